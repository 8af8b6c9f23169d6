import { fieldsOf, InstanceFault, type Line, sectionsOf, wholeOf } from './sections.ts';

export interface InstanceShift {
  readonly id: string;
  readonly minutes: number;
  readonly notNext: readonly string[];
}

export interface InstanceStaff {
  readonly id: string;
  readonly shiftsMax: ReadonlyMap<string, number>;
  readonly minutesMax: number;
  readonly minutesMin: number;
  readonly runMax: number;
  readonly runMin: number;
  readonly offMin: number;
  readonly weekendsMax: number;
}

export interface InstanceRequest {
  readonly staff: string;
  readonly day: number;
  readonly shift: string;
  readonly weight: number;
}

export interface InstanceCover {
  readonly day: number;
  readonly shift: string;
  readonly wanted: number;
  readonly under: number;
  readonly over: number;
}

/** A shift-scheduling instance of Curtois and Qu, as its file says it; day 0 is a Monday. */
export interface Instance {
  readonly days: number;
  readonly shifts: readonly InstanceShift[];
  readonly staff: readonly InstanceStaff[];
  readonly daysOff: ReadonlyMap<string, readonly number[]>;
  readonly on: readonly InstanceRequest[];
  readonly off: readonly InstanceRequest[];
  readonly cover: readonly InstanceCover[];
}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '').split('|').filter((part) => part !== '');

const known = (
  line: Line,
  id: string | undefined,
  ids: ReadonlySet<string>,
  what: string,
): string => {
  if (id !== undefined && ids.has(id)) return id;
  throw new InstanceFault(`line ${line.number}: no ${what} is called “${id ?? ''}”`);
};

const shiftOf = (line: Line): InstanceShift => {
  const [id = '', minutes, notNext] = fieldsOf(
    line,
    2,
    'a shift: id, minutes, shifts that may not follow',
  );
  return { id, minutes: wholeOf(line, minutes, 'the minutes'), notNext: listed(notNext) };
};

const staffOf = (line: Line, shifts: ReadonlySet<string>): InstanceStaff => {
  const [id = '', limits, ...numbers] = fieldsOf(line, 8, 'a member of staff with seven limits');
  const number = (at: number): number => wholeOf(line, numbers[at], 'a limit');
  return {
    id,
    shiftsMax: new Map(
      listed(limits).map((limit) => {
        const [shift, count] = limit.split('=');
        return [known(line, shift, shifts, 'shift'), wholeOf(line, count, 'the most shifts')];
      }),
    ),
    minutesMax: number(0),
    minutesMin: number(1),
    runMax: number(2),
    runMin: number(3),
    offMin: number(4),
    weekendsMax: number(5),
  };
};

/** Throws an `InstanceFault` that names the line where the text is not such an instance. */
export const readInstance = (text: string): Instance => {
  const sections = sectionsOf(text);
  const lines = (name: string): readonly Line[] => {
    const found = sections.get(name);
    if (!found) throw new InstanceFault(`expected a ${name}, found none`);
    return found;
  };
  const [horizon] = lines('SECTION_HORIZON');
  const days = horizon ? wholeOf(horizon, horizon.text, 'the days') : 0;
  if (days < 1) throw new InstanceFault('SECTION_HORIZON: expected at least one day');
  const shifts = lines('SECTION_SHIFTS').map(shiftOf);
  const shiftIds = new Set(shifts.map(({ id }) => id));
  const staff = lines('SECTION_STAFF').map((line) => staffOf(line, shiftIds));
  const staffIds = new Set(staff.map(({ id }) => id));
  const dayOf = (line: Line, day: string | undefined): number => {
    const at = wholeOf(line, day, 'a day');
    if (at < days) return at;
    throw new InstanceFault(`line ${line.number}: day ${at} lies outside of ${days} days`);
  };
  const requestOf = (line: Line): InstanceRequest => {
    const [who, day, shift, weight] = fieldsOf(line, 4, 'a request: id, day, shift, weight');
    return {
      staff: known(line, who, staffIds, 'member of staff'),
      day: dayOf(line, day),
      shift: known(line, shift, shiftIds, 'shift'),
      weight: wholeOf(line, weight, 'the weight'),
    };
  };
  return {
    days,
    shifts,
    staff,
    daysOff: new Map(
      lines('SECTION_DAYS_OFF').map((line) => {
        const [who, ...off] = fieldsOf(line, 1, 'days off: id, days');
        return [
          known(line, who, staffIds, 'member of staff'),
          off.filter((day) => day !== '').map((day) => dayOf(line, day)),
        ];
      }),
    ),
    on: lines('SECTION_SHIFT_ON_REQUESTS').map(requestOf),
    off: lines('SECTION_SHIFT_OFF_REQUESTS').map(requestOf),
    cover: lines('SECTION_COVER').map((line) => {
      const [day, shift, wanted, under, over] = fieldsOf(
        line,
        5,
        'cover: day, shift, requirement, under, over',
      );
      return {
        day: dayOf(line, day),
        shift: known(line, shift, shiftIds, 'shift'),
        wanted: wholeOf(line, wanted, 'the requirement'),
        under: wholeOf(line, under, 'the weight under'),
        over: wholeOf(line, over, 'the weight over'),
      };
    }),
  };
};
