import type { Ready } from '../../workbook/actions.ts';
import { inOrder, spanOf } from '../weeks.ts';
import type { ViewProps } from './view.ts';

export interface WeekChoiceProps extends ViewProps {
  readonly look: Ready;
}

/** The weeks that have a sheet, the last one first. */
export const WeekChoice = ({ state: { chosen }, store, look, locale }: WeekChoiceProps) => (
  <fieldset class="weeks">
    <legend>For which weeks</legend>
    {inOrder(look.weeks)
      .toReversed()
      .map((week) => (
        <label key={week}>
          <input
            type="checkbox"
            checked={chosen.includes(week)}
            onChange={(event) => store.choose(week, event.currentTarget.checked)}
          />
          <span class="week-name">{week}</span>
          <span class="muted">
            {spanOf(week, locale)}
            {week === look.open && ', open'}
          </span>
        </label>
      ))}
  </fieldset>
);
