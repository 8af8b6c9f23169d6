import { useId, useState } from 'preact/hooks';
import type { AreaId } from '../../../../core/model/ids.ts';
import { areaSheet } from '../model/area-sheet.ts';
import { addArea, areasOf, minutesBetween, putMinutes, removeArea } from '../model/areas.ts';
import { Cell } from '../parts/Cell.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { type PanelProps, useTools } from '../parts/tools.ts';

export const Travel = ({ team }: PanelProps) => {
  const { desk } = useTools();
  const areas = areasOf(team);
  const id = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});

  const commit = (a: AreaId, b: AreaId, text: string): void => {
    const key = `${a} ${b}`;
    const put = putMinutes(team, a, b, text);
    const { [key]: _old, ...rest } = typed;
    setTyped(put.ok ? rest : { ...rest, [key]: text });
    if (!put.ok) return;
    void desk.change(`Saved: ${a} to ${b}.`, (now) => {
      const again = putMinutes(now, a, b, text);
      return again.ok ? again.value : now;
    });
  };
  const problemOf = (a: AreaId, b: AreaId): string | undefined => {
    const text = typed[`${a} ${b}`];
    const put = text === undefined ? undefined : putMinutes(team, a, b, text);
    return put && !put.ok ? put.words : undefined;
  };

  return (
    <>
      <p class="lead">
        Minutes between two areas, either way. Used where a place has no coordinates. An empty cell
        is unknown: {team.policy.unknownTravelMinutes} minutes, and marked.
      </p>
      {areas.length > 0 && (
        <section class="scroll" aria-label="Travel minutes">
          <table class="grid">
            <caption class="visually-hidden">Minutes between areas</caption>
            <thead>
              <tr>
                <th scope="col">From \ to</th>
                {areas.map((b) => (
                  <th key={b} scope="col">
                    {b}{' '}
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`Remove the area ${b}`}
                      title="Remove this area"
                      onClick={() =>
                        void desk.change(`Removed: area ${b}.`, (now) => removeArea(now, b))
                      }
                    >
                      ×
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {areas.map((a, row) => (
                <tr key={a}>
                  <th scope="row">{a}</th>
                  {areas.map((b, column) =>
                    column < row ? (
                      <td key={b} class="muted">
                        {minutesBetween(team, a, b) ?? ''}
                      </td>
                    ) : (
                      <td key={b} class="col-minutes">
                        <Cell
                          id={`${id}-${row}-${column}`}
                          label={`Minutes from ${a} to ${b}`}
                          input={{ kind: 'text' }}
                          shown={String(minutesBetween(team, a, b) ?? '')}
                          typed={typed[`${a} ${b}`]}
                          problem={problemOf(a, b)}
                          listId={undefined}
                          commit={(text) => commit(a, b, text)}
                        />
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <AddArea team={team} />
      <SheetFile team={team} sheetOf={areaSheet} />
    </>
  );
};

const AddArea = ({ team }: PanelProps) => {
  const { desk } = useTools();
  const [name, setName] = useState('');
  const id = useId();
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        const added = addArea(team, name);
        if (!added.ok) return desk.say('bad', added.words);
        void desk.change(`Added: area ${name.trim()}.`, (now) => {
          const again = addArea(now, name);
          return again.ok ? again.value : now;
        });
        setName('');
      }}
    >
      <label class="field" for={id}>
        <span>New area</span>
        <input
          id={id}
          value={name}
          placeholder="north"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Add area</button>
    </form>
  );
};
