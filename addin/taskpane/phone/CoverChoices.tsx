import type { CoverChoice } from '../../workbook/phone.ts';
import { isClosed } from '../closed.ts';
import type { CoverStageProps } from './CoverStage.tsx';

/** Everybody who could, the least cost first; one press gives them the phone. */
export const CoverChoices = ({
  state,
  store,
  look,
  stage,
  ranked,
}: Pick<CoverStageProps, 'state' | 'store' | 'look' | 'stage'> & {
  readonly ranked: readonly CoverChoice[];
}) => {
  const asked = stage.found?.asked;
  const isOff = state.busy !== undefined || isClosed(look) || !asked;
  return (
    <ol class="lines">
      {ranked.map(({ technician, cost, reasons }) => (
        <li key={technician.id}>
          <span class="file-name">
            <strong dir="auto">{technician.name}</strong>, costs {cost} min
            <span class="muted block" dir="auto">
              {reasons.join('. ')}.
            </span>
          </span>
          <button
            type="button"
            class="small"
            aria-label={`Give it to ${technician.name}`}
            aria-disabled={isOff ? 'true' : undefined}
            onClick={isOff ? undefined : () => store.phone.take(asked, technician.id)}
          >
            Give it
          </button>
        </li>
      ))}
    </ol>
  );
};
