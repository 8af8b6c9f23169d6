import { describe, expect, it } from 'vitest';
import {
  absencesOf,
  sourceName,
  sourcesOf,
  takeBusy,
  takenFrom,
} from '../../../core/exchange/busy-absences.ts';
import type { BusyTime } from '../../../core/exchange/busy-series.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { emptyTeam, Team } from '../../../core/model/team.ts';
import { utc, zone } from './busy-file.ts';

const [ana, bo] = ['ana', 'bo'].map((id) => TechnicianId.parse(id));
if (!ana || !bo) throw new Error('two ids');
const start = utc('2026-11-23T10:00:00Z');
const time = (id: string, hours = 0): BusyTime => ({
  id,
  window: {
    start: utc(new Date(start + hours * 3_600_000).toISOString()),
    end: utc('2026-11-30T10:00:00Z'),
  },
  kind: 'busy',
  title: id,
  isPrivate: false,
  isAllDay: false,
});
const take = (team: Team, who: typeof ana, source: string, ...times: readonly BusyTime[]): Team =>
  Team.parse(
    takeBusy(
      team,
      who,
      source,
      absencesOf(who, source, times, ({ title }) => title),
    ),
  );
const notes = (team: Team) => team.absences.map((one) => `${one.technician} ${one.note}`).sort();

const leave = { id: 'leave-1', technician: 'ana', window: time('').window, kind: 'leave' };
const team = Team.parse({
  ...emptyTeam(zone('Europe/Lisbon')),
  technicians: ['ana', 'bo'].map((id) => ({ id, name: id })),
  absences: [leave],
});

describe('busy times as absences', () => {
  it('are busy, with the note they were given', () => {
    const [absence] = absencesOf(ana, 'Work', [time('a')], () => 'private');
    expect(absence).toMatchObject({ technician: 'ana', kind: 'busy', note: 'private' });
    expect(absencesOf(ana, 'Work', [time('a')], () => '')[0]).not.toHaveProperty('note');
  });

  it('taken again are the same, not twice', () => {
    const once = take(team, ana, 'Work', time('a'), time('b'));
    expect(take(once, ana, ' WORK ', time('a'), time('b'))).toEqual(once);
  });

  it('taken again lose what is no longer there, follow what moved, and leave all else alone', () => {
    const before = take(
      take(take(team, ana, 'Work', time('a'), time('b')), ana, 'Home', time('h')),
      bo,
      'Work',
      time('a'),
    );
    const after = take(before, ana, 'Work', time('b', 3), time('c'));
    expect(notes(after)).toEqual(['ana b', 'ana c', 'ana h', 'ana undefined', 'bo a']);
    const [moved] = takenFrom(after, ana, 'Work');
    expect(moved?.window.start).toBe(start + 3 * 3_600_000);
    expect(moved?.id).toBe(takenFrom(before, ana, 'Work')[1]?.id);
    expect(notes(take(after, ana, 'Work'))).toEqual(['ana h', 'ana undefined', 'bo a']);
  });

  it('know which calendars they came from', () => {
    const taken = take(take(team, ana, 'Work: Ana', time('a')), ana, 'Home', time('h'));
    expect(sourcesOf(taken, ana)).toEqual(['home', 'work-ana']);
    expect(sourcesOf(taken, bo)).toEqual([]);
    expect(sourceName('  ')).toBe('calendar');
  });

  it('of very long ids stay apart', () => {
    const long = 'x'.repeat(2000);
    const who = TechnicianId.parse('y'.repeat(400));
    const ids = absencesOf(who, long, [time(`${long}1`), time(`${long}2`)], () => '').map(
      (a) => a.id,
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(400);
  });
});
