import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Book } from '../../../../addin/workbook/book/book.ts';
import { problemOf, rosterOf } from '../../../../addin/workbook/book/roster-problem.ts';
import { weekTargetOf } from '../../../../addin/workbook/book/week-target.ts';
import { KINDS, mixHeader } from '../../../../addin/workbook/slots/mix.ts';
import { daysOf } from '../../../../addin/workbook/week/week-table.ts';
import { weekdayOf } from '../../../../core/calendar/zone.ts';
import type { SlotTemplate } from '../../../../core/model/slot.ts';
import { check } from '../../../../core/roster/check.ts';
import { slotMinutes } from '../../../../core/roster/slot-minutes.ts';
import { describeLibreOffice } from '../../../excel-host/describe-with.ts';
import {
  type Drawn,
  draw,
  type Result,
  type Results,
  recalculate,
} from '../../../excel-host/file/libre-office.ts';
import { type NodeExcel, openInNode } from '../../../excel-host/index.ts';
import { bookOf, makeWeek, SHEET, WEEK } from './made.ts';

/** LibreOffice starts slowly on a busy machine: a limit against hanging. */
const HANGS = 120_000;
const kindOf = ({ kind, tiers }: SlotTemplate) => (kind === 'flex' ? kind : tiers[0]);

describeLibreOffice('a week’s sheet, calculated by LibreOffice', () => {
  let excel: NodeExcel;
  let book: Book;
  let results: Results;
  let drawn: Drawn;
  beforeAll(async () => {
    excel = openInNode({ culture: 'de-DE' });
    await makeWeek(excel);
    book = await bookOf(excel);
    const file = await excel.save();
    results = await recalculate(file);
    drawn = await draw(file);
  }, HANGS);
  afterAll(() => excel.close());

  const at = (address: string): Result | undefined => results.get(SHEET)?.get(address);
  /** The letters of a column by its header. */
  const letters = (header: string): string => {
    const found = [...(results.get(SHEET) ?? [])].find(
      ([address, value]) => value === header && address.endsWith('3'),
    );
    if (!found) throw new Error(`no column ${header}`);
    return found[0].replace(/\d+$/, '');
  };
  const lineOf = (label: string, column = 'B'): number => {
    const found = [...(results.get(SHEET) ?? [])].find(
      ([address, value]) => value === label && new RegExp(`^${column}\\d`).test(address),
    );
    if (!found) throw new Error(`no line ${label}`);
    return Number(found[0].slice(1));
  };
  const rowsOf = () =>
    book.people.map((person) => ({
      id: person.id,
      targetMinutes: weekTargetOf(person, book.away, WEEK),
      line: lineOf(person.id, 'A'),
      cells: book.weeks[0]?.cells.filter(({ technician }) => technician === person.id) ?? [],
    }));

  it('has no cell with an error, on any sheet', () => {
    const errors = [...results].flatMap(([sheet, cells]) =>
      [...cells].filter(([, value]) => /^(#|Err:)/.test(String(value))).map((one) => [sheet, one]),
    );
    expect(errors).toEqual([]);
  });

  it('counts hours, target and difference as core does', () => {
    const minutes = new Map(book.shifts.map((shift) => [shift.code, shift.minutes]));
    for (const { line, cells, targetMinutes } of rowsOf()) {
      const worked = cells.reduce(
        (sum, { shift }) => sum + (shift ? (minutes.get(shift) ?? 0) : 0),
        0,
      );
      const target = targetMinutes ?? 0;
      expect([at(`J${line}`), at(`K${line}`), at(`L${line}`)]).toEqual([
        worked / 60,
        target / 60,
        (worked - target) / 60,
      ]);
    }
  });

  it('counts the minutes of each kind of work on each day as core does, of everybody and of the team', () => {
    const shifts = new Map(book.shifts.map((shift) => [shift.code, shift]));
    let seen = 0;
    for (const kind of KINDS) {
      const slots = book.slots.filter((slot) => kindOf(slot) === kind);
      for (const [day, { date }] of daysOf(WEEK).entries()) {
        const column = letters(mixHeader(kind, day));
        const told = rowsOf().map(({ cells, line }) => {
          const code = cells.find((cell) => cell.date === date)?.shift;
          const shift = code ? shifts.get(code) : undefined;
          const minutes = shift ? slotMinutes(shift, weekdayOf(date), slots) : 0;
          expect(at(`${column}${line}`)).toBe(minutes);
          return minutes;
        });
        const all = told.reduce((sum, minutes) => sum + minutes, 0);
        const label = `${mixHeader(kind, 0).split(' ')[0]} minutes`;
        expect(at(`${'CDEFGHI'[day]}${lineOf(label)}`)).toBe(all);
        seen += all;
      }
    }
    expect(seen).toBeGreaterThan(10_000);
  });

  it('tells what is missing on a shift in the words of core’s own numbers', () => {
    const problem = problemOf(book, [WEEK]);
    const { gaps } = check(problem, rosterOf(book, problem));
    const labels = new Map(book.shifts.map(({ code }, i) => [code, lineOf('primary') + 3 + i]));
    const skilled = lineOf('with firewall');
    let short = 0;
    for (const [day, { date }] of daysOf(WEEK).entries()) {
      for (const demand of problem.demands.filter((one) => one.date === date)) {
        const line = demand.skill ? skilled : labels.get(demand.shift);
        const told = String(at(`${'CDEFGHI'[day]}${line}`) ?? '');
        const gap = gaps.find(
          (one) =>
            one.date === date &&
            one.demand.shift === demand.shift &&
            one.demand.skill?.skill === demand.skill?.skill,
        );
        if (gap) {
          expect(told).toBe(`${gap.missing} short of ${demand.minimum}`);
          short += 1;
        } else expect(told).not.toContain('short');
        if (!gap && demand.ideal) {
          expect(told).toMatch(new RegExp(`^\\d+ of ${demand.minimum}–${demand.ideal}$`));
        }
      }
    }
    expect(short).toBeGreaterThan(1);
  });

  it('says who is on call, who is away, who has left and what is locked', () => {
    const first = lineOf('primary');
    const names = new Map(book.people.map(({ id, name }) => [id, name]));
    for (const [i, layer] of (['primary', 'secondary'] as const).entries()) {
      for (const [day, { date }] of daysOf(WEEK).entries()) {
        const turn = book.onCall.find(
          (one) => one.layer === layer && one.from <= date && one.to > date,
        );
        const who = turn?.technician ? names.get(turn.technician) : 'nobody';
        const cell = at(`${'CDEFGHI'[day]}${first + i}`);
        if (layer === 'secondary') expect(cell).toBe(who);
        // For a night, which ends with the hand-over; a day for all of which somebody else has it; and the rest as it is.
        else expect(cell).toBe([who, `${who}, part David`, 'Farid Nasser'][day] ?? who);
      }
    }
    expect(at(`F${first}`)).toBe('nobody');
    const [away, locked] = [letters('Away'), letters('Locked')];
    expect(at(`${away}6`)).toBe('Tue Wed');
    expect([at(`${away}14`), at(`${away}15`)]).toEqual(['has left', 'has left']);
    expect(at(`${locked}8`)).toBe('Thu Fri');
    expect(at(`${locked}7`) ?? '').toBe('');
  });

  it('prints on one landscape page of A4, with everybody on it', () => {
    const page = drawn.texts.findIndex((text) => text.includes(`Week ${WEEK}: `));
    const pages = drawn.texts.filter((text) => text.includes(`Week ${WEEK}, draft`));
    expect(pages).toHaveLength(1);
    const [width = 0, height = 0] = drawn.sizes[page] ?? [];
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    for (const { name } of book.people) expect(pages[0]).toContain(name);
    for (const word of ['Reactive minutes', 'primary', 'framed', 'short of']) {
      expect(pages[0]).toContain(word);
    }
    expect(pages[0]).not.toContain('###');
  });

  it('puts who is on call on one page for the wall, with the numbers to ring', () => {
    const pages = drawn.texts.filter((text) => text.includes('whom to ring'));
    expect(pages).toHaveLength(1);
    const lines = (pages[0] ?? '').split('\n').map((line) => line.trim().split(/\s{2,}/));
    expect(lines.filter(([first]) => first?.startsWith('2026-'))).toEqual([
      [
        ...['2026-11-16', '2026-11-26', 'Ana Ribeiro', '+49 30 5550 101', 'nobody'],
        'primary: Farid Nasser +49 30 5550 106, 1 more',
      ],
      [
        ...['2026-11-27', '2026-12-07', 'Ben Adler', '+49 30 5550 102'],
        ...['Elif Kaya', '+49 30 5550 105'],
      ],
    ]);
    const page = drawn.texts.findIndex((text) => text.includes('whom to ring'));
    const [width = 0, height = 0] = drawn.sizes[page] ?? [];
    expect(width).toBeGreaterThan(height);
  });

  it('prints every sheet that people see one page wide, with its name below', () => {
    for (const name of ['Technicians', 'Time off', 'Shifts', 'Slots', 'On-call', 'On-call wall']) {
      const own = drawn.texts.filter((text) =>
        new RegExp(`Page \\d+ of \\d+ +${name}\\s*$`).test(text),
      );
      expect([name, own.length]).toEqual([name, 1]);
    }
  });
});
