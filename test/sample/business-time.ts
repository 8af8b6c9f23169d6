const MINUTE = 60_000;
const DAY_START = '08:30';
const DAY_END = '17:30';
const LAST_ANCHOR = '12:30';

/** The zone of the machine the sample runs on, so that its office hours are the visitor's. */
export const machineZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Local {
  readonly date: string;
  readonly time: string;
  readonly weekday: number;
}

const localOf = (instant: number, zone: string): Local => {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  const [date = '', time = ''] = text.split(' ');
  return { date, time, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
};

/** The instant of a wall-clock time; two rounds settle the offset on days when the clock changes. */
export const instantAt = (date: string, time: string, zone: string): number => {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) {
    const seen = localOf(guess, zone);
    guess += wanted - Date.parse(`${seen.date}T${seen.time}:00Z`);
  }
  return guess;
};

const nextDate = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 1440 * MINUTE).toISOString().slice(0, 10);

const isWorkday = (date: string): boolean =>
  ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** The first working day after `date`. */
export const nextWorkday = (date: string): string => {
  let next = nextDate(date);
  while (!isWorkday(next)) next = nextDate(next);
  return next;
};

/** The stretch of business time the sample's day is laid out in; `start` is on a quarter of an hour. */
export interface SampleDay {
  readonly date: string;
  readonly opens: number;
  readonly start: number;
  readonly end: number;
  /** What is left of today when the sample's day is a later one. */
  readonly leftToday: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Today while at least five business hours are left, else the next working day, so that the sample
 * has the same story at 10:00 on a Tuesday and at 03:00 on a Sunday.
 */
export const sampleDay = (now: number, zone: string): SampleDay => {
  const quarter = Math.ceil(now / (15 * MINUTE)) * 15 * MINUTE;
  const local = localOf(quarter, zone);
  const today = isWorkday(local.date);
  if (today && local.time <= LAST_ANCHOR) {
    const opens = instantAt(local.date, DAY_START, zone);
    const end = instantAt(local.date, DAY_END, zone);
    return {
      date: local.date,
      opens,
      start: Math.max(quarter, opens),
      end,
      leftToday: undefined,
    };
  }
  const date = nextWorkday(local.date);
  const opens = instantAt(date, DAY_START, zone);
  const endToday = instantAt(local.date, DAY_END, zone);
  const begun = Math.floor(now / (15 * MINUTE)) * 15 * MINUTE;
  return {
    date,
    opens,
    start: opens,
    end: instantAt(date, DAY_END, zone),
    leftToday: today && begun < endToday ? { start: begun, end: endToday } : undefined,
  };
};

/** A wall-clock date and time for a page, as people in `zone` read it. */
export const shown = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
