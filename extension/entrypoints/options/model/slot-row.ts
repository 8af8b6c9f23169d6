import { readTime } from '../../../../core/calendar/zone.ts';
import type { SlotId, TechnicianId } from '../../../../core/model/ids.ts';
import { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Tier } from '../../../../core/model/ticket.ts';
import type { Weekday } from '../../../../core/model/time.ts';
import { freshId } from './fresh-id.ts';
import { timeAt, timeUnder } from './week-scale.ts';

/** A slot while it is typed: in the form and in the table alike. */
export interface SlotRow {
  readonly id: string;
  readonly name: string;
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly kind: SlotTemplate['kind'];
  readonly tiers: readonly Tier[];
  readonly technicians: readonly TechnicianId[];
  readonly force: SlotTemplate['force'];
  /** Minutes before its start, or empty: never. */
  readonly release: string;
}

export type SlotField = 'days' | 'from' | 'to' | 'tiers' | 'release';
export type SlotRead =
  | { readonly ok: true; readonly value: SlotTemplate }
  | { readonly ok: false; readonly field: SlotField; readonly words: string };

const wrong = (field: SlotField, words: string): SlotRead => ({ ok: false, field, words });

const releaseOf = (text: string): number | undefined =>
  /^\d{1,6}( ?min)?$/.test(text.trim()) ? Number.parseInt(text, 10) : undefined;

/** The slot as it would be stored, or the first thing that does not hold. */
export const readSlot = (row: SlotRow): SlotRead => {
  if (row.days.length === 0) return wrong('days', 'Tick at least one day.');
  const from = readTime(row.from);
  if (!from) return wrong('from', `“${row.from}” is not a time of day. Write one like 09:00.`);
  const to = readTime(row.to);
  if (!to) return wrong('to', `“${row.to}” is not a time of day. Write one like 11:00.`);
  if (from >= to) {
    return wrong('to', `The end must be after the start: it would be ${from} to ${to}.`);
  }
  if (row.kind === 'work' && row.tiers.length === 0) {
    return wrong('tiers', 'Tick at least one kind of work: a slot for none would stay empty.');
  }
  const isReleased = row.kind === 'work' && row.release.trim() !== '';
  const releaseMinutes = isReleased ? releaseOf(row.release) : undefined;
  if (isReleased && releaseMinutes === undefined) {
    return wrong('release', `“${row.release}” is not a number of minutes. Write one like 60.`);
  }
  const { id, name, kind, force } = row;
  return {
    ok: true,
    value: SlotTemplate.parse({
      id,
      name: name.trim(),
      days: row.days,
      from,
      to,
      kind,
      tiers: kind === 'flex' ? [] : row.tiers,
      technicians: row.technicians,
      force,
      ...(releaseMinutes === undefined ? {} : { releaseMinutes }),
    }),
  };
};

export const rowOfSlot = (slot: SlotTemplate): SlotRow => ({
  ...slot,
  release: slot.releaseMinutes === undefined ? '' : String(slot.releaseMinutes),
});

const HOUR = 60;

/** A slot that begins where somebody pointed. */
export const newSlot = (
  team: Team,
  days: readonly Weekday[],
  minutes: number,
  technicians: readonly TechnicianId[] = [],
): SlotRow => {
  const from = timeUnder(minutes);
  return {
    id: freshId(
      `slot-${team.slots.length + 1}`,
      team.slots.map((slot) => slot.id),
    ),
    name: '',
    days,
    from: timeAt(from),
    to: timeAt(from + HOUR),
    kind: 'work',
    tiers: ['routine'],
    technicians,
    force: 'strict',
    release: '',
  };
};

/** The team with that slot in place of the one with its id, or added. */
export const putSlot = (team: Team, slot: SlotTemplate): Team => ({
  ...team,
  slots: team.slots.some((one) => one.id === slot.id)
    ? team.slots.map((one) => (one.id === slot.id ? slot : one))
    : [...team.slots, slot],
});

export const removeSlot = (team: Team, id: string): Team => ({
  ...team,
  slots: team.slots.filter((slot) => slot.id !== id),
});

/** Changes the slot as it is now, whoever changed it meanwhile. */
export const changeSlot = (
  team: Team,
  id: SlotId,
  change: (slot: SlotTemplate) => SlotTemplate,
): Team => ({ ...team, slots: team.slots.map((slot) => (slot.id === id ? change(slot) : slot)) });

const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** What a slot may be good for, to begin with one click. */
export const EXAMPLES: readonly { readonly label: string; readonly slot: SlotTemplate }[] = [
  {
    label: 'Routine work Mon–Thu 09:00–11:00',
    slot: SlotTemplate.parse({
      id: 'routine-mornings',
      days: WORKDAYS.slice(0, 4),
      from: '09:00',
      to: '11:00',
      tiers: ['routine'],
    }),
  },
  {
    label: 'Flex Mon–Fri 14:00–15:30',
    slot: SlotTemplate.parse({
      id: 'flex-afternoons',
      days: WORKDAYS,
      from: '14:00',
      to: '15:30',
      kind: 'flex',
    }),
  },
];
