import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../../addin/commands/commands.ts';
import { LOCAL } from '../../../addin/serve/address.ts';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { FLOOR } from '../../excel-host/index.ts';
import { fakeActions } from '../pane/fake-actions.ts';
import { fakeTime } from '../pane/fake-time.ts';
import { type Element, named, parseManifest, ROOT, TEXT } from './manifest.ts';
import { broken, RULES } from './rules.ts';

const root = parseManifest(TEXT);
const labels = new Map(
  named(root, 'ShortStrings')
    .flatMap(({ children }) => children)
    .map(({ attributes }) => [attributes.id, attributes.DefaultValue]),
);
const labelOf = (of: Element): string =>
  labels.get(of.children.find(({ name }) => name === 'Label')?.attributes.resid) ?? '?';

describe('manifest.xml', () => {
  it.each(Object.keys(RULES))('keeps: %s', (rule) => {
    expect(RULES[rule]?.(root)).toEqual([]);
  });

  it('names exactly the commands that the page answers', () => {
    const store = makeStore({
      ...fakeTime(),
      ...fakeActions().groups,
      today: () => LocalDate.parse('2026-11-23'),
    });
    const answered = Object.keys(commandsOf({ store, showPane: async () => undefined }));
    const asked = new Set(named(root, 'FunctionName').map(({ text }) => text));
    expect([...asked].sort()).toEqual(answered.sort());
  });

  it('shows these groups on the tab Roster, and these entries in the menu of a cell', () => {
    const [tab] = named(root, 'CustomTab');
    expect(tab && labelOf(tab)).toBe('Roster');
    expect(
      named(root, 'Group').map(
        (group) => `${labelOf(group)}: ${named(group, 'Control').map(labelOf).join(', ')}`,
      ),
    ).toEqual([
      'Week: Generate, Rebalance, Next week',
      'On call: Rotate, Swap',
      'Check: Conflicts, Coverage',
      'Pane: Slotwright',
    ]);
    expect(named(root, 'OfficeMenu').map(({ attributes }) => attributes.id)).toEqual([
      'ContextMenuCell',
    ]);
    expect(named(root, 'Item').map(labelOf)).toEqual([
      'Lock',
      'Unlock',
      'Swap',
      'Explain this shift',
    ]);
  });

  it('asks for ExcelApi 1.14 to be there at all, and for a shared runtime only for its commands', () => {
    const base = root.children.find(({ name }) => name === 'Requirements');
    const [over] = named(root, 'VersionOverrides');
    const inside = over?.children.find(({ name }) => name === 'Requirements');
    const sets = (of: Element | undefined): readonly string[] =>
      of
        ? named(of, 'Sets').flatMap(({ attributes: { DefaultMinVersion }, children }) =>
            children.map(
              ({ attributes: { Name, MinVersion } }) =>
                `${Name} ${MinVersion ?? DefaultMinVersion}`,
            ),
          )
        : [];
    expect(sets(base)).toEqual(['ExcelApi 1.14']);
    // The suites run in the oldest Excel that the manifest lets in.
    expect(FLOOR).toBe('1.14');
    expect(sets(inside)).toEqual(['SharedRuntime 1.1']);
  });

  it('is for workbooks, which it reads and writes, under its plain name', () => {
    const [host, inside] = named(root, 'Host');
    expect(host?.attributes.Name).toBe('Workbook');
    expect(inside?.attributes['xsi:type']).toBe('Workbook');
    expect(named(root, 'Host')).toHaveLength(2);
    expect(named(root, 'Permissions').map(({ text }) => text)).toEqual(['ReadWriteDocument']);
    expect(named(root, 'DisplayName')[0]?.attributes.DefaultValue).toBe('Slotwright');
    expect(named(root, 'VersionOverrides')[0]?.attributes['xsi:type']).toBe('VersionOverridesV1_0');
  });

  it('names a page that is there, and an id that never changes', () => {
    const [page] = named(root, 'Url');
    expect(page?.attributes.DefaultValue).toBe(`${LOCAL}/index.html`);
    expect(existsSync(`${ROOT}addin/index.html`)).toBe(true);
    expect(named(root, 'SourceLocation')[0]?.attributes.DefaultValue).toBe(`${LOCAL}/index.html`);
    expect(named(root, 'Id')[0]?.text).toBe('b352d8ac-b144-43a4-8fc9-2c1520c4abde');
  });
});

/** One fault each, and the rule that finds it. */
const FAULTS: readonly (readonly [string, string | RegExp, string])[] = [
  [
    'children stand in the order of the schema',
    /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    '$2$1',
  ],
  ['children stand in the order of the schema', '<Label resid="tab"/>', '<Text resid="tab"/>'],
  ['every resource that is named is there', '<bt:Url id="page"', '<bt:Url id="pane"'],
  ['every resource is used', '<Label resid="tab"/>', '<Label resid="group.week"/>'],
  ['ids of resources are short', /group\.week/g, 'group.week.of.a.name.that.is.too.long'],
  ['ids are given once', 'id="roster.week.rebalance"', 'id="roster.week.generate"'],
  ['strings are short', 'DefaultValue="Roster"', `DefaultValue="${'Roster '.repeat(18)}"`],
  ['every icon has all sizes', /<bt:Image size="80".*\n/, ''],
  ['every group, button and menu has an icon', /<Icon>[\s\S]*?<\/Icon>/, ''],
  ['icons have the size that is said', 'assets/lock-80.png', 'assets/lock-64.png'],
  ['icons have the size that is said', 'assets/lock-16.png', 'assets/lok-16.png'],
  ['icons have the size that is said', 'assets/slotwright-64.png', 'assets/slotwright-32.png'],
  [
    'every address is https',
    'https://localhost:3000/index.html',
    'http://localhost:3000/index.html',
  ],
  ['pane, commands and runtime are one page', '<Runtime resid="page"', '<Runtime resid="tab"'],
  ['pane, commands and runtime are one page', '<FunctionFile resid="page"/>', ''],
  ['the runtime lives as long as the workbook is open', ' lifetime="long"', ''],
  ['an action has what its kind needs', 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'],
  ['the version is of numbers', '<Version>0.1.0', '<Version>0.1.0-beta'],
  [
    'the context menu of a cell holds one control',
    /<OfficeMenu id="ContextMenuCell">/,
    '$&<Control id="x"/>',
  ],
];

describe('the rules themselves', () => {
  it.each(FAULTS)('finds what breaks: %s', (rule, text, instead) => {
    const faulty = TEXT.replace(text, instead);
    expect(faulty).not.toBe(TEXT);
    expect(broken(parseManifest(faulty)).some((one) => one.startsWith(rule))).toBe(true);
  });

  it('has a fault for each', () => {
    const tried = new Set(FAULTS.map(([rule]) => rule));
    expect(Object.keys(RULES).filter((rule) => !tried.has(rule))).toEqual([]);
  });
});
