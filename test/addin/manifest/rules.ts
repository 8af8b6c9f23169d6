import { existsSync, readFileSync } from 'node:fs';
import { LOCAL } from '../../../addin/serve/address.ts';
import { type Element, everyElement, named, ROOT } from './manifest.ts';

/** In which order an element's children stand: it is a part of the schema. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName'],
    ...['Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts'],
    ...['Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides', 'ExtendedOverrides'],
  ],
  VersionOverrides: [
    ...['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
    'EquivalentAddins',
  ],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
const SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const LONGEST_ID = 32;

/** What stands in an action of each kind. */
const NEEDED: Readonly<Record<string, string>> = {
  ExecuteFunction: 'FunctionName',
  ShowTaskpane: 'TaskpaneId,SourceLocation',
};

const DEFINES = new Set(['Image', 'Url', 'String']);
/** What the resources define, and where the manifest names them. */
const resources = (root: Element) =>
  named(root, 'Resources')
    .flatMap(everyElement)
    .filter(({ name }) => DEFINES.has(name));
const isGiven = (value: string | undefined): value is string => value !== undefined;
const idsOf = (elements: readonly Element[], attribute: string): readonly string[] =>
  elements.map(({ attributes }) => attributes[attribute]).filter(isGiven);
const used = (root: Element): readonly string[] => idsOf(everyElement(root), 'resid');
const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);
const urls = (root: Element): readonly string[] =>
  idsOf(everyElement(root), 'DefaultValue').filter((value) => /^[a-z]+:\/\//.test(value));

/** Width and height of a PNG, from its header. */
const sizeOf = (path: string): string => {
  if (!existsSync(path)) return 'no file';
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return 'no PNG';
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};
const fileOf = (url: string): string => `${ROOT}addin${url.slice(LOCAL.length)}`;
const wrongSize = (url: string, size: string): readonly string[] => {
  const found = sizeOf(fileOf(url));
  return found === `${size}x${size}` ? [] : [`${url}: ${found}, wanted ${size}`];
};

/** What no schema finds, each rule by what it says of a manifest that breaks it. */
export const RULES: Readonly<Record<string, (root: Element) => readonly string[]>> = {
  'children stand in the order of the schema': (root) =>
    everyElement(root).flatMap(({ name, children }) => {
      const order = ORDER[name];
      if (!order) return [];
      const places = children.map((child) => order.indexOf(child.name));
      const unknown = children.filter((_, at) => places[at] === -1);
      const early = children.filter((_, at) => (places[at] ?? 0) < (places[at - 1] ?? 0));
      return [...unknown, ...early].map((child) => `${name} > ${child.name}`);
    }),
  'every resource that is named is there': (root) => {
    const there = new Set(idsOf(resources(root), 'id'));
    return used(root).filter((id) => !there.has(id));
  },
  'every resource is used': (root) => {
    const wanted = new Set(used(root));
    return idsOf(resources(root), 'id').filter((id) => !wanted.has(id));
  },
  'ids of resources are short': (root) =>
    idsOf(resources(root), 'id').filter((id) => id.length > LONGEST_ID),
  'ids are given once': (root) => [
    ...twice(idsOf(resources(root), 'id')),
    ...twice(
      idsOf(
        ['CustomTab', 'Group', 'Control', 'Item'].flatMap((name) => named(root, name)),
        'id',
      ),
    ),
  ],
  'strings are short': (root) =>
    Object.entries(LONGEST).flatMap(([list, longest]) =>
      named(root, list)
        .flatMap(({ children }) => idsOf(children, 'DefaultValue'))
        .filter((text) => text.length > longest),
    ),
  'every icon has all sizes': (root) =>
    named(root, 'Icon')
      .map(({ children }) => idsOf(children, 'size'))
      .filter((sizes) => SIZES.join() !== sizes.join())
      .map((sizes) => sizes.join()),
  'every group, button and menu has an icon': (root) =>
    ['Group', 'Control', 'Item']
      .flatMap((name) => named(root, name))
      .filter(({ children }) => !children.some(({ name }) => name === 'Icon'))
      .map(({ attributes }) => attributes.id ?? '?'),
  'icons have the size that is said': (root) => {
    const files = new Map(
      named(root, 'Images')
        .flatMap(({ children }) => children)
        .map(({ attributes }) => [attributes.id, attributes.DefaultValue]),
    );
    return [
      ...named(root, 'Icon')
        .flatMap(({ children }) => children)
        .flatMap(({ attributes: { size = '', resid } }) => wrongSize(files.get(resid) ?? '', size)),
      ...named(root, 'IconUrl').flatMap((one) =>
        wrongSize(one.attributes.DefaultValue ?? '', '32'),
      ),
      ...named(root, 'HighResolutionIconUrl').flatMap((one) =>
        wrongSize(one.attributes.DefaultValue ?? '', '64'),
      ),
    ];
  },
  'every address is https': (root) => urls(root).filter((url) => !url.startsWith('https://')),
  'pane, commands and runtime are one page': (root) => {
    const pages = ['Runtime', 'FunctionFile']
      .flatMap((name) => named(root, name))
      .concat(named(root, 'Action').flatMap((one) => named(one, 'SourceLocation')));
    const missing = ['Runtime', 'FunctionFile', 'SourceLocation'].filter(
      (name) => !pages.some((one) => one.name === name),
    );
    const others = pages.filter(({ attributes }) => attributes.resid !== 'page');
    return [...missing, ...others.map(({ name }) => name)];
  },
  'the runtime lives as long as the workbook is open': (root) =>
    named(root, 'Runtime')
      .map(({ attributes }) => attributes.lifetime ?? 'short')
      .filter((lifetime) => lifetime !== 'long'),
  'an action has what its kind needs': (root) =>
    named(root, 'Action')
      .map(({ attributes: { 'xsi:type': kind = '' }, children }) => ({
        kind,
        parts: children.map(({ name }) => name).join(),
      }))
      .filter(({ kind, parts }) => NEEDED[kind] !== parts)
      .map(({ kind, parts }) => `${kind}: ${parts}`),
  'the version is of numbers': (root) =>
    named(root, 'Version')
      .map(({ text }) => text)
      .filter((text) => !/^\d{1,5}(\.\d{1,5}){0,3}$/.test(text)),
  'the context menu of a cell holds one control': (root) =>
    named(root, 'OfficeMenu')
      .filter(({ children }) => children.length !== 1)
      .map(({ attributes }) => attributes.id ?? '?'),
};

export const broken = (root: Element): readonly string[] =>
  Object.entries(RULES).flatMap(([rule, judge]) => judge(root).map((what) => `${rule}: ${what}`));
