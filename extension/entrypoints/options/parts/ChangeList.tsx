import type { TeamChange } from '../../../../core/exchange/diff-team.ts';
import type { Zone } from '../../../../core/model/time.ts';
import { AREA_WORDS, byArea, fieldText } from '../model/change-words.ts';

const MARK: Readonly<Record<TeamChange['kind'], string>> = {
  added: 'new',
  removed: 'goes',
  changed: 'changes',
};

/** What a file would change, part by part; long parts are folded. */
export const ChangeList = (props: {
  readonly changes: readonly TeamChange[];
  readonly zone: Zone;
}) => (
  <>
    {byArea(props.changes).map(({ area, changes }) => (
      <details key={area} class="paste" open={changes.length <= 25}>
        <summary>
          {AREA_WORDS[area]}: {changes.length} {changes.length === 1 ? 'change' : 'changes'}
        </summary>
        <ul class="diff">
          {changes.map((change) => (
            <li key={change.id}>
              <span class={`change ${change.kind}`}>{MARK[change.kind]}</span>{' '}
              <strong>{change.name || AREA_WORDS[area]}</strong>
              {change.kind === 'changed' && (
                <ul>
                  {change.fields.map((field) => (
                    <li key={field.field}>{fieldText(field, props.zone)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </details>
    ))}
  </>
);
