import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asText,
  type Cell,
  type Column,
  optional,
} from '../../../addin/workbook/columns/column.ts';
import { count, date, endTime, hours, time } from '../../../addin/workbook/columns/number.ts';
import { skills } from '../../../addin/workbook/columns/skills.ts';
import { choice, text, yesNo } from '../../../addin/workbook/columns/text.ts';
import { weekdays } from '../../../addin/workbook/columns/weekdays.ts';
import { addDays } from '../../../core/calendar/zone.ts';
import { LocalDate, LocalTime } from '../../../core/model/time.ts';

const look = { width: 10 };
const read = <T>(column: Column<T>, cell: Cell): T | string => {
  const found = column.read(cell);
  return found.ok ? found.value : `! ${found.text}`;
};

describe('a cell becomes a value, or a sentence that says what to type', () => {
  it('hours, with a comma or a point', () => {
    const column = hours('Hours', look, { least: 0, most: 24 });
    expect([0, 7.5, '7,5', '7.5', 24].map((cell) => read(column, cell))).toEqual([
      0, 450, 450, 450, 1440,
    ]);
    for (const cell of ['many', '', 24.01, -1, true])
      expect(read(column, cell)).toMatch(/^! “.*” is no number of hours from 0 to 24\.$/);
  });

  it('whole numbers', () => {
    const column = count('Min', look, { least: 1, most: 3 });
    expect([1, 3, '2'].map((cell) => read(column, cell))).toEqual([1, 3, 2]);
    expect(read(column, 0)).toBe('! “0” is no whole number from 1 to 3.');
    expect(read(column, 4)).toBe('! “4” is no whole number from 1 to 3.');
    expect(read(column, 1.5)).toBe('! “1.5” is no whole number from 1 to 3.');
  });

  it('dates as Excel keeps them or as text, never one before its own wrong leap day', () => {
    const column = date('From', look);
    expect([46_349, '2026-11-23', 61].map((cell) => read(column, cell))).toEqual([
      '2026-11-23',
      '2026-11-23',
      '1900-03-01',
    ]);
    for (const cell of [60, '2026-02-30', '23.11.2026', '', 3_000_000])
      expect(read(column, cell)).toMatch(/^! “.*” is no date: type it like 2026-11-23\.$/);
  });

  it('times as a share of a day or as text; midnight at the end is 00:00', () => {
    const column = time('Start', look);
    expect([0.3125, '07:30', '7:30', 0, 1].map((cell) => read(column, cell))).toEqual([
      '07:30',
      '07:30',
      '07:30',
      '00:00',
      '00:00',
    ]);
    for (const cell of [-0.1, 1.1, 'noon', '25:00'])
      expect(read(column, cell)).toMatch(/^! “.*” is no time: type it like 08:30\.$/);
  });

  it('choices, yes and no, however they are written', () => {
    const column = choice('Kind', look, { leave: 'leave', holiday: 'public holiday' });
    expect(read(column, ' Public Holiday ')).toBe('holiday');
    expect(read(column, 'sabbatical')).toBe('! “sabbatical” is none of leave, public holiday.');
    const active = yesNo('Active', look, true);
    expect(['', 'x', 'no', true, false, 0].map((cell) => read(active, cell))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(read(active, 'maybe')).toBe('! “maybe” is neither yes nor no.');
  });

  it('skills with and without a level', () => {
    const column = skills('Skills', look);
    expect(read(column, 'firewall 3, wifi; m365 1, ')).toEqual([
      { skill: 'firewall', level: 3 },
      { skill: 'wifi', level: 2 },
      { skill: 'm365', level: 1 },
    ]);
    expect(read(column, '')).toEqual([]);
    expect(read(column, 'wifi, 3')).toBe('! “3” is no skill: type it like “firewall 3”.');
  });

  it('nothing, where nothing need be said', () => {
    expect(read(optional(date('End', look)), ' ')).toBeUndefined();
    expect(read(text('Name', look), ' ')).toBe('! Name is empty: type it, or delete the row.');
  });
});

describe('weekdays', () => {
  it('are read in any order and way, and written as formulas look for them', () => {
    const column = weekdays('Weekdays', look);
    const found = column.read('friday; MON,tue Mon');
    expect(found).toEqual({ ok: true, value: ['mon', 'tue', 'fri'] });
    expect(column.write(['fri', 'mon'])).toBe('Mon, Fri');
    for (const cell of ['', 'Mo', 'Mon-Fri', 'daily', 'Mon Xyz']) {
      expect(read(column, cell)).toContain('names no weekdays');
    }
  });
});

describe('the end of a day', () => {
  it('is 24:00, and 00:00 is its beginning', () => {
    const column = endTime('To', look);
    expect([1, '24:00', 0, 0.5, '17:30'].map((cell) => read(column, cell))).toEqual([
      '24:00',
      '24:00',
      '00:00',
      '12:00',
      '17:30',
    ]);
    expect(column.write(LocalTime.parse('24:00'))).toBe(1);
  });
});

describe('what is written is read again', () => {
  const again = <T>(column: Column<T>, value: T): unknown =>
    read(column, unquoted(column.write(value)));
  /** Excel takes the apostrophe away that keeps a text from being a formula. */
  const unquoted = (cell: Cell): Cell =>
    typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;

  it('as the same', () => {
    const minutes = fc.integer({ min: 0, max: 96 }).map((n) => n * 15);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), minutes, (days, length) => {
        const day = addDays(LocalDate.parse('1900-03-01'), days);
        expect(again(date('From', look), day)).toBe(day);
        expect(again(hours('Hours', look, { least: 0, most: 24 }), length)).toBe(length);
        const two = (n: number) => String(n).padStart(2, '0');
        const clock = LocalTime.parse(`${two(Math.floor(length / 60) % 24)}:${two(length % 60)}`);
        expect(again(time('Start', look), clock)).toBe(clock);
      }),
    );
  });

  it('and a text that looks like a formula stays a text', () => {
    for (const name of ['=1+1', '+49 30 1', '-', '@home']) {
      expect(asText(name)).toBe(`'${name}`);
      expect(again(text('Name', look), name)).toBe(name);
    }
  });
});
