import type { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Weekday } from '../../../../core/model/time.ts';
import type { Lane } from '../../../ui/lanes.ts';
import {
  DAY_WORDS,
  daysText,
  forceWords,
  kindWords,
  slotName,
  slotText,
  toneOf,
  whoWords,
} from '../model/slot-words.ts';
import { minutesAt, movedSlot, resizedSlot, STEP, shiftedDay } from '../model/week-scale.ts';
import { type Dragged, useDrag } from './use-drag.ts';

/** The drawn size of a minute. */
export const PIXELS = 0.9;

/** Minutes below which a block holds one line. */
const SHORT = 45;

export const blockId = (slot: SlotTemplate, day: Weekday): string => `slot-${slot.id}-${day}`;

/** What a key does to a slot on one of its days; undefined where it does nothing. */
const keyed = (event: KeyboardEvent): Dragged | undefined => {
  const by = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
  if (by !== undefined) return { mode: event.shiftKey ? 'length' : 'move', minutes: by, days: 0 };
  const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  return days === undefined ? undefined : { mode: 'move', minutes: 0, days };
};

export const dragSlot = (slot: SlotTemplate, day: Weekday, by: Dragged): SlotTemplate =>
  by.mode === 'length'
    ? resizedSlot(slot, by.minutes)
    : shiftedDay(movedSlot(slot, by.minutes), day, by.days);

/** A slot on one day, drawn to scale: arrows move it, Shift with them changes its length, Enter opens it. */
export const SlotBlock = (props: {
  readonly team: Team;
  readonly slot: SlotTemplate;
  readonly day: Weekday;
  readonly lane: Lane;
  /** Minutes at which the drawing begins. */
  readonly from: number;
  readonly help: string;
  readonly open: () => void;
  readonly drag: (by: Dragged) => void;
  readonly remove: () => void;
}) => {
  const { team, slot, day, lane } = props;
  const drag = useDrag(PIXELS, props.drag);
  // While dragged by time only: another day is shown once it is there.
  const shown = drag.dragged ? dragSlot(slot, day, { ...drag.dragged, days: 0 }) : slot;
  const top = minutesAt(shown.from) - props.from;
  const length = minutesAt(shown.to) - minutesAt(shown.from);
  const days = drag.dragged?.days ?? 0;
  const lines = [
    slotName(slot),
    `${shown.from}–${shown.to}`,
    ...(slot.name ? [kindWords(slot)] : []),
    `${whoWords(team, slot.technicians)}, ${forceWords(slot)}`,
  ];
  return (
    <button
      type="button"
      id={blockId(slot, day)}
      class={`slot-block ${toneOf(slot)} ${slot.force} ${length < SHORT ? 'short' : ''} ${drag.dragged ? 'dragged' : ''}`}
      style={{
        top: `${top * PIXELS}px`,
        height: `${length * PIXELS}px`,
        insetInlineStart: `${(lane.lane * 100) / lane.of}%`,
        width: `${100 / lane.of}%`,
        ...(days === 0 ? {} : { transform: `translateX(${days * 100 * lane.of}%)` }),
      }}
      aria-describedby={props.help}
      title={slotText(team, slot)}
      onClick={() => {
        if (!drag.wasDrag()) props.open();
      }}
      onPointerDown={(event) => {
        const { target, currentTarget } = event;
        const grip = target instanceof Element && target.classList.contains('slot-grip');
        drag.begin(grip ? 'length' : 'move', event, currentTarget);
      }}
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.letGo}
      onKeyDown={(event) => {
        // A click that comes from a key is meant, whatever the mouse did before.
        drag.wasDrag();
        if (event.key === 'Delete') return props.remove();
        const by = keyed(event);
        if (!by) return;
        event.preventDefault();
        props.drag(by);
      }}
    >
      <span class="visually-hidden">{`${DAY_WORDS[day]}: `}</span>
      {lines.map((line, at) => (
        <span key={at} class={at === 0 ? 'slot-name' : ''}>{`${line} `}</span>
      ))}
      <span class="visually-hidden">{`on ${daysText(slot.days)}`}</span>
      <span class="slot-grip" aria-hidden="true" />
    </button>
  );
};
