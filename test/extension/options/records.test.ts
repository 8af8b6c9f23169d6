import { describe, expect, it } from 'vitest';
import type { AreaId, TechnicianId } from '../../../core/model/ids.ts';
import { Team } from '../../../core/model/team.ts';
import { Instant, Zone } from '../../../core/model/time.ts';
import { EntryBody } from '../../../core/store/journal-entry.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import {
  addArea,
  areasOf,
  minutesBetween,
  putMinutes,
  removeArea,
} from '../../../extension/entrypoints/options/model/areas.ts';
import { valueText } from '../../../extension/entrypoints/options/model/change-words.ts';
import { shiftSheet } from '../../../extension/entrypoints/options/model/dated-sheets.ts';
import { erasePerson, namesOf } from '../../../extension/entrypoints/options/model/erase.ts';
import {
  type ApprovalRow,
  EVERYTHING,
  journalRows,
  narrowed,
} from '../../../extension/entrypoints/options/model/journal-rows.ts';
import {
  firstStep,
  summaryOf,
  withHost,
} from '../../../extension/entrypoints/options/model/setup.ts';
import {
  readTableDrafts,
  withTyped,
  writeTableDrafts,
} from '../../../extension/entrypoints/options/model/table-drafts.ts';
import { applyForm, formOf } from '../../../extension/entrypoints/options/model/team-hours.ts';
import { BASE, HOST, LISBON, NO_SETTINGS, smallTeam, taken, utc, wordsOf } from './house.ts';

const intent = (approval: string, more: object = {}) =>
  EntryBody.parse({
    kind: 'intent',
    approval,
    action: 'assign',
    psa: 'request-tracker',
    base: BASE,
    native: '7',
    ticket: 't7',
    number: '#7',
    title: 'Printer',
    technicianName: 'Ana Reis',
    by: 'dispatch',
    from: {},
    to: { owner: 'ana.reis' },
    ...more,
  });
const outcome = (approval: string, kind: string) =>
  EntryBody.parse({
    kind: 'outcome',
    approval,
    outcome: { kind, steps: [{ field: 'owner', kind, words: `it was ${kind}` }] },
  });

const journal = async (...bodies: EntryBody[]) => {
  const { journal: log } = memoryStore();
  for (const [n, body] of bodies.entries()) {
    await log.append(body, Instant.parse(utc('2026-11-24T23:30Z') + n * 3_600_000));
  }
  return journalRows(await log.list());
};
const approvals = async (...bodies: EntryBody[]): Promise<readonly ApprovalRow[]> =>
  (await journal(...bodies)).filter((row) => row.kind === 'approval');

describe('lines of the journal', () => {
  it('puts an approval and what became of it on one line, newest first', async () => {
    const rows = await approvals(
      intent('a'),
      outcome('a', 'written'),
      intent('b', { number: '#8' }),
    );
    expect(rows.map((r) => [r.number, r.outcome, r.live])).toEqual([
      ['#8', 'open', false],
      ['#7', 'written', true],
    ]);
  });

  it('names the blocks of work that is not done in one go', async () => {
    const blocks = [
      { start: 0, end: 60_000 },
      { start: 120_000, end: 180_000 },
    ];
    const rows = await approvals(intent('a', { blocks }), outcome('a', 'written'), intent('b'));
    expect(rows.map((row) => row.blocks)).toEqual([[], blocks]);
  });

  it('offers undo only for what was written and not taken back', async () => {
    const undo = intent('u', { action: 'undo', of: 'a' });
    const tried = await approvals(
      intent('a'),
      outcome('a', 'written'),
      undo,
      outcome('u', 'refused'),
    );
    expect(tried.map((r) => [r.approval, r.live])).toEqual([
      ['u', false],
      ['a', true],
    ]);
    const done = await approvals(
      intent('a'),
      outcome('a', 'written'),
      undo,
      outcome('u', 'written'),
    );
    expect(done.map((r) => r.live)).toEqual([false, false]);
  });

  it('lets a later outcome settle an unknown one', async () => {
    const rows = await approvals(intent('a'), outcome('a', 'unknown'), outcome('a', 'written'));
    expect(rows).toMatchObject([{ outcome: 'written', words: 'it was written', live: true }]);
  });

  it('is narrowed by ticket, person, day in the team’s zone and outcome', async () => {
    const note = EntryBody.parse({ kind: 'note', words: 'Ana is away' });
    const rows = await journal(intent('a'), outcome('a', 'written'), note);
    const found = (ask: object) => narrowed(rows, { ...EVERYTHING, ...ask }, LISBON).length;
    expect(found({})).toBe(2);
    expect(found({ ticket: 'print' })).toBe(1);
    expect(found({ technician: 'ana' })).toBe(2);
    expect(found({ technician: 'DISPATCH' })).toBe(1);
    expect(found({ to: '2026-11-24' })).toBe(1);
    expect(found({ from: '2026-11-25' })).toBe(1);
    expect(found({ outcome: 'written' })).toBe(1);
    expect(found({ outcome: 'stale' })).toBe(0);
    expect(found({ outcome: 'note' })).toBe(1);
  });
});

describe('shifts of a published roster', () => {
  it('are no rows of the table, and stay when those are changed', () => {
    const window = { start: 0, end: 60_000 };
    const team = Team.parse({
      ...smallTeam(),
      shifts: [
        { id: 'roster 2026-11-24 ana', technician: 'ana', window, code: 'E' },
        { id: 'shift-1', technician: 'ana', window, code: 'extra' },
        { id: 'shift-2', technician: 'ben', window, code: 'free', free: true },
      ],
    });
    const { rows, ids } = shiftSheet(team);
    expect(rows.map(({ id, kind, note }) => [id, kind, note])).toEqual([
      ['shift-1', 'work', 'extra'],
      ['shift-2', 'free', 'free'],
    ]);
    const [row] = rows;
    const next = row && ids?.insert(team, { ...row, kind: 'free' });
    if (!next?.ok) throw new Error('the row was not taken');
    expect(next.value.shifts.map(({ id, free }) => [id, free])).toEqual([
      ['roster 2026-11-24 ana', undefined],
      ['shift-2', true],
      ['shift-1', true],
    ]);
  });
});

describe('erasing a person', () => {
  it('leaves no trace of the id in the team', () => {
    const window = { start: 0, end: 1 };
    const team = Team.parse({
      ...smallTeam(),
      clients: [{ id: 'c', name: 'C', ranked: ['ana', 'ben'], banned: ['ana'] }],
      absences: [{ id: 'x', technician: 'ana', window, kind: 'sick' }],
      shifts: [{ id: 's', technician: 'ana', window, code: 'E' }],
      onCall: [{ id: 'o', technician: 'ana', window, layer: 'primary' }],
      callOuts: [{ id: 'k', technician: 'ana', window }],
      bookings: [{ id: 'b', technician: 'ana', window }],
    });
    const left = erasePerson(team, 'ana' as TechnicianId);
    expect(JSON.stringify(left)).not.toContain('"ana"');
    expect(left.technicians.map((t) => t.id)).toEqual(['ben']);
    const ana = team.technicians[0];
    expect(ana && namesOf(ana)).toEqual(['Ana Reis', 'ana@msp.example', 'ana.reis', 'ana']);
  });
});

describe('travel areas', () => {
  it('hold minutes either way, and forget an area everywhere', () => {
    let team = taken(addArea(taken(addArea(smallTeam(), 'north')), 'city'));
    expect(wordsOf(addArea(team, 'city'))).toContain('already');
    const [city, north] = areasOf(team) as [AreaId, AreaId];
    team = taken(putMinutes(team, north, city, '25 min'));
    team = taken(putMinutes(team, city, north, '30'));
    expect(minutesBetween(team, north, city)).toBe(30);
    expect(putMinutes(team, north, city, '-1').ok).toBe(false);
    expect(taken(putMinutes(team, north, city, '0')).areas).toHaveLength(3);
    expect(minutesBetween(taken(putMinutes(team, north, city, ' ')), city, north)).toBeUndefined();
    const homed = {
      ...team,
      technicians: team.technicians.map((t) => ({ ...t, home: { area: north } })),
    };
    expect(areasOf(removeArea(homed, north))).toEqual(['city']);
  });
});

describe('the first five minutes', () => {
  const settings = NO_SETTINGS;

  it('begin where there is nothing, and go on where one left', () => {
    expect(firstStep(settings, undefined)).toBe('place');
    const hosts = withHost(settings, BASE, 'request-tracker');
    expect(firstStep({ ...settings, hosts }, undefined)).toBe('people');
    expect(firstStep({ ...settings, hosts }, smallTeam())).toBe('done');
    expect(firstStep({ ...settings, hosts, setupStep: 3 }, smallTeam())).toBe('skills');
  });

  it('grant a host watch-only, and keep what was set on a known one', () => {
    const [host] = withHost(settings, BASE, 'request-tracker');
    expect(host).toMatchObject({ writing: false });
    expect(host).not.toHaveProperty('zone');
    const known = { ...settings, hosts: [{ ...HOST, writing: true, zone: Zone.parse('UTC') }] };
    expect(withHost(known, BASE, 'sample-psa')).toMatchObject([
      { psa: 'sample-psa', writing: true, zone: 'UTC' },
    ]);
  });

  it('sum up what is there in a few words', () => {
    expect(summaryOf('people', smallTeam(), settings)).toBe('2 technicians');
    expect(summaryOf('hours', smallTeam(), settings)).toBe('Mon–Fri 08:30–17:30, Europe/Lisbon');
    expect(summaryOf('skills', smallTeam(), settings)).toContain('nobody is left out');
  });
});

describe('the team’s hours', () => {
  it('change the team only as a whole, and never to no hours at all', () => {
    const form = formOf(smallTeam());
    expect(taken(applyForm(form))(smallTeam())).toEqual(smallTeam());
    const next = taken(applyForm({ ...form, hours: '9-17', area: 'city' }))(smallTeam());
    expect(next.office).toEqual({ area: 'city' });
    expect(applyForm({ ...form, hours: 'closed' })).toMatchObject({ ok: false, field: 'hours' });
    expect(applyForm({ ...form, coordinates: 'x' })).toMatchObject({
      ok: false,
      field: 'coordinates',
    });
  });
});

describe('values in a list of changes', () => {
  it('read as a person writes them', () => {
    expect(valueText(smallTeam().hours, LISBON)).toBe('Mon–Fri 08:30–17:30');
    expect(
      valueText({ start: utc('2026-11-24T00:00Z'), end: utc('2026-11-25T00:00Z') }, LISBON),
    ).toBe('2026-11-24 to 2026-11-24');
    expect(valueText(undefined, LISBON)).toBe('nothing');
    expect(valueText(['a', 'b'], LISBON)).toBe('a, b');
    expect(valueText({ a: 'x'.repeat(500) }, LISBON).length).toBe(121);
  });
});

describe('half-typed tables', () => {
  it('come back as they were, and go when nothing is left', () => {
    const drafts = withTyped({}, 'ana', { email: 'an' });
    expect(readTableDrafts(writeTableDrafts(drafts))).toEqual(drafts);
    expect(writeTableDrafts(withTyped(drafts, 'ana', {}))).toBe('');
    expect(readTableDrafts('{"ana":7}')).toEqual({});
    expect(readTableDrafts('{')).toEqual({});
  });
});
