import { describe, expect, it } from 'vitest';
import type { Team } from '../../../core/model/team.ts';
import { cellsOf, textOf } from '../../../extension/entrypoints/options/model/cells.ts';
import {
  absenceSheet,
  onCallSheet,
} from '../../../extension/entrypoints/options/model/dated-sheets.ts';
import { putTyped, type Sheet } from '../../../extension/entrypoints/options/model/sheet.ts';
import {
  isSheetHeading,
  readSheet,
  takeRows,
} from '../../../extension/entrypoints/options/model/sheet-file.ts';
import {
  clientSheet,
  peopleSheet,
  siteSheet,
} from '../../../extension/entrypoints/options/model/team-sheets.ts';
import { BASE, HOST, smallTeam, taken, utc, wordsOf } from './house.ts';

const people = (team: Team) => peopleSheet(team, [HOST]);

const read = <R>(sheet: Sheet<R>, text: string) =>
  readSheet(
    sheet,
    cellsOf(text, (cell) => isSheetHeading(sheet, cell)),
  );
const take = <R>(sheet: Sheet<R>, team: Team, text: string): Team =>
  taken(takeRows(sheet, team, read(sheet, text)));

describe('pasted people', () => {
  it('brings known people up to date and adds the others', () => {
    const team = smallTeam();
    const next = take(
      people(team),
      team,
      'E-mail;Name;Hours;Login\nana@msp.example;Ana R. Reis;Mon-Thu 9-17;\n;Zoe Lima;;zoe',
    );
    expect(next.technicians.map((t) => [t.id, t.name])).toEqual([
      ['ana', 'Ana R. Reis'],
      ['ben', 'Ben Okoro'],
      ['zoe-lima', 'Zoe Lima'],
    ]);
    expect(next.technicians[0]?.hours?.thu).toEqual([{ from: '09:00', to: '17:00' }]);
    expect(next.technicians[0]?.logins).toEqual({ [BASE]: 'ana.reis' });
    expect(next.technicians[2]?.logins).toEqual({ [BASE]: 'zoe' });
  });

  it('names each cell that is not understood and keeps exactly those rows to correct', () => {
    const found = read(
      people(smallTeam()),
      'Name,Zone,Hours,Shoe size\nZoe,Mars/Base,8-17,40\nYan,,nine,41\nXu,Europe/Paris,,42\n,UTC,,43',
    );
    expect(found.rows.map((row) => row.name)).toEqual(['Xu']);
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [1, 'Zone'],
      [2, 'Hours'],
      [4, 'name'],
    ]);
    expect(found.problems[0]?.words).toContain('Europe/Berlin');
    expect(found.unknown).toEqual(['Shoe size']);
    expect(textOf(found.left)).toBe(
      'Name\tZone\tHours\tShoe size\r\nZoe\tMars/Base\t8-17\t40\r\nYan\t\tnine\t41\r\n\tUTC\t\t43',
    );
    expect(read(people(smallTeam()), textOf(found.left)).problems).toHaveLength(3);
  });

  it('takes cells in the order of the columns where there is no heading', () => {
    expect(read(people(smallTeam()), 'Zoe Lima\tno\tzoe@msp.example').rows).toMatchObject([
      { name: 'Zoe Lima', active: false, email: 'zoe@msp.example' },
    ]);
  });
});

describe('cells typed one after the other', () => {
  const withLeave = () => {
    const team = smallTeam();
    return take(absenceSheet(team), team, 'Ana Reis\t2026-11-24\t2026-11-25\tLeave');
  };

  it('take a window that only holds once both ends were typed', () => {
    const team = withLeave();
    const sheet = absenceSheet(team);
    const row = sheet.rows[0];
    if (!row) throw new Error('no row');
    const first = putTyped(sheet.columns, row, { from: '2026-12-01' });
    expect(wordsOf(sheet.put(team, first.row))).toContain('end must be after');
    const both = putTyped(sheet.columns, row, { from: '2026-12-01', to: '2026-12-02' });
    expect(taken(sheet.put(team, both.row)).absences[0]?.window).toEqual({
      start: utc('2026-12-01T00:00Z'),
      end: utc('2026-12-03T00:00Z'),
    });
  });

  it('take the good cell and keep the bad one with its reason', () => {
    const sheet = people(smallTeam());
    const ana = sheet.rows[0];
    if (!ana) throw new Error('no row');
    const put = putTyped(sheet.columns, ana, { name: 'Ana', email: 'nonsense' });
    expect(put.row).toMatchObject({ name: 'Ana', email: 'ana@msp.example' });
    expect(Object.keys(put.problems)).toEqual(['email']);
  });

  it('empty cells mean the team’s again', () => {
    const team = take(people(smallTeam()), smallTeam(), 'Name,Zone,Home area\nAna Reis,UTC,north');
    const sheet = people(team);
    const ana = sheet.rows[0];
    if (!ana) throw new Error('no row');
    expect(ana).toMatchObject({ zone: 'UTC', home: { area: 'north' } });
    const put = putTyped(sheet.columns, ana, { zone: '', area: '' });
    expect(put.row).not.toHaveProperty('zone');
    expect(put.row).not.toHaveProperty('home');
  });
});

describe('absences and on-call', () => {
  it('know people by name, e-mail or login', () => {
    const team = smallTeam();
    const rows =
      'ANA@msp.example\t2026-11-24\t2026-11-24\nben\t2026-11-24 09:00\t2026-11-24 10:00\tsick\nNobody\t2026-11-24\t2026-11-24';
    expect(read(absenceSheet(team), rows).problems).toMatchObject([
      { row: 3, column: 'Technician' },
    ]);
    const next = take(absenceSheet(team), team, rows);
    expect(next.absences.map((a) => [a.technician, a.kind])).toEqual([
      ['ana', 'leave'],
      ['ben', 'sick'],
    ]);
    expect(new Set(next.absences.map((a) => a.id)).size).toBe(2);
  });

  it('pasted twice are there once', () => {
    const rows = 'Ana Reis\t2026-11-24\t2026-11-24';
    const once = take(absenceSheet(smallTeam()), smallTeam(), rows);
    expect(take(absenceSheet(once), once, rows).absences).toHaveLength(1);
  });

  it('say who and when is missing', () => {
    const team = smallTeam();
    const sheet = onCallSheet(team);
    expect(wordsOf(sheet.put(team, sheet.blank(0)))).toBe('Choose a technician.');
    expect(
      read(sheet, 'Technician\tFrom\tTo\tLayer\nAna Reis\t2026-11-24\t2026-11-30\ttertiary')
        .problems[0]?.words,
    ).toContain('Primary, Secondary');
  });
});

describe('clients and sites', () => {
  it('keep the sites of a known client, and know it by its other spelling', () => {
    const team = take(
      clientSheet(smallTeam()),
      smallTeam(),
      'Client,Preferred,Never send\nAcme,Ben Okoro; ana.reis,\nBorealis,,Ben Okoro',
    );
    expect(team.clients).toMatchObject([
      { id: 'acme', ranked: ['ben', 'ana'], sites: [{ id: 'hq' }], aliases: ['ACME Ltd'] },
      { id: 'borealis', banned: ['ben'], sites: [] },
    ]);
    const next = take(
      siteSheet(team),
      team,
      'Client,Site,Area,Open\nacme ltd,HQ,north,Mon-Fri 8-16\nBorealis,Depot,south,',
    );
    expect(next.clients.map((c) => c.sites.map((s) => [s.id, s.place.area]))).toEqual([
      [['hq', 'north']],
      [['borealis-depot', 'south']],
    ]);
    expect(next.clients[0]?.sites[0]?.hours?.mon).toEqual([{ from: '08:00', to: '16:00' }]);
  });

  it('name a technician that does not exist', () => {
    expect(read(clientSheet(smallTeam()), 'Client,Preferred\nX,Bob').problems[0]?.words).toContain(
      '“Bob”',
    );
  });
});
