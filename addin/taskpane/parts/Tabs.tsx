import { VIEWS, type View } from '../state.ts';

const LABELS: Readonly<Record<(typeof VIEWS)[number], string>> = {
  'set-up': 'Set up',
  week: 'Week',
  phone: 'On call',
  publish: 'Publish',
  check: 'Check',
  why: 'Why',
};

/** Views without a tab, by the one they open from. */
const OPENED_FROM: Readonly<Partial<Record<View, View>>> = {
  balance: 'check',
  rota: 'set-up',
  team: 'set-up',
};

export interface TabsProps {
  readonly view: View;
  readonly show: (view: View) => void;
}

/** Ends before the corner at the top right, where Office puts a menu of its own. */
export const Tabs = ({ view, show }: TabsProps) => (
  <nav class="tabs" aria-label="Slotwright">
    {VIEWS.map((one) => (
      <button
        key={one}
        type="button"
        class="tab"
        aria-current={one === (OPENED_FROM[view] ?? view) ? 'page' : undefined}
        onClick={() => show(one)}
      >
        {LABELS[one]}
      </button>
    ))}
  </nav>
);
