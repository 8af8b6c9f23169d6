import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekTargetOf } from '../../addin/workbook/book/week-target.ts';
import { TABLES } from '../../addin/workbook/tables/tables.ts';
import { bookOf } from '../addin/workbook/sheets/made.ts';
import { describeLibreOffice } from '../excel-host/describe-with.ts';
import { draw, recalculate } from '../excel-host/file/libre-office.ts';
import { loadXlsx, openInNode } from '../excel-host/index.ts';
import type { User } from '../excel-host/user.ts';

const FIRST = '2026-W48';
const LIMIT_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'slotwright-roster-'));
const at = (name: string): string => join(folder, name);
const DEMO = at('demo.xlsx');

/** Runs a script as npm does, and gives what it said with the folder left out. */
const run = async (script: 'roster' | 'demo', ...args: readonly string[]) => {
  const path = join(import.meta.dirname, `${script}.mjs`);
  const env = { ...process.env, INIT_CWD: folder };
  const child = spawn(process.execPath, [path, ...args], { env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [code] = await once(child, 'close');
  return { code, output, lines: output.trimEnd().split('\n') };
};

/** The demo with something else in it, under another name. */
const changed = async (name: string, change: (user: User) => void): Promise<void> => {
  const excel = openInNode({ book: await loadXlsx(readFileSync(DEMO)) });
  change(excel.user);
  writeFileSync(at(name), await excel.save());
  excel.close();
};

const see = async (name: string, address: string) => {
  const excel = openInNode({ book: await loadXlsx(readFileSync(at(name))) });
  const found = excel.user.see(address);
  excel.close();
  return found;
};

let demo: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
  demo = await run('demo', 'demo.xlsx', '--from', FIRST);
}, LIMIT_MS);
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run demo:excel', { timeout: LIMIT_MS }, () => {
  it('makes twelve technicians, four weeks without a gap, and a quarter of on-call', async () => {
    expect(demo.code).toBe(0);
    expect(demo.lines.slice(-3)).toEqual([
      expect.stringMatching(/W48, 2026-W49, 2026-W50, 2026-W51: 0 gaps\. \d+ cells changed/),
      '✓ 26 turns are on the sheet On-call.',
      '✓ Wrote demo.xlsx',
    ]);
    const book = await loadXlsx(readFileSync(DEMO));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      ...new Set(TABLES.map(({ sheet }) => sheet)),
      ...['Week 2026-W48', 'Week 2026-W49', 'Week 2026-W50', 'Week 2026-W51'],
    ]);
    const names = await see('demo.xlsx', 'Technicians!A4:A15');
    expect(names.flat().every((id) => /^T\d\d$/.test(String(id)))).toBe(true);
    const turns = await see('demo.xlsx', 'On-call!D4:D29');
    expect(turns.flat().every((id) => /^T\d\d$/.test(String(id)))).toBe(true);
  });

  it('replaces nothing unless it was told to, and says how it is asked', async () => {
    const before = readFileSync(DEMO);
    const again = await run('demo', 'demo.xlsx', '--from', FIRST);
    expect(again).toMatchObject({
      code: 1,
      output: '✗ demo.xlsx is there already: add --overwrite to replace it.\n',
    });
    expect(readFileSync(DEMO)).toEqual(before);
    for (const args of [[], ['demo.ods'], ['a.xlsx', '--from', 'soon'], ['a.xlsx', '--form']]) {
      const wrong = await run('demo', ...args);
      expect(wrong).toMatchObject({ code: 2, output: expect.stringContaining('OUT.xlsx') });
    }
    expect(readdirSync(folder)).toEqual(['demo.xlsx']);
  });
});

describeLibreOffice('the demo in LibreOffice', () => {
  it(
    'has no cell with an error, and hours, targets and differences that equal core’s',
    async () => {
      const results = await recalculate(readFileSync(DEMO));
      const cells = [...results].flatMap(([sheet, found]) =>
        [...found].map(([address, value]) => ({ where: `${sheet}!${address}`, value })),
      );
      expect(cells.length).toBeGreaterThan(500);
      const errors = cells.filter(({ value }) => /^(#|Err:)/.test(String(value)));
      expect(errors).toEqual([]);
      const excel = openInNode({ book: await loadXlsx(readFileSync(DEMO)) });
      excel.asGlobals();
      const { people, weeks, shifts, away } = await bookOf(excel);
      excel.close();
      const minutesOf = new Map(shifts.map(({ code, minutes }) => [code, minutes]));
      const rows = weeks.flatMap(({ week, cells }) =>
        people.map((person, i) => {
          const own = cells.filter(({ technician }) => technician === person.id);
          const minutes = own.map(({ shift }) => (shift ? (minutesOf.get(shift) ?? 0) : 0));
          const worked = minutes.reduce((sum, one) => sum + one, 0);
          const target = weekTargetOf(person, away, week) ?? 0;
          return { week, line: 4 + i, hours: [worked, target, worked - target].map((m) => m / 60) };
        }),
      );
      expect(rows).toHaveLength(48);
      const shown = rows.map(({ week, line }) => ({
        week,
        line,
        hours: ['J', 'K', 'L'].map((column) => results.get(`Week ${week}`)?.get(column + line)),
      }));
      expect(shown).toEqual(rows);
    },
    LIMIT_MS,
  );

  it(
    'prints each week on one page with every name, and no cell too narrow for its number',
    async () => {
      const { texts } = await draw(readFileSync(DEMO));
      for (const week of ['2026-W48', '2026-W49', '2026-W50', '2026-W51']) {
        const pages = texts.filter((text) => text.includes(`Week ${week}, draft`));
        expect(pages).toHaveLength(1);
        for (const name of ['Ana Ribeiro', 'Leo Novak', 'Flex minutes']) {
          expect(pages[0]).toContain(name);
        }
      }
      expect(texts.filter((text) => text.includes('###'))).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('npm run roster', { timeout: LIMIT_MS }, () => {
  it('fills what is free, says each cell, and leaves what was typed', async () => {
    await changed('typed.xlsx', (user) => {
      user.clear('Week 2026-W49!C4:I15');
      user.type('Week 2026-W48!C4', 'L');
      user.paste('Time off!A4', [['T02', '2026-11-30', '2026-12-04', 'leave', '']]);
    });
    const before = readFileSync(at('typed.xlsx'));
    const made = await run('roster', 'typed.xlsx', 'made.xlsx', '--week', '2026-W48');
    expect(made.code).toBe(0);
    expect(await see('made.xlsx', 'Week 2026-W48!C4')).toEqual([['L']]);
    expect(made.lines[0]).toBe('typed.xlsx: 12 technicians, 2026-W48');
    expect(made.lines.at(-1)).toBe('✓ Wrote made.xlsx. Every shift is filled.');
    const own = made.lines.filter((line) => line.includes(' → '));
    const text = made.lines.find((line) => line.includes(' changed, ')) ?? 'Nothing changes';
    expect(own).toHaveLength(Number(/^\d+/.exec(text)?.[0] ?? 0));
    // The weeks that nobody asked for are as they were, cleared cells too.
    expect((await see('made.xlsx', 'Week 2026-W49!C4:I15')).flat().join('')).toBe('');
    expect(readFileSync(at('typed.xlsx'))).toEqual(before);
  });

  it('adds a week that has no sheet yet, fills it, and the same workbook gives the same roster', async () => {
    const first = await run('roster', 'demo.xlsx', 'one.xlsx', '--week', '2026-W52');
    const second = await run('roster', 'demo.xlsx', 'two.xlsx', '--week', '2026-W52');
    expect(first.code).toBe(0);
    expect(first.lines[1]).toBe('Added week 2026-W52.');
    const grid = await see('one.xlsx', 'Week 2026-W52!C4:I15');
    expect(grid.flat().filter((code) => code !== '').length).toBeGreaterThan(40);
    expect(await see('two.xlsx', 'Week 2026-W52!C4:I15')).toEqual(grid);
    expect(second.lines.slice(0, -1)).toEqual(first.lines.slice(0, -1));
    const own = first.lines.filter((line) => line.startsWith('  Week 2026-W52!'));
    expect(own.length).toBeGreaterThan(40);
    expect(own[0]).toMatch(/^ {2}Week 2026-W52!\w+ {2}\w{3} \d+ Dec 2026: .+ free → [EDL]$/);
  });

  it('ends with 3 where gaps are left, and names them', async () => {
    await changed('short.xlsx', (user) => {
      user.paste(
        'Time off!A4',
        Array.from({ length: 12 }, (_, i) => [
          `T${String(i + 1).padStart(2, '0')}`,
          '2026-12-21',
          '2026-12-21',
          'leave',
          '',
        ]),
      );
    });
    const made = await run('roster', 'short.xlsx', 'left.xlsx', '--week', '2026-W52');
    expect(made.code).toBe(3);
    expect(made.output).toMatch(/2026-W52: 8 gaps/);
    expect(made.lines.at(-1)).toBe('✓ Wrote left.xlsx. 8 gaps left.');
  });

  it('brings a workbook of a former form up to date, in OUT, and leaves IN as it is', async () => {
    const fixture = join(import.meta.dirname, '../fixtures/workbooks/schema-1.xlsx');
    writeFileSync(at('former.xlsx'), readFileSync(fixture));
    const made = await run('roster', 'former.xlsx', 'today.xlsx', '--week', FIRST);
    expect(made).toMatchObject({ code: 0 });
    expect(made.lines[0]).toBe('An older Slotwright made former.xlsx. What is added to it:');
    expect(made.lines).toContain('  A table Gaps on the sheet Gaps.');
    expect((await loadXlsx(readFileSync(at('today.xlsx')))).table('tblGaps')).toBeDefined();
    expect(readFileSync(at('former.xlsx'))).toEqual(readFileSync(fixture));
  });

  it('judges without writing', async () => {
    const before = readdirSync(folder);
    const checked = await run('roster', '--check', 'demo.xlsx', '--week', FIRST);
    expect(checked.code).toBe(0);
    expect(checked.output).toMatch(/2026-W48: 0 gaps, \d+ remarks/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('takes no file that it cannot understand, names the cell, and writes nothing', async () => {
    writeFileSync(at('text.xlsx'), 'no workbook');
    writeFileSync(at('old.xls'), 'no workbook');
    const plain = openInNode();
    writeFileSync(at('plain.xlsx'), await plain.save());
    plain.close();
    await changed('broken.xlsx', (user) => {
      user.type('Shifts!J4', 'two');
      user.type('Week 2026-W48!C4', 'Z');
    });
    await changed('gone.xlsx', (user) => user.deleteTable('tblDemand'));
    const cases = [
      ['nowhere.xlsx', '✗ There is no file nowhere.xlsx.'],
      [
        'text.xlsx',
        '✗ text.xlsx could not be read as an Excel workbook (.xlsx). Open it in Excel, and save it as .xlsx.',
      ],
      [
        'old.xls',
        '✗ old.xls could not be read as an Excel workbook (.xlsx). Save it as .xlsx first.',
      ],
      [
        'plain.xlsx',
        '✗ plain.xlsx has no tables of Slotwright. Set it up in Excel, or begin with npm run demo:excel.',
      ],
      ['gone.xlsx', '✗ These tables of gone.xlsx are missing: Demand. Repair them in Excel.'],
      [
        'broken.xlsx',
        [
          '✗ 2 cells of broken.xlsx cannot be read:',
          '  Shifts!J4  “two” is no whole number from 0 to 1000.',
          '  Week 2026-W48!C4  “Z” is no shift: see the codes in Shifts.',
        ].join('\n'),
      ],
    ] as const;
    for (const [name, words] of cases) {
      const made = await run('roster', name, 'never.xlsx', '--week', FIRST);
      expect(made).toMatchObject({ code: 1, output: `${words}\n` });
    }
    expect(readdirSync(folder)).not.toContain('never.xlsx');
  });

  it('says how it is asked', async () => {
    const cases = [
      [[], 'Say which workbook: IN.xlsx.'],
      [['demo.xlsx'], 'Say where the result goes: OUT.xlsx.'],
      [['demo.xlsx', 'out.ods'], 'out.ods must end in .xlsx.'],
      [['demo.xlsx', 'a.xlsx', 'b.xlsx'], 'Two files, IN and OUT, and not also b.xlsx.'],
      [['demo.xlsx', 'a.xlsx', '--week', '48'], '“48” is no week: write it like 2026-W48.'],
      [['demo.xlsx', 'a.xlsx', '--weak'], "Unknown option '--weak'."],
      [['--check', 'demo.xlsx', 'a.xlsx'], '--check writes nothing, so it takes one file.'],
    ] as const;
    for (const [args, words] of cases) {
      const { code, lines } = await run('roster', ...args);
      expect([code, lines[0]]).toEqual([2, `✗ ${words}`]);
    }
    expect(await run('roster', '--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('--overwrite'),
    });
  });

  it('replaces a file only when it was told to, whole, and never one of which it would lose a part', async () => {
    writeFileSync(at('own.xlsx'), readFileSync(DEMO));
    const before = readFileSync(at('own.xlsx'));
    expect(await run('roster', 'own.xlsx', 'own.xlsx', '--week', '2026-W52')).toMatchObject({
      code: 1,
      output: '✗ IN and OUT are one file: add --overwrite to replace it.\n',
    });
    expect(readFileSync(at('own.xlsx'))).toEqual(before);
    const told = await run('roster', 'own.xlsx', 'own.xlsx', '--week', '2026-W52', '--overwrite');
    expect(told.code).toBe(0);
    expect(await see('own.xlsx', 'Week 2026-W52!A1')).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.slotwright'))).toEqual([]);
    const parts = unzipSync(before);
    parts['xl/media/image1.png'] = new Uint8Array([1]);
    writeFileSync(at('seen.xlsx'), zipSync(parts));
    expect(await run('roster', 'seen.xlsx', 'seen.xlsx', '--overwrite')).toMatchObject({
      code: 1,
      output: '✗ seen.xlsx also holds pictures, which would be lost. Name another OUT.\n',
    });
    const other = await run('roster', 'seen.xlsx', 'blind.xlsx', '--week', FIRST);
    expect(other.code).toBe(0);
    expect(other.lines[0]).toBe('! seen.xlsx also holds pictures, which blind.xlsx will not have.');
    expect(await run('roster', 'own.xlsx', 'nowhere/a.xlsx', '--week', FIRST)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/✗ There is no folder .*nowhere\.\n$/),
    });
  });
});
