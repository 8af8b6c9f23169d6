import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import { excelTeam } from '../../../addin/workbook/excel/team.ts';
import type { TeamActions } from '../../../addin/workbook/team.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { diffTeam } from '../../../core/exchange/diff-team.ts';
import { readTeamFile, writeTeamFile } from '../../../core/exchange/team-file.ts';
import { Team } from '../../../core/model/team.ts';
import { Instant } from '../../../core/model/time.ts';
import { team as anyTeam } from '../../core/exchange/team-arbitrary.ts';
import { loadXlsx, type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { before } from './before.ts';

const AT = Instant.parse(Date.UTC(2026, 10, 16, 9));
const W48 = WeekName.parse('2026-W48');

let excel: NodeExcel;
let actions: Actions;
let files: TeamActions;
const open = (book?: NodeExcel['book']): void => {
  excel = openInNode(book ? { book } : {});
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), before);
  files = excelTeam(() => AT);
};
beforeEach(() => open());
afterEach(() => excel.close());

const saved = async (): Promise<Team> => {
  const file = await files.save();
  if (file.kind !== 'file') throw new Error(file.text);
  const read = readTeamFile(file.text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.team;
};
const take = async (team: Team) => {
  const preview = await files.preview(writeTeamFile(team, AT));
  if (preview.kind !== 'team') throw new Error(preview.text);
  const done = await files.take();
  expect(done).toMatchObject({ kind: 'done' });
  return preview;
};
const berlin = (start: string, end: string) => ({
  start: Date.parse(`${start}+01:00`),
  end: Date.parse(`${end}+01:00`),
});
const TEAM = Team.parse({
  schema: 1,
  name: 'North',
  zone: 'Europe/Berlin',
  hours: { mon: [{ from: '08:00', to: '16:00' }] },
  technicians: [
    {
      id: '007',
      name: 'Ana Ruiz',
      email: 'ana@north.example',
      logins: { 'https://psa.example': 'ana' },
      skills: [
        { skill: 'firewall', level: 3, expires: '2027-01-31' },
        { skill: 'a, b', level: 1 },
      ],
      contractMinutes: 2250,
    },
    { id: 'ben', name: 'Ben Adler', active: false },
  ],
  clients: [{ id: 'c', name: 'Clinic', sites: [{ id: 's', name: 'Main' }] }],
  absences: [
    {
      id: 'off-1',
      technician: '007',
      kind: 'leave',
      window: berlin('2026-11-30T00:00', '2026-12-03T00:00'),
      note: '=1+1',
    },
    {
      id: 'off-2',
      technician: '007',
      kind: 'out',
      window: berlin('2026-11-24T15:00', '2026-11-24T18:00'),
    },
  ],
  slots: [
    {
      id: 'q',
      name: 'Queue',
      days: ['mon', 'tue'],
      from: '08:00',
      to: '10:00',
      tiers: ['reactive'],
    },
    { id: 'm', name: 'Mine', days: ['mon'], from: '09:00', to: '11:00', tiers: ['project'] },
    { id: 'x', name: 'Free', days: ['fri'], from: '15:00', to: '16:00', kind: 'flex' },
  ],
});

describe('a team file', () => {
  it('goes into the tables, and comes out again with all that no table has a column for', async () => {
    await actions.setUp('empty');
    const preview = await take(TEAM);
    expect(preview.lines.map(({ text }) => text)).toContain('Technicians: Ana Ruiz, new.');
    expect(preview.lines.map(({ text }) => text)).toContain(
      'clients (1): kept for the extension, without a sheet of their own.',
    );
    expect(excel.user.see('Technicians!A4:D5')).toEqual([
      ['007', 'Ana Ruiz', 'firewall 3', 37.5],
      ['ben', 'Ben Adler', '', ''],
    ]);
    expect(excel.user.see('Time off!A4:E5')).toEqual([
      ['007', 46_356, 46_358, 'leave', '=1+1'],
      ['', '', '', '', ''],
    ]);
    // What overlaps a slot above it has no row, and is not lost.
    expect(excel.user.see('Slots!A4:A6').flat()).toEqual(['Queue', 'Free', '']);
    expect(await actions.look()).toMatchObject({ kind: 'ready', problems: [] });
    expect(diffTeam(TEAM, await saved())).toEqual([]);
    const bytes = await excel.save();
    excel.close();
    open(await loadXlsx(bytes));
    expect(diffTeam(TEAM, await saved())).toEqual([]);
  });

  it('takes what was typed in the workbook, where the workbook is the one to say it', async () => {
    await actions.setUp('empty');
    await take(TEAM);
    excel.user.type('Technicians!B4', 'Ana R.');
    excel.user.type('Technicians!C4', 'firewall 2, wifi');
    excel.user.type('Technicians!D4', 32);
    excel.user.paste('Technicians!A6', [['kim', 'Kim Tran', 'wifi', 40]]);
    excel.user.paste('Time off!A4', [['', '', '', '', '']]);
    excel.user.paste('Time off!A5', [['kim', '2026-12-24', '2026-12-24', 'sick', '']]);
    excel.user.clear('Slots!A5:E5');
    const after = await saved();
    expect(after.technicians).toEqual([
      {
        ...TEAM.technicians[0],
        name: 'Ana R.',
        skills: [
          { skill: 'firewall', level: 2, expires: '2027-01-31' },
          { skill: 'a, b', level: 1 },
          { skill: 'wifi', level: 2 },
        ],
        contractMinutes: 32 * 60,
      },
      TEAM.technicians[1],
      {
        id: 'kim',
        name: 'Kim Tran',
        logins: {},
        skills: [{ skill: 'wifi', level: 2 }],
        contractMinutes: 2400,
        active: true,
      },
    ]);
    expect(after.absences.map(({ id }) => id)).toEqual([
      'off-2',
      'time-off kim 2026-12-24 2026-12-24 sick',
    ]);
    expect(after.slots.map(({ id }) => id)).toEqual(['q', 'm']);
    // What was taken out here is not put back by the same file.
    await take(TEAM);
    expect(excel.user.see('Time off!A4:A5').flat()).toEqual(['', 'kim']);
    expect((await saved()).absences.map(({ id }) => id)).not.toContain('off-1');
  });

  it('brings turns and what is published to the extension, and only once', async () => {
    await actions.setUp('sample');
    await actions.newWeek(W48);
    excel.user.paste('Week 2026-W48!C4', [['E', 'L']]);
    await excelOnCall(() => AT).preview(W48, 2);
    await excelOnCall(() => AT).apply();
    const onCall = excelOnCall(() => AT);
    await onCall.preview(W48, 2);
    await onCall.apply();
    await excelPublishing(() => AT).publish([W48], 'Eva');
    const first = await saved();
    expect(first.onCall).toHaveLength(4);
    expect(
      first.shifts.filter(({ technician, free }) => technician === 'T01' && !free),
    ).toHaveLength(2);
    await take(first);
    expect(diffTeam(first, await saved())).toEqual([]);
    excel.user.paste('Week 2026-W48!C4', [['', 'L']]);
    await excelPublishing(() => AT).publish([W48], 'Eva');
    const second = await saved();
    expect(second.shifts).toHaveLength(first.shifts.length);
    expect(
      second.shifts.filter(({ technician, free }) => technician === 'T01' && !free),
    ).toHaveLength(1);
  });

  it('keeps the clock and the hours of a contract that the workbook has, and says so', async () => {
    await actions.setUp('sample');
    const before = await saved();
    expect(before.zone).toBe('Europe/Berlin');
    const other = {
      ...before,
      zone: Team.shape.zone.parse('America/New_York'),
      technicians: before.technicians.map((one) => ({ ...one, contractMinutes: 600 })),
    };
    const preview = await take(other);
    expect(preview.lines[0]?.text).toBe(
      'The workbook keeps the clock of Europe/Berlin; the file says America/New_York.',
    );
    const after = await saved();
    expect(after.zone).toBe('Europe/Berlin');
    expect(after.technicians[0]?.contractMinutes).toBe(2400);
  });

  it('is refused with words where it is none, and written only as it was shown', async () => {
    await actions.setUp('empty');
    expect(await files.take()).toMatchObject({ code: 'NoPreview' });
    expect(await files.preview('{"format":"other"}')).toMatchObject({
      kind: 'failed',
      text: expect.stringContaining('not a team file'),
    });
    await files.preview(writeTeamFile(TEAM, AT));
    excel.user.paste('Technicians!A4', [['007', 'Somebody']]);
    excel.user.type('Technicians!A4', "'007");
    expect(await files.take()).toMatchObject({ kind: 'team' });
    expect(excel.user.see('Technicians!B4')).toEqual([['Somebody']]);
    expect(await files.take()).toMatchObject({ kind: 'done' });
    expect(excel.user.see('Technicians!B4')).toEqual([['Ana Ruiz']]);
    excel.user.protect('Technicians');
    const more = Team.parse({ ...TEAM, technicians: [{ id: 'zoe', name: 'Zoe' }] });
    await files.preview(writeTeamFile(more, AT));
    expect(await files.take()).toMatchObject({ code: 'AccessDenied' });
  });
});

it('loses nothing of any team on its way through a workbook and back, and taking it twice writes nothing', async () => {
  excel.close();
  await fc.assert(
    fc.asyncProperty(anyTeam, async (team) => {
      open();
      try {
        await actions.setUp('empty');
        await take(team);
        expect(diffTeam(team, await saved())).toEqual([]);
        expect(await actions.look()).toMatchObject({ kind: 'ready', problems: [] });
        expect(await files.preview(writeTeamFile(team, AT))).toMatchObject({ rows: 0, changes: 0 });
      } finally {
        excel.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('tells the rotation who was called out of bed: they have the phone later', async () => {
  const turns = async (): Promise<readonly unknown[]> => {
    const onCall = excelOnCall(() => AT);
    await onCall.preview(W48, 6);
    expect(await onCall.apply()).toMatchObject({ kind: 'done' });
    const rows = excel.user.see('On-call!C4:D15');
    return rows.filter(([layer]) => layer === 'primary').map(([, id]) => id);
  };
  await actions.setUp('sample');
  const [first] = await turns();
  excel.close();
  open();
  await actions.setUp('sample');
  const nights = Array.from({ length: 8 }, (_, i) => ({
    id: `call-${i}`,
    technician: String(first),
    window: {
      start: AT - (i + 2) * 86_400_000 - 8 * 3_600_000,
      end: AT - (i + 2) * 86_400_000 - 6 * 3_600_000,
    },
  }));
  await take(Team.parse({ ...(await saved()), callOuts: nights }));
  const after = await turns();
  expect(after[0]).not.toBe(first);
  expect(after).not.toContain(first);
});
