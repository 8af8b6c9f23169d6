import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../core/model/clock-text.ts';
import { SlotTemplate } from '../../../core/model/slot.ts';
import { Team } from '../../../core/model/team.ts';
import { WeekHours } from '../../../core/model/time.ts';
import { cellsOf } from '../../../extension/entrypoints/options/model/cells.ts';
import { erasePerson } from '../../../extension/entrypoints/options/model/erase.ts';
import {
  isSheetHeading,
  readSheet,
  takeRows,
} from '../../../extension/entrypoints/options/model/sheet-file.ts';
import {
  changeSlot,
  EXAMPLES,
  newSlot,
  putSlot,
  readSlot,
  removeSlot,
  rowOfSlot,
  type SlotRow,
} from '../../../extension/entrypoints/options/model/slot-row.ts';
import { slotSheet } from '../../../extension/entrypoints/options/model/slot-sheet.ts';
import {
  daysText,
  kindWords,
  readDays,
  slotText,
  toneOf,
} from '../../../extension/entrypoints/options/model/slot-words.ts';
import {
  minutesAt,
  movedSlot,
  resizedSlot,
  shiftedDay,
  timeAt,
  timeUnder,
  weekFrame,
} from '../../../extension/entrypoints/options/model/week-scale.ts';
import { smallTeam, taken, wordsOf } from './house.ts';

const slot = (more: object = {}): SlotTemplate =>
  SlotTemplate.parse({
    id: 's1',
    days: ['mon', 'tue'],
    from: '09:00',
    to: '11:00',
    tiers: ['routine'],
    ...more,
  });
const closed = WeekHours.parse({});

describe('the week to scale', () => {
  it('reaches from an hour before to an hour after what there is', () => {
    const { hours } = smallTeam();
    expect(weekFrame(hours, [])).toEqual({ from: 7 * 60, to: 19 * 60 });
    expect(weekFrame(hours, [slot({ from: '06:30', to: '07:00' })]).from).toBe(5 * 60);
    expect(weekFrame(closed, [])).toEqual({ from: 8 * 60, to: 18 * 60 });
    expect(weekFrame(closed, [slot({ from: '00:15', to: '24:00' })])).toEqual({
      from: 0,
      to: 1440,
    });
  });

  it('moves and resizes within the day, whatever is asked', () => {
    expect(movedSlot(slot(), 15)).toMatchObject({ from: '09:15', to: '11:15' });
    expect(movedSlot(slot(), -1000)).toMatchObject({ from: '00:00', to: '02:00' });
    expect(movedSlot(slot(), 1000)).toMatchObject({ from: '22:00', to: '24:00' });
    expect(resizedSlot(slot(), -15).to).toBe('10:45');
    expect(resizedSlot(slot(), -1000).to).toBe('09:15');
    expect(resizedSlot(slot(), 1000).to).toBe('24:00');
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        (a, b) => {
          const made = resizedSlot(movedSlot(slot(), a * 15), b * 15);
          expect(SlotTemplate.safeParse(made).success).toBe(true);
          expect(minutesAt(movedSlot(slot(), a).to) - minutesAt(movedSlot(slot(), a).from)).toBe(
            120,
          );
        },
      ),
    );
  });

  it('gives one day for another, in the order of the week, and never doubles one', () => {
    expect(shiftedDay(slot(), 'tue', 1).days).toEqual(['mon', 'wed']);
    expect(shiftedDay(slot({ days: ['wed', 'fri'] }), 'fri', -4).days).toEqual(['mon', 'wed']);
    const same = slot();
    expect(shiftedDay(same, 'mon', 1)).toBe(same);
    expect(shiftedDay(same, 'mon', -1)).toBe(same);
  });

  it('finds the half hour under a pointer, with room for an hour', () => {
    expect(timeAt(timeUnder(9 * 60 + 44))).toBe('09:30');
    expect(timeAt(timeUnder(1439))).toBe('23:00');
    expect(timeAt(timeUnder(-3))).toBe('00:00');
  });
});

describe('days as text', () => {
  it.each([
    [['mon', 'tue', 'wed', 'thu'], 'Mon–Thu'],
    [['mon', 'tue', 'thu'], 'Mon, Tue, Thu'],
    [['fri', 'sat', 'sun'], 'Fri–Sun'],
    [[...WEEKDAYS], 'every day'],
  ] as const)('%j is %s', (days, text) => {
    expect(daysText(days)).toBe(text);
    expect(taken(readDays(text))).toEqual(days);
  });

  it('reads what a person types and names what is no day', () => {
    expect(taken(readDays('monday; sat-sun'))).toEqual(['mon', 'sat', 'sun']);
    expect(taken(readDays('Sat–Mon'))).toEqual(['mon', 'sat', 'sun']);
    expect(wordsOf(readDays('Mon, Foo'))).toContain('“Foo” is not a day');
    expect(wordsOf(readDays('m'))).toContain('not a day');
    expect(wordsOf(readDays(' '))).toContain('on which days');
  });
});

describe('a slot in words', () => {
  it('says what it is for, when, whose, and what others may', () => {
    expect(
      slotText(smallTeam(), slot({ name: 'Printers', technicians: ['ana'], releaseMinutes: 60 })),
    ).toBe(
      'Printers, Routine work, Mon, Tue 09:00–11:00, Ana Reis, strict, for others from 60 min before',
    );
    expect(slotText(smallTeam(), slot({ kind: 'flex', tiers: [], force: 'prefer' }))).toBe(
      'Flex, Mon, Tue 09:00–11:00, everybody, preferred',
    );
  });

  it('is coloured as its words say', () => {
    expect([toneOf(slot()), kindWords(slot())]).toEqual(['routine', 'Routine work']);
    const both = slot({ tiers: ['project', 'reactive'] });
    expect([toneOf(both), kindWords(both)]).toEqual(['mixed', 'Reactive work and projects']);
    expect(toneOf(slot({ kind: 'flex', tiers: [] }))).toBe('flex');
  });
});

describe('a slot that is typed', () => {
  const row = (more: Partial<SlotRow> = {}): SlotRow => ({ ...rowOfSlot(slot()), ...more });
  const refused = (more: Partial<SlotRow>) => {
    const read = readSlot(row(more));
    return read.ok ? undefined : [read.field, read.words];
  };

  it('is stored as it was read', () => {
    const known = slot({ releaseMinutes: 30, technicians: ['ana'], name: 'x', force: 'prefer' });
    expect(readSlot(rowOfSlot(known))).toEqual({ ok: true, value: known });
    expect(readSlot(row({ from: '9:00', to: '24:00' }))).toMatchObject({
      value: { from: '09:00', to: '24:00' },
    });
  });

  it('names the field that does not hold, with the way out', () => {
    expect(refused({ days: [] })).toEqual(['days', 'Tick at least one day.']);
    expect(refused({ from: '25:00' })?.[1]).toBe(
      '“25:00” is not a time of day. Write one like 09:00.',
    );
    expect(refused({ to: 'noon' })?.[0]).toBe('to');
    expect(refused({ to: '08:00' })).toEqual([
      'to',
      'The end must be after the start: it would be 09:00 to 08:00.',
    ]);
    expect(refused({ tiers: [] })?.[0]).toBe('tiers');
    expect(refused({ release: 'soon' })?.[0]).toBe('release');
  });

  it('as flex needs no kinds of work and keeps no release of its own', () => {
    expect(readSlot(row({ kind: 'flex', tiers: [], release: 'soon' }))).toMatchObject({
      ok: true,
      value: { kind: 'flex', tiers: [] },
    });
  });

  it('begins where somebody pointed, under an id that is free', () => {
    const team = putSlot(smallTeam(), slot({ id: 'slot-2' }));
    const made = newSlot(team, ['wed'], 13 * 60 + 50);
    expect(made).toMatchObject({ id: 'slot-2-2', days: ['wed'], from: '13:30', to: '14:30' });
    expect(readSlot(made).ok).toBe(true);
  });
});

describe('the slots of a team', () => {
  const team = putSlot(putSlot(smallTeam(), slot()), slot({ id: 's2', technicians: ['ana'] }));

  it('are added, changed in place and removed', () => {
    expect(putSlot(team, slot({ name: 'x' })).slots.map((s) => [s.id, s.name])).toEqual([
      ['s1', 'x'],
      ['s2', ''],
    ]);
    const later = changeSlot(team, 's2' as never, (one) => movedSlot(one, 15));
    expect(later.slots.map((s) => s.from)).toEqual(['09:00', '09:15']);
    expect(removeSlot(team, 's1').slots.map((s) => s.id)).toEqual(['s2']);
  });

  it('lose a person who is removed, and go with the only one', () => {
    const both = putSlot(team, slot({ id: 's3', technicians: ['ana', 'ben'] }));
    const left = erasePerson(both, 'ana' as never).slots;
    expect(left.map((s) => [s.id, s.technicians])).toEqual([
      ['s1', []],
      ['s3', ['ben']],
    ]);
  });

  it('may begin with an example', () => {
    const begun = EXAMPLES.reduce((now, { slot: one }) => putSlot(now, one), smallTeam());
    expect(Team.safeParse(begun).success).toBe(true);
    for (const { label, slot: one } of EXAMPLES) {
      expect(label).toBe(`${kindWords(one)} ${daysText(one.days)} ${one.from}–${one.to}`);
    }
  });
});

describe('slots as a table', () => {
  const take = (team: Team, text: string) => {
    const sheet = slotSheet(team);
    return readSheet(
      sheet,
      cellsOf(text, (cell) => isSheetHeading(sheet, cell)),
    );
  };

  it('take pasted rows, each with an id of its own', () => {
    const team = smallTeam();
    const read = take(
      team,
      'Days\tFrom\tTo\tFor work\tWhose week\nMon-Thu\t9:00\t11:00\troutine, projects\tAna Reis\nFri\t14:00\t15:00\tReactive work\teverybody',
    );
    expect(read.problems).toEqual([]);
    const { slots } = taken(takeRows(slotSheet(team), team, read));
    expect(slots).toMatchObject([
      { days: ['mon', 'tue', 'wed', 'thu'], tiers: ['routine', 'project'], technicians: ['ana'] },
      { days: ['fri'], from: '14:00', tiers: ['reactive'], technicians: [] },
    ]);
    expect(new Set(slots.map((s) => s.id)).size).toBe(2);
  });

  it('name the cell that is not understood', () => {
    const read = take(smallTeam(), 'Days\tFor work\tWhose week\nFunday\tfun\tNobody');
    expect(read.problems.map((p) => p.column)).toEqual(['Days', 'For work', 'Whose week']);
    const sheet = slotSheet(smallTeam());
    expect(wordsOf(sheet.put(smallTeam(), { ...sheet.blank(0), to: '25:00' }))).toContain('25:00');
  });

  it('show the same slots', () => {
    const team = putSlot(smallTeam(), slot({ releaseMinutes: 60 }));
    const sheet = slotSheet(team);
    const shown = sheet.rows.map((row) => sheet.columns.map((column) => column.show(row)));
    expect(shown).toEqual([
      ['Mon, Tue', '09:00', '11:00', 'work', 'Routine work', '', 'strict', '60', ''],
    ]);
  });
});
