import type { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Weekday } from '../../../../core/model/time.ts';
import { lanesOf } from '../../../ui/lanes.ts';
import { DAY_WORDS, shortDay } from '../model/slot-words.ts';
import { minutesAt } from '../model/week-scale.ts';
import { PIXELS, SlotBlock } from './SlotBlock.tsx';
import type { Dragged } from './use-drag.ts';
import type { WeekGridProps } from './WeekGrid.tsx';

const HOUR = 60;
const NINE = 9 * HOUR;

/** One day of the week: working time, slots side by side where they overlap, and the empty place around them. */
export const WeekDay = (
  props: Omit<WeekGridProps, 'drag'> & {
    readonly day: Weekday;
    readonly picked: boolean;
    /** Minutes at which the drawing begins. */
    readonly from: number;
    readonly help: string;
    readonly drag: (slot: SlotTemplate, by: Dragged) => void;
  },
) => {
  const { team, hours, day, from } = props;
  const slots = props.slots.filter((slot) => slot.days.includes(day));
  const lanes = lanesOf(
    slots.map((slot) => ({ start: minutesAt(slot.from), end: minutesAt(slot.to) })),
  );
  return (
    <section class={`week-day ${props.picked ? 'picked' : ''}`} aria-label={DAY_WORDS[day]}>
      <h2>{shortDay(day)}</h2>
      <div class="week-lane" style={{ backgroundSize: `100% ${HOUR * PIXELS}px` }}>
        {hours[day].map((span) => (
          <div
            key={span.from}
            class="week-open"
            style={{
              top: `${(minutesAt(span.from) - from) * PIXELS}px`,
              height: `${(minutesAt(span.to) - minutesAt(span.from)) * PIXELS}px`,
            }}
          />
        ))}
        <button
          type="button"
          class="week-empty"
          aria-label={`Add a slot on ${DAY_WORDS[day]}`}
          onClick={(event) => {
            // A key has no place: it begins at nine, and the form says so.
            const { top } = event.currentTarget.getBoundingClientRect();
            props.add(day, event.detail === 0 ? NINE : from + (event.clientY - top) / PIXELS);
          }}
        />
        {slots.map((slot, at) => (
          <SlotBlock
            key={slot.id}
            team={team}
            slot={slot}
            day={day}
            lane={lanes[at] ?? { lane: 0, of: 1 }}
            from={from}
            help={props.help}
            open={() => props.open(slot)}
            drag={(by) => props.drag(slot, by)}
            remove={() => props.remove(slot)}
          />
        ))}
      </div>
    </section>
  );
};
