import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import type { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Weekday, WeekHours } from '../../../../core/model/time.ts';
import { shortDay } from '../model/slot-words.ts';
import { timeAt, weekFrame } from '../model/week-scale.ts';
import { blockId, dragSlot, PIXELS } from './SlotBlock.tsx';
import type { Dragged } from './use-drag.ts';
import { WeekDay } from './WeekDay.tsx';

export interface WeekGridProps {
  readonly team: Team;
  readonly hours: WeekHours;
  readonly slots: readonly SlotTemplate[];
  readonly add: (day: Weekday, minutes: number) => void;
  readonly open: (slot: SlotTemplate) => void;
  readonly drag: (slot: SlotTemplate, day: Weekday, by: Dragged) => void;
  readonly remove: (slot: SlotTemplate) => void;
}

const HOUR = 60;

/** Monday to Sunday to scale, time down; on a narrow screen one day at a time. */
export const WeekGrid = (props: WeekGridProps) => {
  const { hours, slots } = props;
  const [day, setDay] = useState<Weekday>('mon');
  const id = useId();
  const { from, to } = weekFrame(hours, slots);
  const marks = Array.from({ length: (to - from) / HOUR }, (_, i) => from + i * HOUR);
  // A block that goes to another day is drawn anew there, once that is saved: it keeps the focus.
  const follow = useRef<string | undefined>(undefined);
  useEffect(() => {
    const block = follow.current && document.getElementById(follow.current);
    if (!block) return;
    block.focus();
    follow.current = undefined;
  }, [slots]);

  const dragged = (slot: SlotTemplate, on: Weekday, by: Dragged): void => {
    const other = WEEKDAYS[WEEKDAYS.indexOf(on) + by.days];
    if (other && dragSlot(slot, on, by).days !== slot.days) {
      follow.current = blockId(slot, other);
      setDay(other);
    }
    props.drag(slot, on, by);
  };

  return (
    <>
      <fieldset class="week-pick">
        <legend class="visually-hidden">Day that is shown</legend>
        {WEEKDAYS.map((one) => (
          <button key={one} type="button" aria-pressed={one === day} onClick={() => setDay(one)}>
            {shortDay(one)}
          </button>
        ))}
      </fieldset>
      <p class="visually-hidden" id={`${id}-help`}>
        Up and down move it by 15 minutes, with Shift they change its length. Left and right change
        the day. Enter opens it, Delete removes it.
      </p>
      <div class="week" style={{ '--week-height': `${(to - from) * PIXELS}px` }}>
        <div class="week-hours" aria-hidden="true">
          {marks.map((at) => (
            <span key={at} style={{ top: `${(at - from) * PIXELS}px` }}>
              {timeAt(at)}
            </span>
          ))}
        </div>
        {WEEKDAYS.map((one) => (
          <WeekDay
            {...props}
            key={one}
            day={one}
            picked={one === day}
            from={from}
            help={`${id}-help`}
            drag={(slot, by) => dragged(slot, one, by)}
          />
        ))}
      </div>
    </>
  );
};
