import { useId, useState } from 'preact/hooks';
import type { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Weekday } from '../../../../core/model/time.ts';
import {
  changeSlot,
  EXAMPLES,
  newSlot,
  putSlot,
  removeSlot,
  rowOfSlot,
  type SlotRow,
} from '../model/slot-row.ts';
import { slotSheet } from '../model/slot-sheet.ts';
import { slotName, slotText } from '../model/slot-words.ts';
import { EditTable } from '../parts/EditTable.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { dragSlot } from '../parts/SlotBlock.tsx';
import { SlotForm } from '../parts/SlotForm.tsx';
import { type PanelProps, useTools } from '../parts/tools.ts';
import type { Dragged } from '../parts/use-drag.ts';
import { WeekGrid } from '../parts/WeekGrid.tsx';

/** The weekly templates: drawn to scale, or as a table. */
export const Week = ({ team, view }: PanelProps & { readonly view: string }) => {
  const { desk } = useTools();
  const [asked, setAsked] = useState<{ readonly row: SlotRow; readonly isNew: boolean }>();
  const [who, setWho] = useState('');
  const id = useId();
  const technician = team.technicians.find((t) => t.id === who);
  const slots = technician
    ? team.slots.filter(
        ({ technicians }) => technicians.length === 0 || technicians.includes(technician.id),
      )
    : team.slots;
  const hours = technician?.hours ?? team.hours;
  const isTable = view === 'table';

  const ask = (days: readonly Weekday[], minutes: number): void =>
    setAsked({ row: newSlot(team, days, minutes, technician ? [technician.id] : []), isNew: true });
  const remove = (slotId: string, name: string): void =>
    void desk.change(`Deleted: ${name}.`, (now) => removeSlot(now, slotId));
  const drag = (slot: SlotTemplate, day: Weekday, by: Dragged): void => {
    const made = dragSlot(slot, day, by);
    const same = made.from === slot.from && made.to === slot.to && made.days === slot.days;
    if (same) {
      desk.say('warn', `${slotName(slot)}: it cannot go further that way.`);
      return;
    }
    const words = `Saved: ${slotText(team, made)}.`;
    void desk.change(words, (now) => changeSlot(now, slot.id, (one) => dragSlot(one, day, by)));
  };

  return (
    <>
      <p class="lead">
        Parts of the week that are kept: for work of one kind, or as flex, held free for urgent
        tickets. Times are on each technician’s own clock.
      </p>
      <div class="actions week-tools">
        <nav aria-label="View" class="week-views">
          <a href="#week" aria-current={isTable ? undefined : 'true'}>
            Week
          </a>
          <a href="#week?view=table" aria-current={isTable ? 'true' : undefined}>
            Table
          </a>
        </nav>
        {!isTable && team.technicians.length > 0 && (
          <label for={id} class="week-who">
            <span>Whose week</span>
            <select id={id} value={who} onChange={(event) => setWho(event.currentTarget.value)}>
              <option value="">All slots</option>
              {team.technicians.map((t) => (
                <option key={t.id} value={t.id}>
                  {t.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="primary" onClick={() => ask(['mon'], 9 * 60)}>
          Add a slot …
        </button>
      </div>
      {team.slots.length === 0 && (
        <div class="notice">
          <p>
            No slots yet. With a slot, mornings can belong to planned work, and an hour in the
            afternoon can wait for what comes in. Begin with one of these, and change it:
          </p>
          <p class="actions">
            {EXAMPLES.map(({ label, slot }) => (
              <button
                key={slot.id}
                type="button"
                onClick={() => void desk.change(`Added: ${label}.`, (now) => putSlot(now, slot))}
              >
                {label}
              </button>
            ))}
          </p>
        </div>
      )}
      {isTable ? (
        <>
          <EditTable team={team} sheetOf={slotSheet} caption="Slots" />
          <SheetFile team={team} sheetOf={slotSheet} />
        </>
      ) : (
        <>
          <WeekGrid
            team={team}
            hours={hours}
            slots={slots}
            add={(day, minutes) => ask([day], minutes)}
            open={(slot) => setAsked({ row: rowOfSlot(slot), isNew: false })}
            drag={drag}
            remove={(slot) => remove(slot.id, slotText(team, slot))}
          />
          <p class="muted">
            Click an empty place to add a slot there. Drag a slot, or move it with the arrow keys:
            up and down by 15 minutes, with Shift its length, left and right its day; Delete removes
            it. All days of a slot have one time.
          </p>
          <p class="muted">
            <span class="week-key open" />
            working time
            <span class="week-key" />
            outside it
          </p>
        </>
      )}
      {asked && (
        <SlotForm
          key={asked.row.id}
          team={team}
          row={asked.row}
          isNew={asked.isNew}
          save={(slot) => {
            const words = `${asked.isNew ? 'Added' : 'Saved'}: ${slotText(team, slot)}.`;
            void desk.change(words, (now) => putSlot(now, slot));
            setAsked(undefined);
          }}
          remove={() => {
            remove(asked.row.id, asked.row.name || 'the slot');
            setAsked(undefined);
          }}
          close={() => setAsked(undefined)}
        />
      )}
    </>
  );
};
