import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAbsences, writeAbsences } from '../../../core/exchange/absences-csv.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { emptyTeam, Team } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { named, window } from './team-arbitrary.ts';

const berlin = Zone.parse('Europe/Berlin');
const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Chatham', 'Africa/Cairo', 'UTC'];
const teamOf = (change: object): Team => Team.parse({ ...emptyTeam(berlin), ...change });
const { technicians } = teamOf({
  technicians: [
    { id: 't1', name: 'Ana Lind', email: 'ana@example.test', logins: { rt: 'ana' } },
    { id: 't2', name: 'Bo Ek', email: 'bo.e@example.test' },
    { id: 't3', name: 'Bo Ek', email: 'bo.k@example.test' },
  ],
});

const readIn = (rows: string, zone = berlin) =>
  readAbsences(`technician,from,to,kind,note\n${rows}`, technicians, zone);
const windowOf = (from: string, to: string, zone = berlin) => {
  const [one] = readIn(`ana,${from},${to}`, zone).rows;
  return (
    one && [one.value.window.start, one.value.window.end].map((at) => new Date(at).toISOString())
  );
};

describe('absences', () => {
  it('come back as they were written, in any zone, over every clock change', () => {
    const absence = fc.record({
      id: fc.uuid(),
      technician: fc.constantFrom('t1', 't2', 't3'),
      window,
      kind: fc.constantFrom('leave', 'sick', 'training', 'holiday', 'busy', 'out'),
      note: fc.option(named, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(absence), fc.constantFrom(...zones), (absences, zoneName) => {
        const zone = Zone.parse(zoneName);
        const all = teamOf({ absences }).absences;
        const read = readAbsences(writeAbsences(all, technicians, zone), technicians, zone);
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ value }) => value)).toEqual(all.map(({ id: _, ...rest }) => rest));
      }),
      { numRuns: 80 },
    );
  });

  it('come back from the hour that comes twice', () => {
    const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(Date.parse);
    const { absences } = teamOf({
      absences: [{ id: 'x', technician: 't1', window: { start: first, end: second }, kind: 'out' }],
    });
    const text = writeAbsences(absences, technicians, berlin);
    expect(text).toContain('2026-10-25 02:30,2026-10-25T01:30:00.000Z');
    const [row] = readAbsences(text, technicians, berlin).rows;
    expect(row?.value.window).toEqual({ start: first, end: second });
  });

  it.each([
    ['2026-11-23', '2026-11-24', ['2026-11-22T23:00:00.000Z', '2026-11-24T23:00:00.000Z']],
    ['2026-11-23', '', ['2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z']],
    ['2026-10-25', '', ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']],
    ['2026-11-23 15:00', '', ['2026-11-23T14:00:00.000Z', '2026-11-23T23:00:00.000Z']],
    [
      '2026-11-23T9:00',
      '2026-11-23 12:30:00',
      ['2026-11-23T08:00:00.000Z', '2026-11-23T11:30:00.000Z'],
    ],
    ['23.11.2026', '24.11.2026 12:00', ['2026-11-22T23:00:00.000Z', '2026-11-24T11:00:00.000Z']],
    [
      '2026-11-23T15:00Z',
      '2026-11-23T18:00:00+02:00',
      ['2026-11-23T15:00:00.000Z', '2026-11-23T16:00:00.000Z'],
    ],
  ])('reads %s to %s', (from, to, expected) => {
    expect(windowOf(from, to)).toEqual(expected);
  });

  it('takes the clock of the zone it is told', () => {
    expect(windowOf('2026-11-23', '', Zone.parse('America/New_York'))?.[0]).toBe(
      '2026-11-23T05:00:00.000Z',
    );
  });

  it('writes whole days as days, and times where there are any', () => {
    const [row] = readIn('ana,2026-11-23,2026-11-24,SICK,=flu').rows;
    if (!row) throw new Error('not read');
    expect(writeAbsences([row.value], technicians, berlin).split('\r\n')[1]).toBe(
      "Ana Lind,2026-11-23,2026-11-24,sick,'=flu",
    );
    expect(row.value.note).toBe('=flu');
  });

  it('finds a person by name, email, login or id, and asks where there are two', () => {
    const rows = ['ana lind', 'ANA@example.test', 'ana', 't1', 'bo.k@example.test'];
    const read = readIn(rows.map((who) => `${who},2026-11-23`).join('\n'));
    expect(read.rows.map(({ value }) => value.technician)).toEqual(['t1', 't1', 't1', 't1', 't3']);
  });

  it.each([
    [
      'Bo Ek,2026-11-23',
      'Row 2, technician: “Bo Ek” is more than one person. Write the email or login instead.',
    ],
    [
      'Cy,2026-11-23',
      'Row 2, technician: nobody in the team is called “Cy”. Write the name, login or email as in the team, or add the person first.',
    ],
    [',2026-11-23', 'Row 2, technician: is empty. Fill it in, or remove the row.'],
    ['ana,', 'Row 2, from: is empty. Fill it in, or remove the row.'],
    [
      'ana,03/04/2026',
      'Row 2, from: “03/04/2026” is not a date. Write 2026-11-23, or 2026-11-23 14:30 with a time.',
    ],
    [
      'ana,2026-02-30',
      'Row 2, from: “2026-02-30” is not a date. Write 2026-11-23, or 2026-11-23 14:30 with a time.',
    ],
    [
      'ana,2026-11-23,later',
      'Row 2, to: “later” is not a date. Write 2026-11-23, or 2026-11-23 14:30 with a time.',
    ],
    [
      'ana,2026-11-23 15:00,2026-11-23 15:00',
      'Row 2, to: it ends before it starts, or as it starts. Write a later end.',
    ],
    [
      'ana,2026-11-23,2026-11-22',
      'Row 2, to: it ends before it starts, or as it starts. Write a later end.',
    ],
    [
      'ana,2026-11-23,,beach',
      'Row 2, kind: “beach” is not a kind. Write leave, sick, training, holiday, busy or out.',
    ],
  ])('refuses %j', (row, words) => {
    const read = readIn(row);
    expect(read.rows).toEqual([]);
    expect(read.problems.map(fileProblemWords)).toEqual([words]);
  });
});
