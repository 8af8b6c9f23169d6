import type { Language } from '../explain/language.ts';
import { rosterTitle } from '../explain/roster-calendar-words.ts';
import type { OnCall, Shift } from '../model/absence.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Instant, Window } from '../model/time.ts';
import { type CalendarEntry, writeEntries } from './calendar-file.ts';

/** A shift or a turn on call as it was last sent out; kept, so that the next file can tell what changed. */
export interface SentTime {
  readonly id: string;
  readonly technician: TechnicianId;
  readonly window: Window;
  readonly what: { readonly code: string } | { readonly layer: OnCall['layer'] };
  readonly sequence: number;
  /** Who had it before, as far as their calendars may still show it; with the sequence that takes it out. */
  readonly gone: readonly { readonly technician: TechnicianId; readonly sequence: number }[];
  /** Nobody has it any more. */
  readonly cancelled: boolean;
}

/** A shift is one of its technician's day, so that another code on that day changes the entry they have. */
const shiftKey = ({ id }: Shift): string => `shift ${id}`;
const onCallKey = ({ id }: OnCall): string => `on-call ${id}`;

type Fresh = Pick<SentTime, 'id' | 'technician' | 'window' | 'what'>;

const freshOf = (shifts: readonly Shift[], onCall: readonly OnCall[]): readonly Fresh[] => [
  // A day off is no entry: whoever had a shift there sees it taken back.
  ...shifts.flatMap((shift) =>
    shift.free
      ? []
      : [
          {
            id: shiftKey(shift),
            technician: shift.technician,
            window: shift.window,
            what: { code: shift.code },
          },
        ],
  ),
  ...onCall.map((turn) => ({
    id: onCallKey(turn),
    technician: turn.technician,
    window: turn.window,
    what: { layer: turn.layer },
  })),
];

const nameOf = (what: SentTime['what']): string => ('layer' in what ? what.layer : what.code);

const isSame = (a: Fresh, b: SentTime): boolean =>
  a.technician === b.technician &&
  a.window.start === b.window.start &&
  a.window.end === b.window.end &&
  nameOf(a.what) === nameOf(b.what);

const updated = (fresh: Fresh, before: SentTime | undefined): SentTime => {
  if (!before) return { ...fresh, sequence: 0, gone: [], cancelled: false };
  if (!before.cancelled && isSame(fresh, before)) return before;
  const sequence = before.sequence + 1;
  const left =
    before.technician === fresh.technician ? [] : [{ technician: before.technician, sequence }];
  const gone = [...before.gone, ...left].filter((g) => g.technician !== fresh.technician);
  return { ...fresh, sequence, gone, cancelled: false };
};

/**
 * What calendars are told now, from what they were told before: the same entry keeps its id, a changed one counts up,
 * one that is no more is taken back. Sending twice changes nothing.
 */
export const sentTimes = (
  roster: { readonly shifts: readonly Shift[]; readonly onCall: readonly OnCall[] },
  before: readonly SentTime[],
): readonly SentTime[] => {
  const known = new Map(before.map((one) => [one.id, one]));
  const fresh = freshOf(roster.shifts, roster.onCall);
  const still = new Set(fresh.map((one) => one.id));
  const over = before
    .filter(({ id }) => !still.has(id))
    .map((one) => (one.cancelled ? one : { ...one, sequence: one.sequence + 1, cancelled: true }));
  return [...fresh.map((one) => updated(one, known.get(one.id))), ...over].toSorted(
    (a, b) => a.window.start - b.window.start || (a.id < b.id ? -1 : 1),
  );
};

/** Whose calendar: one technician's own, or a layer of on-call with the names of all. */
export type CalendarOf =
  | { readonly technician: TechnicianId }
  | { readonly layer: OnCall['layer'] };

export interface RosterCalendarOptions {
  readonly of: CalendarOf;
  readonly at: Instant;
  readonly names: ReadonlyMap<TechnicianId, string>;
  readonly language?: Language;
}

const ownEntry = (
  one: SentTime,
  of: CalendarOf,
): { readonly sequence: number; readonly cancelled: boolean } | undefined => {
  if ('layer' in of) {
    return 'layer' in one.what && one.what.layer === of.layer ? one : undefined;
  }
  if (one.technician === of.technician) return one;
  const gone = one.gone.find((g) => g.technician === of.technician);
  return gone && { sequence: gone.sequence, cancelled: true };
};

/** A technician's shifts and turns, or one layer of on-call, as a calendar file: UTC instants, stable ids. */
export const rosterCalendar = (
  times: readonly SentTime[],
  { of, at, names, language = 'en' }: RosterCalendarOptions,
): string => {
  const entries = times.flatMap((one): readonly CalendarEntry[] => {
    const own = ownEntry(one, of);
    if (!own) return [];
    const isOnCall = 'layer' in one.what;
    const name = 'layer' in of ? names.get(one.technician) : undefined;
    return [
      {
        id: one.id,
        window: one.window,
        sequence: own.sequence,
        status: own.cancelled ? 'CANCELLED' : 'CONFIRMED',
        title: rosterTitle(one.what, name, language),
        // Being on call leaves the day free for work; a shift is the work.
        isFree: isOnCall,
      },
    ];
  });
  const name = 'layer' in of ? rosterTitle(of, undefined, language) : names.get(of.technician);
  return writeEntries(entries, name === undefined ? { at } : { at, name });
};
