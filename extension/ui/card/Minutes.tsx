import { minutesText } from '../../../core/explain/format.ts';

/** A price with its sign in words a screen reader says too: plus costs, minus speaks for it. */
export const Minutes = ({ value }: { value: number }) => {
  const whole = Math.round(value);
  if (whole === 0) return <span class="minutes muted">0 min</span>;
  return (
    <span class={`minutes ${whole > 0 ? 'more' : 'less'}`}>
      {whole > 0 ? '+' : '−'}
      {minutesText(Math.abs(whole))}
    </span>
  );
};
