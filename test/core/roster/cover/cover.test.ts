import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rosterSentence } from '../../../../core/explain/roster-sentence.ts';
import { TechnicianId } from '../../../../core/model/ids.ts';
import { LocalDate } from '../../../../core/model/time.ts';
import { check } from '../../../../core/roster/check.ts';
import { coverShift } from '../../../../core/roster/cover/cover.ts';
import { CoverPolicy, type CoverProblem } from '../../../../core/roster/cover/problem.ts';
import { withShift } from '../../../../core/roster/cover/scene.ts';
import { coveredBy } from '../../../../core/roster/cover/take.ts';
import { without } from '../../../../core/roster/difference.ts';
import { factsOf } from '../../../../core/roster/facts.ts';
import { judgeAround, judgeRow } from '../../../../core/roster/judge.ts';
import { rowsOf } from '../../../../core/roster/row.ts';
import { ground } from '../balance/ground.ts';
import { randomRoster } from '../random-roster.ts';
import { type Scene, scene } from '../scenario.ts';

const policy = CoverPolicy.parse({});
const asked = (s: Scene, who: string, date: string): CoverProblem => ({
  ...scene(s),
  ...{ ground, policy },
  out: { technician: TechnicianId.parse(who), date: LocalDate.parse(`2026-03-${date}`) },
});
const told = (s: Scene, who: string, date: string) => {
  const cover = coverShift(asked(s, who, date));
  return {
    order: cover?.ranked.map(({ technician, way }) => `${technician} ${way.kind}`),
    out: Object.fromEntries(
      cover?.excluded.map(({ technician, reasons }) => [
        technician,
        reasons.map((reason) => rosterSentence(reason)),
      ]) ?? [],
    ),
    costs: (name: string) =>
      Object.fromEntries(
        cover?.ranked
          .find(({ technician }) => technician === name)
          ?.costs.map(({ minutes, reason }) => [rosterSentence(reason), minutes]) ?? [],
      ),
  };
};

test('“Ben is out tonight”: who is free, who moves over, who cannot and why', () => {
  const answer = told(
    {
      rows: ['.E', '.N', '.E', '..'],
      demands: [{ date: '2026-03-03', shift: 'E', minimum: 2 }],
      away: [{ technician: 'dee', from: '2026-03-03', to: '2026-03-03', kind: 'leave' }],
    },
    'ben',
    '03',
  );
  expect(answer.order).toEqual(['ana moves', 'cem moves']);
  expect(answer.costs('ana')).toMatchObject({
    'Moves over from E': 0,
    'E: 1 of 2 needed': 1000,
  });
  expect(answer.out).toEqual({
    ben: ['Is the one who is out'],
    dee: ['On leave on Tue 3 Mar 2026'],
  });
});

test('rest is kept, and short rest costs', () => {
  // Ana has an early right after the night; in the second Cem's early begins eight hours after the late.
  const answer = told({ rows: ['..E', '.N.', '..L', 'L..'] }, 'ben', '03');
  expect(answer.out.ana).toEqual(['0 min between N and E; least 11 h']);
  const early = told(
    { rows: ['N..', '.L.', '..E', '...'], contract: { restMinutes: 480 } },
    'ben',
    '03',
  );
  expect(early.out).toMatchObject({ cem: ['8 h between L and E; least 11 h'] });
  expect(early.costs('ana')).toMatchObject({ '8 h rest is left; wanted 16 h': 120 });
  expect(early.order).toEqual(['dee free', 'ana free']);
});

test('who was called out in the night has not rested, and who begins late loses some of it', () => {
  const calls = [
    {
      ...{ id: 'call', technician: 'ana' },
      window: {
        start: Date.parse('2026-03-03T02:00:00+01:00'),
        end: Date.parse('2026-03-03T03:30:00+01:00'),
      },
    },
  ];
  const tired = told({ rows: ['..', '.E', '..'], callOuts: { calls } }, 'ben', '03');
  expect(tired.order).toEqual(['cem free']);
  expect(tired.out.ana).toEqual([
    '2 h 30 min between a call-out on Tue 3 Mar 2026 and E; least 11 h',
  ]);
  const company = { restMode: 'company', calls };
  const late = told({ rows: ['..', '.E', '..'], callOuts: company }, 'ben', '03');
  expect(late.order).toEqual(['cem free', 'ana free']);
  expect(late.costs('ana')).toMatchObject({
    'Starts late after a call-out in the night: 2 h less of E': 120,
  });
});

describe('longer beside a shift of the day', () => {
  const demands = ['L', 'N'].map((shift) => ({ date: '2026-03-02', shift, minimum: 1 }));
  test('the late stays into the night as far as a day may be long, and the rest stays open', () => {
    const answer = told({ rows: ['L.', 'N.'], demands }, 'ben', '02');
    expect(answer.order).toEqual(['ana longer']);
    expect(answer.costs('ana')).toMatchObject({ 'Works 4 h more beside L; 4 h stay open': 300 });
  });

  test('not without the skill that the missing shift needs', () => {
    const hours = { L: { from: '14:00', to: '22:00' }, N: { from: '22:00', to: '06:00' } };
    const shifts = [
      { code: 'L', minutes: 480, hours: hours.L },
      { code: 'N', minutes: 480, hours: hours.N, needs: [{ skill: 'voip' }] },
    ];
    const of = (technician: object) =>
      told({ rows: ['L.', 'N.'], demands, shifts, technician }, 'ben', '02');
    expect(of({ skills: [{ skill: 'voip', level: 2 }] }).order).toEqual(['ana longer']);
    expect(of({}).order).toEqual([]);
    expect(of({}).out.ana?.join()).toContain('needs voip solo; has none');
  });

  test('not where the rest after it is gone', () => {
    const answer = told({ rows: ['LE', 'N.'], demands }, 'ben', '02');
    expect(answer.order).toEqual([]);
    expect(answer.out.ana?.length).toBeGreaterThan(0);
    expect(answer.out.ana?.join()).toContain('between L and E; least 11 h');
  });

  test('those hours are a shift of their own in the facts, and the roster only loses the one who is out', () => {
    const cover = asked({ rows: ['L.', 'N.'], demands }, 'ben', '02');
    const found = coverShift(cover);
    const [first] = found?.ranked ?? [];
    if (!found || !first) throw new Error('nobody can');
    const { roster, more } = coveredBy(cover, found, first);
    expect(roster.rows.map(({ shifts }) => shifts)).toEqual([
      ['L', null],
      [null, null],
    ]);
    expect(more).toMatchObject([{ technician: 'ana', code: 'N' }]);
    expect(more.map(({ window }) => (window.end - window.start) / 3_600_000)).toEqual([4]);
  });
});

test('of two who are free the one who has had less comes first, and it says so', () => {
  const answer = told({ rows: ['N......', '.....N.', 'N.N.N..', 'N.N....'] }, 'ben', '07');
  expect(answer.order?.[0]).toBe('ana free');
  expect(answer.order?.at(-1)).toBe('cem free');
  expect(answer.costs('ana')).toHaveProperty('Nights: 2 instead of 1; even share 1.8');
});

test('nothing to cover where the one who is out has no shift', () => {
  expect(coverShift(asked({ rows: ['E.', '.E'] }, 'ana', '03'))).toBeUndefined();
  expect(coverShift(asked({ rows: ['E.', '.E'] }, 'ana', '20'))).toBeUndefined();
});

test('everybody exactly once, with reasons; whoever stands in breaks no rule they kept', () => {
  fc.assert(
    fc.property(randomRoster, fc.nat(), fc.nat(), ({ problem, roster }, i, j) => {
      const row = roster.rows[i % roster.rows.length];
      if (!row) return;
      const day = j % problem.days;
      const date = new Date(Date.parse(problem.from) + day * 86_400_000).toISOString();
      const out = { technician: row.technician, date: LocalDate.parse(date.slice(0, 10)) };
      const cover = { problem, roster, out, ground, policy };
      const found = coverShift(cover);
      const code = row.shifts[day] ?? null;
      expect(found === undefined).toBe(code === null);
      if (!found) return;
      const all = [...found.ranked, ...found.excluded].map(({ technician }) => technician);
      expect(all.toSorted()).toEqual(problem.technicians.map(({ id }) => id).toSorted());
      for (const { reasons } of found.excluded) expect(reasons.length).toBeGreaterThan(0);
      const costs = found.ranked.map(({ cost }) => cost);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      const hard = (of: typeof roster, who: string) =>
        check(problem, of)
          .violations.filter((one) => one.kind === 'hard' && one.technician === who)
          .reduce((sum, { price }) => sum + price, 0);
      for (const one of found.ranked) {
        expect(one.technician).not.toBe(out.technician);
        expect(one.cost).toBeCloseTo(
          one.costs.reduce((sum, { minutes }) => sum + minutes, 0),
          0,
        );
        const then = coveredBy(cover, found, one);
        if (one.way.kind === 'longer') continue;
        expect(then.roster.rows.find((r) => r.technician === one.technician)?.shifts[day]).toBe(
          code,
        );
        expect(hard(then.roster, one.technician)).toBeLessThanOrEqual(hard(roster, one.technician));
      }
    }),
    { numRuns: 200 },
  );
});

test('what is judged around a day is all that changes with it', () => {
  fc.assert(
    fc.property(randomRoster, fc.nat(), fc.nat(), fc.nat(4), ({ problem, roster }, i, j, kind) => {
      const facts = factsOf(problem);
      const rows = rowsOf(facts, roster);
      const row = rows[i % rows.length];
      if (!row) return;
      const day = j % problem.days;
      const then = withShift(row, day, problem.shifts[kind]);
      const whole = [judgeRow(row, facts), judgeRow(then, facts)] as const;
      const near = [judgeAround(row, day, facts), judgeAround(then, day, facts)] as const;
      expect(without(near[1], near[0])).toEqual(without(whole[1], whole[0]));
      expect(without(near[0], near[1])).toEqual(without(whole[0], whole[1]));
    }),
    { numRuns: 300 },
  );
});
