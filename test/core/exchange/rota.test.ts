import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localTime } from '../../../core/calendar/zone.ts';
import { writeCsv } from '../../../core/exchange/csv.ts';
import {
  type RotaMeaning,
  readRotaCodes,
  rotaOnCall,
  shiftOf,
} from '../../../core/exchange/rota-codes.ts';
import { readHead } from '../../../core/exchange/rota-dates.ts';
import { readRotaGrid } from '../../../core/exchange/rota-grid.ts';
import { rotaProblemWords } from '../../../core/explain/roster-rota-words.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { LocalDate, LocalTime, Zone } from '../../../core/model/time.ts';

const day = (text: string): LocalDate => LocalDate.parse(text);
const around = day('2026-11-25');
const technicians = [
  { id: TechnicianId.parse('t1'), name: 'Ana Silva' },
  { id: TechnicianId.parse('t2'), name: 'Ben Cruz' },
  { id: TechnicianId.parse('t3'), name: 'Benedikt Óscar' },
];
const read = (text: string, named?: ReadonlyMap<string, TechnicianId>) =>
  readRotaGrid(text, named ? { around, technicians, named } : { around, technicians });

const datesOf = (cells: readonly string[]): readonly string[] => {
  const head = readHead(cells, around);
  return head.kind === 'dates' ? [...head.dates.values()] : [head.kind];
};

describe('the days of a head', () => {
  it.each([
    [['2026-11-30', '2026-12-01']],
    [['30.11.2026', '01.12.2026']],
    [['30/11/26', '1/12/26']],
    [['11/30/2026', '12/1/2026']],
    [['30.11.', '1.12.']],
    [['Mon 30/11', 'Tue 1/12']],
    [['Mo., 30.11.', 'Di., 1.12.']],
    [['30 Nov', '1 Dec']],
    [['30. November', '1. Dezember']],
    [['Nov 30', 'Dec 1']],
    [['Monday 30 November 2026', 'Tuesday 1 December 2026']],
    [['46356', '46357']],
    [['2026-11-30T00:00:00', '2026-12-01T00:00:00']],
  ])('reads %j', (cells) => {
    expect(datesOf(['Name', ...cells])).toEqual(['2026-11-30', '2026-12-01']);
  });

  it('settles day or month by the days beside it', () => {
    expect(datesOf(['03/04/2026', '04/04/2026', '05/04/2026'])).toEqual([
      '2026-04-03',
      '2026-04-04',
      '2026-04-05',
    ]);
    expect(datesOf(['03/04/2026', '03/05/2026', '03/06/2026'])).toEqual([
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('asks where both ways round fit', () => {
    expect(datesOf(['03/04/2026'])).toEqual(['ambiguous']);
    expect(datesOf(['04/04/2026'])).toEqual(['2026-04-04']);
  });

  it('takes the nearest year over New Year', () => {
    expect(readHead(['31.12.', '1.1.'], day('2026-12-20'))).toEqual({
      kind: 'dates',
      dates: new Map([
        [0, '2026-12-31'],
        [1, '2027-01-01'],
      ]),
    });
  });

  it('finds none where there are none', () => {
    expect(datesOf(['Name', 'Skill', '7'])).toEqual(['none']);
    expect(datesOf(['31.2.2026'])).toEqual(['none']);
  });
});

describe('a rota grid', () => {
  const grid =
    'November\n\nName\tTeam\tMon 30/11\tTue 1/12\nAna Silva\tA\tE\t\nCruz, Ben\tB\tL\tAL\n\nE = early\t\t\t\n';

  it('takes names before the days, titles above and a legend below', () => {
    const { cells, problems, dates } = read(grid);
    expect(problems).toEqual([]);
    expect(dates).toEqual(['2026-11-30', '2026-12-01']);
    expect(cells).toEqual([
      { technician: 't1', date: '2026-11-30', text: 'E' },
      { technician: 't1', date: '2026-12-01', text: '' },
      { technician: 't2', date: '2026-11-30', text: 'L' },
      { technician: 't2', date: '2026-12-01', text: 'AL' },
    ]);
  });

  it('finds people by id, first name or initials, where only one has them', () => {
    const rows = (name: string) => read(`Name,2026-11-30\n${name},E\n`);
    for (const name of ['t1', 'ana', 'ANA SILVA', 'AS', 'Ana S.', '"Silva, Ana"']) {
      expect(rows(name).cells[0]?.technician).toBe('t1');
    }
    expect(rows('benedikt oscar').cells[0]?.technician).toBe('t3');
    expect(rows('Ben').cells[0]?.technician).toBe('t2');
    expect(rows('Zoe').problems).toEqual([{ code: 'name-unknown', row: 2, name: 'Zoe' }]);
  });

  it('takes who is meant from a person', () => {
    const named = new Map([['Benny', TechnicianId.parse('t2')]]);
    expect(read('Name,2026-11-30\nBenny,E\n', named).cells[0]?.technician).toBe('t2');
  });

  it.each([
    ['', { code: 'empty' }],
    ['Name,Monday\nAna,E', { code: 'no-dates' }],
    ['Name,3/4/2026\nAna,E', { code: 'dates-unclear', cell: '3/4/2026' }],
    ['Name,2026-11-30\n,E', { code: 'no-name', row: 2 }],
    ['Name,2026-11-30\nAna,E\nAna,L', { code: 'name-twice', row: 3, name: 'Ana', first: 2 }],
  ])('names what is wrong with %j', (text, problem) => {
    const { problems } = read(text);
    expect(problems).toEqual([problem]);
    for (const language of ['en', 'de'] as const) {
      for (const one of problems) expect(rotaProblemWords(one, language)).toMatch(/\.$/);
    }
  });

  it('reads back every grid that was written, in any delimiter', () => {
    const cell = fc.constantFrom('', 'E', 'L', 'N', 'AL', 'E + OC', '=1', 'a "quoted", cell');
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t'),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 31 }).chain((days) =>
          fc.array(fc.array(cell, { minLength: days, maxLength: days }), {
            minLength: 3,
            maxLength: 3,
          }),
        ),
        (delimiter, from, rows) => {
          const first = addDays(day('2026-01-01'), from);
          const dates = rows[0]?.map((_, i) => addDays(first, i)) ?? [];
          const text = writeCsv(
            [['Name', ...dates], ...rows.map((row, i) => [technicians[i]?.name ?? '', ...row])],
            delimiter,
          );
          const found = read(text);
          expect(found.problems).toEqual([]);
          expect(found.cells.map((c) => c.text)).toEqual(rows.flat());
          expect(found.dates).toEqual(dates);
        },
      ),
    );
  });
});

describe('the codes of a rota', () => {
  const cellsOf = (...texts: readonly string[]) =>
    texts.map((text, i) => ({
      technician: TechnicianId.parse('t1'),
      date: addDays(day('2026-11-30'), i),
      text,
    }));

  it('knows the shifts of the team, the usual words, and two in one cell', () => {
    const { days, unknown } = readRotaCodes(
      cellsOf('e', '', 'off', 'AL', 'E + OC', 'krank', 'OC2'),
      ['E', 'L'],
    );
    expect(unknown).toEqual([]);
    expect(days.map((d) => d.meanings.map((m) => m.kind))).toEqual([
      ['shift'],
      [],
      ['free'],
      ['away'],
      ['shift', 'on-call'],
      ['away'],
      ['on-call'],
    ]);
    expect(days.map(shiftOf)).toEqual([
      'E',
      undefined,
      undefined,
      undefined,
      'E',
      undefined,
      undefined,
    ]);
  });

  it('lets a shift of the team be what its code says', () => {
    const { days } = readRotaCodes(cellsOf('K', 'E/L'), ['K', 'E/L', 'E', 'L']);
    expect(days.map(shiftOf)).toEqual(['K', 'E/L']);
  });

  it('lists what nobody explained, most frequent first, and takes the answer', () => {
    const cells = cellsOf('Q', 'WFH', 'wfh', 'E + Q');
    expect(readRotaCodes(cells, ['E']).unknown).toEqual([
      { text: 'WFH', count: 2, first: { technician: 't1', date: '2026-12-01' } },
      { text: 'Q', count: 1, first: { technician: 't1', date: '2026-11-30' } },
      { text: 'E + Q', count: 1, first: { technician: 't1', date: '2026-12-03' } },
    ]);
    const said = new Map<string, RotaMeaning>([
      ['q', { kind: 'shift', code: 'E' }],
      ['wfh', { kind: 'free' }],
    ]);
    const answered = readRotaCodes(cells, ['E'], said);
    expect(answered.unknown).toEqual([]);
    expect(answered.days[3]?.meanings).toHaveLength(2);
  });

  it('makes turns of days that touch, from hand-off to hand-off, also over a clock change', () => {
    const zone = Zone.parse('Europe/Lisbon');
    const handOff = LocalTime.parse('09:00');
    const cells = Array.from({ length: 9 }, (_, i) => ({
      technician: TechnicianId.parse('t1'),
      date: addDays(day('2026-10-19'), i),
      text: i === 7 ? '' : 'OC',
    }));
    const { days } = readRotaCodes(cells, []);
    const turns = rotaOnCall(days.toReversed(), { zone, handOff });
    expect(turns.map((t) => (t.window.end - t.window.start) / 3_600_000)).toEqual([169, 24]);
    expect(turns.map((t) => localTime(t.window.end, zone))).toEqual(['09:00', '09:00']);
    expect(rotaOnCall(days, { zone, handOff })).toEqual(turns);
  });
});
