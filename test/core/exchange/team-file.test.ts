import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTeamFile, writeTeamFile } from '../../../core/exchange/team-file.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { Instant, Zone } from '../../../core/model/time.ts';
import { team } from './team-arbitrary.ts';

const at = Instant.parse(Date.UTC(2026, 10, 22));
const berlin = emptyTeam(Zone.parse('Europe/Berlin'));

/** A file whose team was changed by hand. */
const fileWith = (change: object): string =>
  JSON.stringify({ format: 'slotwright-team', schema: 1, at, team: { ...berlin, ...change } });
const problemsOf = (text: string) => {
  const read = readTeamFile(text);
  return read.ok ? [] : read.problems.map(fileProblemWords);
};

describe('team file', () => {
  it('loses nothing of any team', () => {
    fc.assert(
      fc.property(team, (any: Team) => {
        const read = readTeamFile(writeTeamFile(any, at));
        expect(read).toEqual({ ok: true, value: { team: any, at, ignored: [] } });
      }),
      { numRuns: 50 },
    );
  });

  it('is taken with a byte order mark, as editors leave it', () => {
    expect(readTeamFile(`\uFEFF${writeTeamFile(berlin, at)}`).ok).toBe(true);
  });

  it.each([
    ['', 'nothing in it'],
    ['  \n', 'nothing in it'],
    ['name,email\nAna,a@b.c', 'cannot be read as JSON'],
    [writeTeamFile(berlin, at).slice(0, -20), 'cannot be read as JSON'],
    ['[]', 'not a team file'],
    ['{"format":"slotwright-journal","schema":1}', 'not a team file'],
    ['{"format":"slotwright-team","schema":2,"people":[]}', 'format 2; this version reads 1'],
  ])('refuses what is no team file and says why: %#', (text, words) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    [
      {
        technicians: [
          { id: 'a', name: 'Ana' },
          { id: 'b', name: 'Bo' },
          { id: 'c', name: 'Cy', email: 7 },
        ],
      },
      'technicians › 3 › email: expected text, found 7.',
    ],
    [{ technicians: [{ id: 'a' }] }, 'technicians › 1 › name: expected text, found nothing.'],
    [
      { technicians: [{ id: 'a', name: '' }] },
      'technicians › 1 › name: expected text of at least 1 characters, found “”.',
    ],
    [{ zone: 'Berlin' }, 'zone: expected a name like Europe/Berlin, found “Berlin”.'],
    [
      { hours: { mon: [{ from: '8:30', to: '17:00' }] } },
      'hours › mon › 1 › from: expected a time like 08:30, found “8:30”.',
    ],
    [
      { absences: [{ id: 'x', technician: 'a', window: { start: 2, end: 2 }, kind: 'leave' }] },
      'absences › 1 › window: expected a window that ends after it starts, found a record.',
    ],
    [
      { absences: [{ id: 'x', technician: 'a', window: { start: 1, end: 2 }, kind: 'beach' }] },
      'absences › 1 › kind: expected leave or sick or training or holiday or busy or out, found “beach”.',
    ],
    [
      { technicians: [{ id: 'a', name: 'Ana', skills: [{ skill: 's', level: 4 }] }] },
      'technicians › 1 › skills › 1 › level: expected 0 or 1 or 2 or 3, found 4.',
    ],
    [{ policy: { gridMinutes: 4 } }, 'policy › gridMinutes: expected at least 5, found 4.'],
    [{ policy: { gridMinutes: 61 } }, 'policy › gridMinutes: expected at most 60, found 61.'],
    [{ clients: 'none' }, 'clients: expected a list, found “none”.'],
    [
      {
        technicians: [
          { id: 'a', name: 'A', skills: [{ skill: 's', level: 1, expires: '31.1.27' }] },
        ],
      },
      'technicians › 1 › skills › 1 › expires: expected a date like 2026-11-23, found “31.1.27”.',
    ],
  ])('names the place and what belongs there: %#', (change, words) => {
    expect(problemsOf(fileWith(change))).toEqual([words]);
  });

  it('names every problem, not only the first', () => {
    expect(problemsOf(fileWith({ zone: 1, clients: [{ id: 'x' }] }))).toHaveLength(2);
  });

  it('refuses two things under one id, sites of different clients too', () => {
    const site = { id: 's', name: 'HQ' };
    const text = fileWith({
      technicians: [
        { id: 'a', name: 'Ana' },
        { id: 'a', name: 'Bo' },
      ],
      clients: [
        { id: 'x', name: 'X', sites: [site] },
        { id: 'y', name: 'Y', sites: [site] },
      ],
    });
    expect(problemsOf(text)).toEqual([
      'technicians › 2: “a” is also the id of technicians › 1. Give one of them another.',
      'clients › 2 › sites › 1: “s” is also the id of clients › 1 › sites › 1. Give one of them another.',
    ]);
  });

  it('says which fields it does not know and left out', () => {
    const read = readTeamFile(fileWith({ technicians: [{ id: 'a', name: 'Ana', shoe: 44 }] }));
    expect(read.ok && read.value.ignored.map(fileProblemWords)).toEqual([
      'technicians › 1 › shoe is not known and was left out.',
    ]);
  });
});
