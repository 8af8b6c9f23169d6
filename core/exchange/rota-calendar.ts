import { addDays, localDate } from '../calendar/zone.ts';
import type { CalendarProblem } from '../explain/calendar-problem.ts';
import { rosterTitles } from '../explain/roster-calendar-words.ts';
import type { OnCall, Shift } from '../model/absence.ts';
import { OnCallId, ShiftId, type TechnicianId } from '../model/ids.ts';
import type { LocalDate, Window, Zone } from '../model/time.ts';
import { readBusy } from './busy.ts';
import type { BusyTime } from './busy-series.ts';
import { meaningsOf, type RotaMeaning, type UnknownCode } from './rota-codes.ts';
import { finder, type RotaOptions } from './rota-grid.ts';

export interface RotaCalendarOptions extends Pick<RotaOptions, 'technicians' | 'named'> {
  readonly zone: Zone;
  readonly within: Window;
  /** Whose calendar it is; absent = each entry names them, as "E: Ana". */
  readonly of?: TechnicianId;
  readonly shifts: readonly string[];
  readonly said?: ReadonlyMap<string, RotaMeaning>;
}

/** Days away, the last one included. */
export interface AwayDays {
  readonly technician: TechnicianId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly kind: Extract<RotaMeaning, { kind: 'away' }>['absence'];
}

export type RotaCalendarRead =
  | {
      readonly ok: true;
      readonly shifts: readonly Shift[];
      readonly onCall: readonly OnCall[];
      readonly away: readonly AwayDays[];
      readonly unknown: readonly UnknownCode[];
      /** Titles of entries that name nobody of the team. */
      readonly nobody: readonly string[];
      readonly problems: readonly CalendarProblem[];
    }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

/** The words of an entry and whose it is: "E: Ana", "Ana - E", "On call, primary: Ana", or in one's own calendar "E". */
const partsOf = (
  title: string,
  of: TechnicianId | undefined,
  find: (name: string) => TechnicianId | undefined,
): { readonly technician: TechnicianId; readonly text: string } | undefined => {
  if (of !== undefined) return { technician: of, text: title };
  const [first = '', second = ''] = title.split(/\s*(?::|\s[-–—]\s)\s*/, 2);
  const after = find(second);
  if (after) return { technician: after, text: first };
  const before = find(first);
  return before && { technician: before, text: second };
};

/** "Shift E" is what our own files say. */
const plain = (text: string): string => {
  const prefix = rosterTitles.shift.find((word) => text.startsWith(`${word} `));
  return prefix === undefined ? text : text.slice(prefix.length + 1);
};

const daysOf = ({ window }: BusyTime, zone: Zone): { from: LocalDate; to: LocalDate } => {
  const from = localDate(window.start, zone);
  const after = localDate(window.end, zone);
  const isMidnight = localDate((window.end - 1) as typeof window.end, zone) !== after;
  return { from, to: isMidnight ? addDays(after, -1) : after };
};

/** A rota from a calendar file: shifts as they are worked, turns on call, days away, and what nobody explained yet. */
export const readRotaCalendar = (text: string, options: RotaCalendarOptions): RotaCalendarRead => {
  const { zone, within, of } = options;
  const read = readBusy(text, { zone, within, busyOnly: false, freeToo: true });
  if (!read.ok) return read;
  const find = finder(options);
  const meanings = meaningsOf(options.shifts, options.said);
  const shifts: Shift[] = [];
  const onCall: OnCall[] = [];
  const away: AwayDays[] = [];
  const nobody = new Set<string>();
  const unknown = new Map<string, UnknownCode>();
  for (const time of read.times) {
    const parts = partsOf(time.title, of, find);
    if (!parts) {
      nobody.add(time.title);
      continue;
    }
    const { technician } = parts;
    const word = plain(parts.text).trim();
    const meaning = meanings(word);
    const date = localDate(time.window.start, zone);
    switch (meaning?.kind) {
      case undefined: {
        const key = word.toLowerCase();
        const before = unknown.get(key);
        const first = before?.first ?? { technician, date };
        unknown.set(key, { text: before?.text ?? word, count: (before?.count ?? 0) + 1, first });
        break;
      }
      case 'shift':
        shifts.push({
          id: ShiftId.parse(`rota ${time.id}`.slice(0, 400)),
          technician,
          window: time.window,
          code: meaning.code,
        });
        break;
      case 'on-call':
        onCall.push({
          id: OnCallId.parse(`rota ${time.id}`.slice(0, 400)),
          technician,
          window: time.window,
          layer: meaning.layer,
        });
        break;
      case 'away':
        away.push({ technician, ...daysOf(time, zone), kind: meaning.absence });
        break;
      case 'free':
        break;
    }
  }
  return {
    ok: true,
    shifts,
    onCall,
    away,
    unknown: [...unknown.values()].toSorted((a, b) => b.count - a.count),
    nobody: [...nobody],
    problems: read.problems,
  };
};
