import { describe, expect, it } from 'vitest';
import { openInNode } from '../index.ts';
import { Args } from '../things/args.ts';
import { shellThing } from '../things/shell.ts';
import { Thing } from '../things/thing.ts';
import { workbookThing } from '../things/workbook.ts';
import { readMetadata, readWords } from './metadata.ts';
import { officeFor } from './office.ts';
import { get, loadClient } from './realm.ts';

const { window } = loadClient({
  office: officeFor(() => undefined, new Map()),
  log: () => undefined,
});
const excel = get(window, 'Excel');
const metadata = readMetadata(excel, get(window, 'OfficeCore'));

describe("what Microsoft's client knows", () => {
  it('is read for every class, with what can be set and since when', () => {
    expect(metadata.size).toBeGreaterThan(180);
    const member = (is: string, host: string) => metadata.get(is)?.members.get(host);
    expect(member('Range', 'Values')).toMatchObject({ kind: 'scalar', writable: true });
    expect(member('Range', 'Text')).toMatchObject({ kind: 'scalar', writable: false });
    expect(member('Range', 'Top')).toMatchObject({ since: { set: 'ExcelApi', version: '1.10' } });
    expect(member('Worksheet', 'Tables')).toMatchObject({
      kind: 'navigation',
      to: 'TableCollection',
    });
    expect(member('TableCollection', '')).toMatchObject({ kind: 'method', gives: 'Table' });
    expect(member('Table', 'Resize')).toMatchObject({ js: 'resize', since: { version: '1.13' } });
    // One of the setters that the client writes by hand, under another name.
    expect(member('Worksheet', 'Gridlines')).toMatchObject({ js: 'showGridlines' });
  });

  it('includes the words of its choices', () => {
    expect(readWords(excel)('PaperType')).toContain('A4');
  });
});

/** Every part of a thing that is no member of its class, or is of another kind. */
const strange = (thing: Thing): readonly string[] => {
  const { properties = {}, links = {}, methods = {} } = thing.parts;
  const wrong = (names: readonly string[], kind: string): readonly string[] =>
    names
      .filter((name) => metadata.get(thing.is)?.members.get(name)?.kind !== kind)
      .map((name) => `${thing.is}.${name} is no ${kind}`);
  const settable = Object.entries(properties)
    .filter(([, property]) => property.set)
    .map(([name]) => name)
    .filter((name) => {
      const member = metadata.get(thing.is)?.members.get(name);
      return member?.kind === 'scalar' && !member.writable;
    })
    .map((name) => `${thing.is}.${name} can only be read`);
  return [
    ...wrong(Object.keys(properties), 'scalar'),
    ...wrong(Object.keys(links), 'navigation'),
    ...wrong(Object.keys(methods), 'method'),
    ...settable,
  ];
};

/** The thing and all that its properties lead to, one of each class. */
const reach = (from: readonly Thing[]): ReadonlyMap<string, Thing> => {
  const found = new Map<string, Thing>();
  const visit = (thing: Thing): void => {
    if (found.has(thing.is)) return;
    found.set(thing.is, thing);
    for (const item of thing.parts.items?.() ?? []) visit(item);
    for (const link of Object.values(thing.parts.links ?? {})) {
      try {
        const next = link();
        if (next) visit(next);
      } catch {
        // What is not there in this workbook is reached another way, or not at all.
      }
    }
  };
  for (const thing of from) visit(thing);
  return found;
};

const world = async () => {
  const host = openInNode();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Id', 'Hours'],
      ['t1', 8],
    ];
    sheet.tables.add('A1:B2', true);
    sheet.names.add('first', sheet.getRange('A1'));
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
    sheet.comments.add('A1', 'a comment');
    sheet.customProperties.add('week', '2026-W48');
    sheet.horizontalPageBreaks.add('A9');
    sheet.pageLayout.setPrintArea('A1:B2');
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    sheet.getRange('B1').conditionalFormats.add('CellValue');
    sheet.getRange('C1').conditionalFormats.add('ContainsText');
    context.workbook.settings.add('schema', 1);
    context.workbook.properties.custom.add('team', 'North');
    await context.sync();
  });
  return host;
};

it('the stand-in plays nothing that Excel does not have', async () => {
  const host = await world();
  const { book, notUndoable, shell } = host;
  const words = readWords(excel);
  const root = workbookThing({
    book,
    words,
    notUndoable,
    opened: [],
    platform: 'PC',
    culture: 'en-US',
    author: 'Alex Example',
  });
  const range = root.parts.methods?.GetSelectedRange?.(new Args('', []));
  const services = [
    'Microsoft.InternalService.AddinInternalService',
    'Microsoft.DynamicRibbon.DynamicRibbon',
    'Microsoft.AppRuntime.AppRuntimePersistenceService',
    'Microsoft.AppRuntime.AppRuntimeService',
  ].map((name) => shellThing(shell, name));
  const areas = root.parts.links?.Worksheets?.()?.parts.items?.()[0];
  const page = areas?.parts.links?.PageLayout?.();
  const printed = page?.parts.methods?.GetPrintArea?.(new Args('', []));
  const all = reach([root, range, printed, ...services].filter((one) => one instanceof Thing));
  expect(all.size).toBeGreaterThan(60);
  expect([...all.values()].flatMap(strange)).toEqual([]);
  host.close();
});
