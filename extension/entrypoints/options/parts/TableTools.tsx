import { useId } from 'preact/hooks';
import type { Sheet } from '../model/sheet.ts';
import type { Arranged } from './use-arranged.ts';

/** From so many rows on, a table is searched and grouped. */
const MANY = 5;

/** Above a table: find, group by, and how many rows that leaves. */
export const TableTools = <R,>(props: {
  readonly sheet: Sheet<R>;
  readonly arranged: Arranged<R>;
  readonly caption: string;
}) => {
  const { sheet, arranged, caption } = props;
  const id = useId();
  const total = sheet.rows.length;
  if (total < MANY && arranged.find === '' && arranged.grouping === '') return null;
  return (
    <div class="inline table-tools">
      <label class="field" for={`${id}-find`}>
        <span>
          Find<span class="visually-hidden"> in {caption}</span>
        </span>
        <input
          id={`${id}-find`}
          type="search"
          value={arranged.find}
          onInput={(event) => arranged.setFind(event.currentTarget.value)}
        />
      </label>
      {sheet.groups && (
        <label class="field" for={`${id}-by`}>
          <span>
            Group<span class="visually-hidden"> {caption}</span> by
          </span>
          <select
            id={`${id}-by`}
            value={arranged.grouping}
            onChange={(event) => arranged.setGrouping(event.currentTarget.value)}
          >
            <option value="">no groups</option>
            {sheet.groups.map((group) => (
              <option key={group.id} value={group.id}>
                {group.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {arranged.by && (
        <>
          <button type="button" onClick={() => arranged.turnAll(true)}>
            Unfold all
          </button>
          <button type="button" onClick={() => arranged.turnAll(false)}>
            Fold all
          </button>
        </>
      )}
      <p class="muted" role="status">
        {arranged.found === total ? `${total} in all` : `${arranged.found} of ${total}`}
        {arranged.by && `, ${arranged.groups.length} groups`}
      </p>
      {arranged.moved && (
        <button type="button" onClick={arranged.again}>
          Arrange again
        </button>
      )}
    </div>
  );
};
