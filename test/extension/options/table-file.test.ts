import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { diffTeam } from '../../../core/exchange/diff-team.ts';
import { Team } from '../../../core/model/team.ts';
import { cellsOf } from '../../../extension/entrypoints/options/model/cells.ts';
import {
  isSheetHeading,
  readSheet,
  takeRows,
  writeSheet,
} from '../../../extension/entrypoints/options/model/sheet-file.ts';
import { takingOf } from '../../../extension/entrypoints/options/model/sheet-taking.ts';
import { TABLES, type Table } from '../../../extension/entrypoints/options/model/tables.ts';
import { clientSheet } from '../../../extension/entrypoints/options/model/team-sheets.ts';
import { team as anyTeam } from '../../core/exchange/team-arbitrary.ts';
import { smallTeam, taken } from './house.ts';

const file = (table: Table, team: Team): string =>
  table.use((sheetOf) => writeSheet(sheetOf(team)));
const read = (table: Table, team: Team, text: string) =>
  table.use((sheetOf) => {
    const sheet = sheetOf(team);
    const { problems, unknown } = readSheet(
      sheet,
      cellsOf(text, (cell) => isSheetHeading(sheet, cell)),
    );
    return { problems, unknown };
  });
const take = (table: Table, team: Team, text: string, only = false): Team =>
  table.use((sheetOf) => {
    const sheet = sheetOf(team);
    const cells = cellsOf(text, (cell) => isSheetHeading(sheet, cell));
    return Team.parse(taken(takeRows(sheet, team, readSheet(sheet, cells), only)));
  });
const named = (id: string): Table => {
  const found = TABLES.find((table) => table.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

/** Everything that a table holds, taken out. */
const bare = (team: Team): Team =>
  Team.parse({
    ...team,
    ...Object.fromEntries(
      ['skills', 'technicians', 'clients', 'absences', 'shifts', 'onCall', 'callOuts'].map(
        (part) => [part, []],
      ),
    ),
    areas: [],
    slots: [],
    slas: [],
    boards: [],
    words: {},
  });

const firstOfEach = <T>(all: readonly T[], key: (one: T) => string): T[] =>
  all.filter((one, at) => all.findIndex((other) => key(other) === key(one)) === at);
const withAll = <T extends { readonly id: string }>(all: readonly T[], make: (id: string) => T) => [
  ...all,
  ...['a', 'b', 'c'].filter((id) => !all.some((one) => one.id === id)).map(make),
];

/**
 * The same team as people can make it: everybody whom another fact names is there, e-mail addresses are addresses,
 * a skill is listed once, a slot is for some work or for flex, and an empty text is no text.
 */
const sound = (team: Team): Team =>
  Team.parse({
    ...team,
    skills: firstOfEach(team.skills, (skill) => skill.toLowerCase()),
    technicians: withAll<object & { id: string }>(team.technicians, (id) => ({ id, name: id })).map(
      (t) => ({ ...t, email: 'ana@msp.example' }),
    ),
    slas: withAll<object & { id: string }>(team.slas, (id) => ({ id, name: `sla ${id}` })),
    clients: team.clients.map((c) => ({ ...c, contract: c.contract || undefined })),
    absences: team.absences.map((a) => ({ ...a, note: a.note || undefined })),
    slots: team.slots.map((slot) =>
      slot.kind === 'flex'
        ? { ...slot, tiers: [], releaseMinutes: undefined }
        : {
            ...slot,
            tiers: slot.tiers.length > 0 ? slot.tiers : ['routine'],
            releaseMinutes: slot.releaseMinutes && slot.releaseMinutes % 100_000,
          },
    ),
  });

describe('every table of the team as a file', () => {
  it('comes back the same into a team that has nothing of it', () => {
    fc.assert(
      fc.property(anyTeam, (any) => {
        const team = sound(any);
        const made = TABLES.reduce((next, one) => take(one, next, file(one, team)), bare(team));
        expect(diffTeam(team, made)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing in the team it was saved from, whatever that holds', () => {
    fc.assert(
      fc.property(anyTeam, fc.constantFrom(...TABLES), fc.boolean(), (team, table, only) => {
        const text = file(table, team);
        expect(read(table, team, text)).toEqual({ problems: [], unknown: [] });
        expect(diffTeam(team, take(table, team, text, only))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyTeam, fc.constantFrom(...TABLES), (team, table) => {
        const { data } = Papa.parse<string[]>(file(table, team), { delimiter: ',', header: false });
        for (const cell of data.flat()) {
          expect(cell).toMatch(/^(?!\s*[=+\-@])|^-?\d+(\.\d+)?$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a table file that a person changed', () => {
  const clients = (team: Team, text: string, only = false): Team =>
    take(named('clients'), team, text, only);

  it('empties a field whose cell is empty where it has ids, and leaves it in a paste', () => {
    const team = smallTeam();
    const dealt = clients(team, 'name,contract\nAcme,Gold');
    expect(dealt.clients[0]?.contract).toBe('Gold');
    expect(clients(dealt, 'name,contract,vip\nAcme,,yes').clients[0]).toMatchObject({
      contract: 'Gold',
      vip: true,
    });
    expect(clients(dealt, 'id,name,contract\nacme,Acme,').clients[0]).not.toHaveProperty(
      'contract',
    );
  });

  it('names cells that are not understood and columns that are not known, in every table', () => {
    const wrong: Readonly<Record<string, readonly [string, string]>> = {
      people: ['name,capacity,shoe\nAna Reis,150,40', 'Plan at most, %'],
      skills: ['technician,skill,level,shoe\nAna Reis,wifi,9,40', 'Level'],
      slas: ['name,p1-response,shoe\nGold,soon,40', 'P1 response'],
      boards: ['board,sla,shoe\nHelpdesk,Gold,40', 'SLA policy'],
      clients: ['name,sla,shoe\nAcme,Gold,40', 'SLA policy'],
      sites: ['client,site,latitude,shoe\nAcme,HQ,91,40', 'Latitude'],
      absences: ['technician,from,to,shoe\nAna Reis,soon,2026-11-24,40', 'From'],
      'on-call': ['technician,from,to,kind,shoe\nAna Reis,2026-11-24,2026-11-24,third,40', 'Layer'],
      'call-outs': ['technician,from,to,shoe\nNobody,2026-11-24,2026-11-24,40', 'Technician'],
      shifts: ['technician,from,to,shoe\nAna Reis,2026-11-24,late,40', 'To'],
      areas: ['a,b,minutes,shoe\nnorth,south,far,40', 'Minutes'],
      slots: ['days,from,to,kind,shoe\nMon–Fri,9:00,12:00,tea,40', 'Kind'],
      words: ['kind,word,means,level,shoe\nmeaning,queue:x,,9,40', 'Level'],
    };
    expect(Object.keys(wrong).sort()).toEqual(TABLES.map((table) => table.id).sort());
    for (const table of TABLES) {
      const [text = '', column] = wrong[table.id] ?? [];
      const found = read(table, smallTeam(), text);
      expect(found.problems.map(({ row, column: at }) => [row, at])).toEqual([[1, column]]);
      expect(found.unknown).toEqual(['shoe']);
    }
  });

  it('takes rows away only where it is said to be the whole table', () => {
    const team = smallTeam();
    const text = 'id,name\nana,Ana Reis';
    expect(take(named('people'), team, text).technicians).toHaveLength(2);
    expect(take(named('people'), team, text, true).technicians.map((t) => t.id)).toEqual(['ana']);
  });

  it('finds people of another team by name, so that nobody is there twice', () => {
    const next = take(named('people'), smallTeam(), 'id,name,contract\nx-17,Ana Reis,38.5');
    expect(next.technicians.map((t) => [t.id, t.contractMinutes])).toEqual([
      ['ana', 2310],
      ['ben', undefined],
    ]);
  });

  it('keeps two of one name apart by their ids', () => {
    const team = Team.parse({
      ...smallTeam(),
      technicians: [
        { id: 'one', name: 'Kim Lee' },
        { id: 'two', name: 'Kim Lee' },
      ],
      clients: [{ id: 'acme', name: 'Acme', ranked: ['two', 'one'] }],
    });
    expect(file(named('clients'), team)).toContain('#two; Kim Lee');
    const [people, firm] = [file(named('people'), team), file(named('clients'), team)];
    const made = take(named('clients'), take(named('people'), bare(team), people), firm);
    expect(diffTeam(team, made)).toEqual([]);
  });
});

describe('what a text would do', () => {
  const of = (text: string, only = false) => {
    const team = smallTeam();
    return takingOf(clientSheet(team), team, text, only);
  };

  it('is nothing where a quotation mark is never closed', () => {
    expect(of('name,contract\nAcme,"Gold\nBorealis,Silver').broken).toEqual([
      { code: 'open-quote', row: 2 },
    ]);
  });

  it('takes nobody away while a line is not understood', () => {
    const taking = of('id,name,sla\nother,Borealis,Gold', true);
    expect(taking.problems).toHaveLength(1);
    expect(taking.changes).toEqual([]);
  });

  it('is told change by change before it is done', () => {
    expect(
      of('id,name\nother,Borealis', true).changes.map(({ kind, name }) => [kind, name]),
    ).toEqual([
      ['added', 'Borealis'],
      ['removed', 'Acme'],
      ['removed', 'Acme › HQ'],
    ]);
  });
});
