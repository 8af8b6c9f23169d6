import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../core/calendar/zone.ts';
import { calendarDays } from '../../../core/exchange/rota-calendar-days.ts';
import { type RotaMeaning, readRotaCodes } from '../../../core/exchange/rota-codes.ts';
import { writeRota } from '../../../core/exchange/rota-file.ts';
import { readRotaGrid } from '../../../core/exchange/rota-grid.ts';
import { rotaStart } from '../../../core/exchange/rota-start.ts';
import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { Shift } from '../../../core/model/absence.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { defaultHours } from '../../../core/model/team.ts';
import { LocalDate, LocalTime } from '../../../core/model/time.ts';
import { check } from '../../../core/roster/check.ts';
import { BurdenWeights } from '../../../core/roster/ledger/weights.ts';
import type { RosterProblem } from '../../../core/roster/problem.ts';
import { randomRoster } from '../roster/random-roster.ts';
import { scene } from '../roster/scenario.ts';
import { during } from '../scenario.ts';

const start = (problem: RosterProblem, text: string, said?: ReadonlyMap<string, RotaMeaning>) => {
  const { technicians, from, shifts, zone } = problem;
  const grid = readRotaGrid(text, { around: from, technicians });
  const codes = shifts.map(({ code }) => code);
  const { days, unknown } = readRotaCodes(grid.cells, codes, said);
  const calendar = { zone, hours: defaultHours(), holidays: new Set<LocalDate>() };
  const weights = BurdenWeights.parse({});
  const handOff = LocalTime.parse('09:00');
  const found = rotaStart(days, { problem, handOff, calendar, weights });
  return { ...found, unknown, grid };
};
const short = (cells: readonly { technician: string; date: string; shift: string | null }[]) =>
  cells.map(({ technician, date, shift }) => `${technician} ${date.slice(5)} ${shift ?? 'free'}`);

/** Ana to Dee, a week from Monday 2 March; the rota begins the Thursday before. */
const { problem } = scene({ rows: ['.......', '.......', '.......'] });
const HEAD = 'name,2026-02-26,2026-02-27,2026-02-28,2026-03-01,2026-03-02,2026-03-03';

describe('starting from a rota', () => {
  it('parts what was worked from what is planned, and finds who is away', () => {
    const found = start(problem, `${HEAD}\nana,E,E,,N,off,L\nben,,,L,L,leave,leave\ncem,,,,,E,`);
    expect(found.past).toEqual([
      {
        technician: 'ana',
        from: '2026-02-26',
        shifts: [
          { date: '2026-02-26', shift: 'E' },
          { date: '2026-02-27', shift: 'E' },
          { date: '2026-03-01', shift: 'N' },
        ],
      },
      {
        technician: 'ben',
        from: '2026-02-28',
        shifts: [
          { date: '2026-02-28', shift: 'L' },
          { date: '2026-03-01', shift: 'L' },
        ],
      },
    ]);
    expect(short(found.planned)).toEqual([
      'ana 03-02 free',
      'ana 03-03 L',
      'ben 03-02 free',
      'ben 03-03 free',
      'cem 03-02 E',
    ]);
    expect(found.away).toMatchObject([
      { technician: 'ben', kind: 'leave', from: '2026-03-02', to: '2026-03-03' },
    ]);
  });

  it('lets the rules look back over it', () => {
    const { past } = start(problem, `${HEAD}\nana,E,E,E,N,,`);
    const { roster } = scene({ rows: ['E......', '.......', '.......'] });
    const reasons = (facts: RosterProblem) =>
      check(facts, roster).violations.map(({ reason }) => reason.code);
    expect(reasons(problem)).toEqual([]);
    expect(reasons({ ...problem, past: [...past] })).toEqual(['short-rest']);
  });

  it('takes no day for free of which nobody knows what it was', () => {
    const found = start(problem, `${HEAD}\nana,E,WFH,E,E,,WFH`);
    expect(found.past).toMatchObject([{ from: '2026-02-28' }]);
    expect(found.unknown).toMatchObject([{ text: 'WFH', count: 2 }]);
    expect(found.planned).toEqual([]);
    const said = new Map<string, RotaMeaning>([['wfh', { kind: 'shift', code: 'D' }]]);
    const answered = start(problem, `${HEAD}\nana,E,WFH,E,E,,WFH`, said);
    expect(answered.past).toMatchObject([{ from: '2026-02-26' }]);
    expect(short(answered.planned)).toEqual(['ana 03-03 D']);
    // A shift that the roster does not have is no answer.
    const other = new Map<string, RotaMeaning>([['wfh', { kind: 'shift', code: 'W' }]]);
    expect(start(problem, `${HEAD}\nana,E,WFH,E,E,,WFH`, other).past).toEqual(found.past);
  });

  it('leaves out a past that ended before the roster begins', () => {
    const found = start(problem, 'name,2026-02-20,2026-02-21\nana,N,N');
    expect(found.past).toEqual([]);
    // It still counts for what she brings with her.
    expect(found.openings.map(({ points }) => points > 0)).toEqual([true, true, true]);
  });

  it('hands turns on call on, and what everybody brings', () => {
    const found = start(problem, `${HEAD}\nana,OC,OC,OC,OC,,\nben,N,N,off,off,,`);
    expect(found.onCall).toMatchObject([{ technician: 'ana', layer: 'primary' }]);
    expect(found.openings.map(({ technician, points }) => [technician, points])).toEqual([
      ['ana', 0],
      ['ben', 22],
      ['cem', 11],
    ]);
    expect(found.reasons).toEqual([]);
  });

  it('says that without a history everybody starts equal', () => {
    const found = start(problem, 'name,2026-03-02,2026-03-03\nana,E,E');
    expect(found.past).toEqual([]);
    expect(new Set(found.openings.map(({ points }) => points))).toEqual(new Set([0]));
    expect(found.reasons.map((reason) => rosterSentence(reason, 'de'))).toEqual([
      'Keine Vorgeschichte: Alle beginnen gleich',
    ]);
  });

  it('tells two shifts on one day', () => {
    expect(start(problem, `${HEAD}\nana,E + L,,,,,`).problems).toEqual([
      { code: 'two-shifts', name: 'ana', date: '2026-02-26', texts: ['E', 'L'] },
    ]);
  });
});

it('a calendar leads on like a grid', () => {
  const shift = Shift.parse({
    id: 's',
    technician: 'ana',
    code: 'N',
    window: {
      start: during('2026-02-28 22:00-24:00').start,
      end: during('2026-03-01 00:00-06:00').end,
    },
  });
  const ana = TechnicianId.parse('ana');
  const day = (text: string) => LocalDate.parse(text);
  const leave = { technician: ana, from: day('2026-03-02'), to: day('2026-03-02') };
  const options = { zone: problem.zone, from: day('2026-02-27'), to: day('2026-03-02') };
  const days = calendarDays({ shifts: [shift], away: [{ ...leave, kind: 'leave' }] }, options);
  expect(
    days.map(({ date, meanings }) => [date.slice(5), meanings.map(({ kind }) => kind)]),
  ).toEqual([
    ['02-27', ['free']],
    ['02-28', ['shift']],
    ['03-01', ['free']],
    ['03-02', ['away']],
  ]);
});

/** A problem as a rota can tell it: everybody's own past in one piece, leave that no shift lies on. */
const tellable = randomRoster.map(({ problem, roster }) => {
  const { from, technicians } = problem;
  const away = problem.away.filter(({ technician, from: first, to }) => {
    const row = roster.rows.find((one) => one.technician === technician);
    const isOff = (date: LocalDate): boolean => {
      const day = daysBetween(from, date);
      return day < 0 || (row?.shifts[day] ?? null) === null;
    };
    return (
      first >= from &&
      Array.from({ length: daysBetween(first, to) + 1 }, (_, i) => addDays(first, i)).every(isOff)
    );
  });
  const past = technicians.flatMap(({ id }) => {
    const one = problem.past.find(({ technician }) => technician === id);
    const shifts = new Map(one?.shifts.map(({ date, shift }) => [date, shift]));
    const own = [...shifts].filter(([date]) => one && date >= one.from && date < from);
    const sorted = own
      .map(([date, shift]) => ({ date, shift }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    return one ? [{ ...one, shifts: sorted }] : [];
  });
  return { problem: { ...problem, past, away }, roster };
});
const awayDays = ({ away, from, days }: RosterProblem) =>
  new Set(
    away.flatMap(({ technician, from: first, to }) =>
      Array.from({ length: daysBetween(first, to) + 1 }, (_, i) => addDays(first, i))
        .filter((date) => date >= from && date < addDays(from, days))
        .map((date) => `${technician} ${date}`),
    ),
  );

it('a roster with its past and its leave comes back from a file as it was', () => {
  fc.assert(
    fc.property(tellable, ({ problem, roster }) => {
      const found = start(problem, writeRota(problem, roster));
      expect(found.unknown).toEqual([]);
      expect(found.grid.problems).toEqual([]);
      expect(found.past).toEqual(problem.past);
      const cells = roster.rows.flatMap(({ technician, shifts }) =>
        shifts.map((shift, day) => ({ technician, date: addDays(problem.from, day), shift })),
      );
      expect(found.planned).toEqual(cells);
      expect(awayDays({ ...problem, away: [...found.away] })).toEqual(awayDays(problem));
    }),
    { numRuns: 200 },
  );
});
