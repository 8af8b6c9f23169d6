import { addDays } from '../../../core/calendar/zone.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { RosterProblem } from '../../../core/roster/problem.ts';
import { Dice } from '../../../core/roster/random.ts';
import type { Roster } from '../../../core/roster/roster.ts';

const FROM = LocalDate.parse('2026-03-02');
const PAST_DAYS = 7;
const SKILLS = ['firewall', 'voip', 'linux'];
const SHIFTS = [
  { code: 'E', minutes: 480, hours: { from: '06:00', to: '14:00' } },
  { code: 'L', minutes: 480, hours: { from: '14:00', to: '22:00' } },
  { code: 'N', minutes: 480, hours: { from: '22:00', to: '06:00' } },
];
const CODES = SHIFTS.map(({ code }) => code);

type Cells = readonly (string | null)[];

/** A row that keeps every rule by the way it is made: blocks of up to five shifts that only go later, two days off at least. */
const plantedRow = (days: number, isPartTime: boolean, dice: Dice): Cells => {
  const row: (string | null)[] = [];
  let weekends = 0;
  while (row.length < days) {
    let kind = dice.below(CODES.length);
    const length = isPartTime ? 2 + dice.below(2) : 3 + dice.below(3);
    for (let i = 0; i < length && row.length < days; i++) {
      const weekday = row.length % 7;
      // Saturdays are entered only so often, and Sundays only from a worked Saturday.
      if (weekday === 5 && weekends >= 2) break;
      if (weekday === 6 && (row.at(-1) ?? null) === null) break;
      if (weekday === 5) weekends++;
      if (dice.share() < 0.2) kind = Math.min(CODES.length - 1, kind + 1);
      row.push(CODES[kind] ?? null);
    }
    for (let i = 0; i < (isPartTime ? 4 : 2) && row.length < days; i++) row.push(null);
  }
  return row;
};

export interface PlantedTeam {
  readonly problem: RosterProblem;
  /** A roster that keeps all hard rules and leaves no gap. */
  readonly planted: Roster;
}

/** A team with a past, part-timers, newcomers, leave, pins, wishes and skills, and a roster for it that nobody is told of. */
export const plantedTeam = (people: number, days: number, seed: number): PlantedTeam => {
  const dice = new Dice(seed);
  const date = (day: number): LocalDate => addDays(FROM, day);
  const technicians = Array.from({ length: people }, (_, i) => {
    const isPartTime = i % 5 === 4;
    const joins = i % 13 === 12 ? 7 : undefined;
    const whole = plantedRow(PAST_DAYS + days, isPartTime, dice);
    const row = whole
      .slice(PAST_DAYS)
      .map((shift, day) => (joins !== undefined && day < joins ? null : shift));
    const shifts = row.filter((shift) => shift !== null).length;
    const share = joins === undefined ? 1 : (days - joins) / days;
    return {
      id: `t${i}`,
      past: joins === undefined ? whole.slice(0, PAST_DAYS) : [],
      row,
      joins,
      skills: SKILLS.filter(() => dice.share() < 0.5),
      contract: {
        minutesMin: Math.max(0, Math.floor(((shifts - 1) * 480) / share)),
        minutesMax: Math.ceil(((shifts + 1) * 480) / share),
        weekMinutesMax: 2880,
        weekendsMax: 3,
        runMax: 5,
        runMin: 1,
        offMin: 2,
        shiftsMax: { N: Math.max(8, row.filter((shift) => shift === 'N').length) },
      },
    };
  });
  const countOf = (day: number, shift: string, skill?: string): number =>
    technicians.filter(
      (one) => one.row[day] === shift && (skill === undefined || one.skills.includes(skill)),
    ).length;
  const everyDay = Array.from({ length: days }, (_, day) => day);
  const free = technicians.flatMap(({ id, row }) =>
    everyDay.filter((day) => row[day] === null && row[day - 1] !== 'N').map((day) => ({ id, day })),
  );
  const worked = technicians.flatMap(({ id, row }) =>
    everyDay.flatMap((day) => (row[day] ? [{ id, day, shift: row[day] }] : [])),
  );
  const some = <T>(all: readonly T[], count: number): readonly T[] =>
    Array.from({ length: count }, () => all[dice.below(all.length)]).flatMap((one) => one ?? []);
  const problem = RosterProblem.parse({
    zone: 'Europe/Berlin',
    from: FROM,
    days,
    shifts: SHIFTS,
    technicians: technicians.map(({ id, skills, joins, contract }) => ({
      id,
      name: id,
      contract,
      region: 'north',
      skills: skills.map((skill) => ({ skill, level: 2 })),
      ...(joins !== undefined && { joins: date(joins) }),
    })),
    demands: everyDay.flatMap((day) =>
      CODES.flatMap((shift) => [
        { date: date(day), shift, minimum: countOf(day, shift), maximum: countOf(day, shift) + 1 },
        ...SKILLS.map((skill) => ({
          date: date(day),
          shift,
          skill: { skill, level: 2 },
          minimum: Math.min(1, countOf(day, shift, skill)),
        })),
      ]),
    ),
    away: some(free, people).map(({ id, day }) => ({
      technician: id,
      from: date(day),
      to: date(day),
      kind: 'leave',
    })),
    pins: [
      ...new Map(some(worked, people).map((cell) => [`${cell.id} ${cell.day}`, cell])).values(),
    ].map(({ id, day, shift }) => ({ technician: id, date: date(day), shift })),
    requests: technicians.flatMap(({ id }) =>
      Array.from({ length: 3 }, () => ({
        technician: id,
        date: date(dice.below(days)),
        shift: CODES[dice.below(CODES.length)],
        want: dice.share() < 0.5 ? 'on' : 'off',
        weight: 5 + dice.below(30),
      })),
    ),
    past: technicians.map(({ id, past }) => ({
      technician: id,
      from: date(-PAST_DAYS),
      shifts: past.flatMap((shift, i) =>
        shift === null ? [] : [{ date: date(i - PAST_DAYS), shift }],
      ),
    })),
    holidays: [{ date: date(days - 3), region: 'north', name: 'Founding day' }],
  });
  const rows = problem.technicians.map(({ id }, i) => ({
    technician: id,
    shifts: (technicians[i]?.row ?? []).map(
      (shift) => problem.shifts.find(({ code }) => code === shift)?.code ?? null,
    ),
  }));
  return { problem, planted: { rows } };
};
