import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../extension/adapters/index.ts';
import { PAGES } from '../../extension/adapters/pages.ts';
import {
  clocksAndDice,
  filesUnder,
  globalsUsed,
  memberUses,
  parse,
  ROOT,
  readSources,
  type Source,
  target,
} from './source.ts';

/** Who may import whom in core: model <- calendar, travel, explain, store <- rules <- dispatch, plan, roster <- report, exchange. */
const BELOW_RULES = ['model', 'calendar', 'travel', 'explain', 'store'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  calendar: ['model'],
  travel: ['model'],
  // Sentences name wall times, and calendar is the only room that knows zones.
  explain: ['model', 'calendar'],
  store: ['model'],
  rules: BELOW_RULES,
  dispatch: [...BELOW_RULES, 'rules'],
  plan: [...BELOW_RULES, 'rules'],
  roster: [...BELOW_RULES, 'rules'],
  report: [...BELOW_RULES, 'rules', 'dispatch', 'plan', 'roster'],
  exchange: [...BELOW_RULES, 'rules', 'dispatch', 'plan', 'roster'],
};

/** The only room that may import a package; a package in no row is free for front ends, closed for core. */
const ROOM_OF_PACKAGE: Readonly<Record<string, string>> = {
  idb: 'core/store/',
  'date-fns': 'core/calendar/',
  '@date-fns/tz': 'core/calendar/',
};
const CORE_PACKAGES = new Set([
  'zod/mini',
  'ical.js',
  'papaparse',
  ...Object.keys(ROOM_OF_PACKAGE),
]);

const NOT_IN_CORE = new Set([
  ...['performance', 'setTimeout', 'setInterval', 'fetch', 'XMLHttpRequest', 'WebSocket'],
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'globalThis', 'self'],
  ...['browser', 'chrome', 'Excel', 'Office', 'process', 'Buffer'],
]);

/** The lists of rules: the only indexes of core. */
const RULE_LISTS = new Set(['core/rules/index.ts', 'core/roster/rules/index.ts']);

const TOP_LEVEL = new Set([
  ...['extension', 'addin', 'core', 'test', 'package.json', 'tsconfig.json', 'wxt.config.ts'],
  ...['manifest.xml', 'README.md', 'package-lock.json', 'LICENSE', 'node_modules'],
]);

/** Files that may be longer than 300 lines, each with its reason. */
const LONG: Readonly<Record<string, string>> = {};
const LONGEST = 300;
/** A suite is a list of cases, read one at a time. */
const LONGEST_TEST = 400;

const longestOf = ({ path }: Source): number => (path.startsWith('test/') ? LONGEST_TEST : LONGEST);

const sources = readSources('core', 'extension', 'addin');
const core = sources.filter((source) => source.path.startsWith('core/'));
const pairs = (among: readonly Source[]) =>
  among.flatMap((source) => source.imports.map((specifier) => ({ source, specifier })));
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const wrongRoom = (source: Source, specifier: string): string | undefined => {
  const to = target(source, specifier);
  if (!source.path.startsWith('core/') || !to?.startsWith('core/')) return undefined;
  const from = roomOf(source.path);
  const allowed = from === roomOf(to) || MAY_IMPORT[from]?.includes(roomOf(to));
  return allowed ? undefined : `${source.path} -> ${to}`;
};

const wrongHouse = (source: Source, specifier: string): string | undefined => {
  const to = target(source, specifier);
  if (!to) return undefined;
  const from = source.path.split('/')[0];
  const allowed = to.startsWith('core/') || to.startsWith(`${from}/`);
  return allowed ? undefined : `${source.path} -> ${to}`;
};

const wrongPackage = (source: Source, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return undefined;
  const name = packageOf(specifier);
  const room = ROOM_OF_PACKAGE[name];
  const allowed =
    (name === 'zod' ? specifier === 'zod/mini' : true) &&
    (room === undefined || source.path.startsWith(room)) &&
    (!source.path.startsWith('core/') || CORE_PACKAGES.has(specifier) || CORE_PACKAGES.has(name));
  return allowed ? undefined : `${source.path} -> ${specifier}`;
};

const broken = (judge: (source: Source, specifier: string) => string | undefined) =>
  pairs(sources).flatMap(({ source, specifier }) => judge(source, specifier) ?? []);

describe('imports', () => {
  it('keeps every file of core in a known room', () => {
    const rooms = new Set(core.map((source) => roomOf(source.path)));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('lets rooms of core import only the rooms below them', () => {
    expect(broken(wrongRoom)).toEqual([]);
  });

  it('never lets core import a front end, nor one front end the other', () => {
    expect(broken(wrongHouse)).toEqual([]);
  });

  it('keeps each package in its room, and zod to zod/mini', () => {
    expect(broken(wrongPackage)).toEqual([]);
  });

  it('names files with their ending', () => {
    const bare = pairs(sources).filter(
      ({ specifier }) => specifier.startsWith('.') && !/\.(ts|tsx|css|css\?\w+)$/.test(specifier),
    );
    expect(bare.map(({ source, specifier }) => `${source.path} -> ${specifier}`)).toEqual([]);
  });

  it('has no barrels over core', () => {
    const barrels = core.filter(
      (source) =>
        source.reexports || (basename(source.path) === 'index.ts' && !RULE_LISTS.has(source.path)),
    );
    expect(barrels.map((source) => source.path)).toEqual([]);
  });

  it('reaches a PSA only through the lists of adapters', () => {
    const psas = ADAPTERS.map((adapter) => `extension/adapters/${adapter.psa}`);
    const around = pairs(sources).filter(
      ({ source, specifier }) =>
        !source.path.startsWith('extension/adapters/') &&
        psas.some((psa) => target(source, specifier)?.startsWith(psa)),
    );
    expect(around.map(({ source, specifier }) => `${source.path} -> ${specifier}`)).toEqual([]);
  });

  it('lists each PSA on both sides, in one order', () => {
    expect(PAGES.map((side) => side.psa)).toEqual(ADAPTERS.map((adapter) => adapter.psa));
    for (const { psa } of ADAPTERS) {
      expect(sources.some(({ path }) => path === `extension/adapters/${psa}.ts`)).toBe(true);
    }
  });

  /** Every file that runs with this one, and every package one of them names. */
  const reachedFrom = (entry: string): readonly string[] => {
    const seen = new Set<string>();
    const reach = (path: string): void => {
      const source = sources.find((one) => one.path === path);
      if (!source || seen.has(path)) return;
      seen.add(path);
      for (const specifier of source.runs) {
        const to = target(source, specifier);
        if (to) reach(to);
        else seen.add(`${path} -> ${specifier}`);
      }
    };
    reach(entry);
    return [...seen];
  };
  const OVERLAY = 'extension/entrypoints/overlay.content/index.tsx';
  const DETAILS = 'extension/entrypoints/overlay-details/index.ts';

  it.each([OVERLAY, DETAILS])('keeps the schema library out of %s', (entry) => {
    const reached = reachedFrom(entry);
    expect(reached.length).toBeGreaterThan(20);
    expect(reached.filter((path) => path.includes('-> zod'))).toEqual([]);
  });

  it('keeps the sentences, and what corrects a fact, out of what every ticket page carries', () => {
    const heavy =
      /^core\/explain\/(en|de|sentence)\.ts$|^extension\/ui\/card\/(near-parts|draw|FixEditor|fixables)\./;
    expect(reachedFrom(OVERLAY).filter((path) => heavy.test(path))).toEqual([]);
    expect(reachedFrom(DETAILS).filter((path) => heavy.test(path)).length).toBeGreaterThan(5);
  });
});

describe('forbidden names', () => {
  it('keeps clock, chance, network and page out of core', () => {
    const found = core.flatMap((source) => [
      ...clocksAndDice(source),
      ...globalsUsed(source, NOT_IN_CORE),
    ]);
    expect(found).toEqual([]);
  });

  it('says Excel in one folder, and Office only where the pane meets its host', () => {
    const outside = (name: string, rooms: readonly RegExp[]): readonly string[] =>
      sources
        .filter(({ path }) => !rooms.some((room) => room.test(path)))
        .flatMap((source) => globalsUsed(source, new Set([name])));
    const excel = /^addin\/workbook\/excel\//;
    expect(outside('Excel', [excel])).toEqual([]);
    const meets = [/^addin\/taskpane\/office[a-z-]*\.ts$/, /^addin\/commands\//];
    expect(outside('Office', [...meets, excel])).toEqual([]);
    // Where they are said at all: a scanner that finds nothing would keep every promise.
    const said = (name: string): boolean =>
      sources.some((source) => globalsUsed(source, new Set([name])).length > 0);
    expect([said('Excel'), said('Office')]).toEqual([true, true]);
  });

  it('never sets markup from strings', () => {
    const markup = new Set([
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'dangerouslySetInnerHTML',
    ]);
    expect(sources.flatMap((source) => memberUses(source, markup))).toEqual([]);
  });

  it('sends messages in one file and hears them in one', () => {
    const wire = (name: string) =>
      new Set(
        sources
          .filter((s) => memberUses(s, new Set([name])).length > 0)
          .map((s) => dirname(s.path)),
      );
    expect([...wire('sendMessage')].filter((folder) => folder !== 'extension')).toEqual([]);
    expect(
      [...wire('onMessage')].filter((folder) => folder !== 'extension/entrypoints/background'),
    ).toEqual([]);
  });

  // The scanner itself: what it must find and what it must leave alone.
  it.each([
    ['const a = Date.now();', 1],
    ['const a = new Date();', 1],
    ['const a = new Date(1);', 0],
    ['const a = Math.random();', 1],
    ['const a = window.name;', 1],
    ['const f = (window: number) => window + 1;', 0],
    ['const { window } = b; g({ window });', 0],
    ['const a = { window: 1 }; a.window;', 0],
    ['// Math.random(), document\nconst a = "document";', 0],
    ['setTimeout(() => 1, 5);', 1],
    ['f({ t: setTimeout });', 1],
  ])('reads %j as %i', (text, count) => {
    const source = parse('core/model/x.ts', text);
    expect([...clocksAndDice(source), ...globalsUsed(source, NOT_IN_CORE)]).toHaveLength(count);
  });
});

describe('names and sizes', () => {
  const files = ['core', 'extension', 'addin', 'test'].flatMap(filesUnder);

  it('has a fixed top level', () => {
    const top = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
    expect(top.filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
  });

  it('has no folder for things without a place', () => {
    expect(files.filter((path) => /\/(utils|helpers|common|services)\//.test(path))).toEqual([]);
  });

  it('names files in kebab-case and components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
    const entry = /^(main|index)\.tsx$/;
    const wrong = files.filter((path) => {
      const name = basename(path);
      if (!path.endsWith('.tsx')) return !kebab.test(name);
      return !(pascal.test(name) || entry.test(name) || /\.test\.tsx$/.test(name));
    });
    expect(wrong).toEqual([]);
  });

  it('names folders in kebab-case', () => {
    const folders = new Set(files.flatMap((path) => dirname(path).split('/')));
    expect([...folders].filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('keeps files short, or says why not', () => {
    const long = readSources('core', 'extension', 'addin', 'test').filter(
      (source) => source.lines > longestOf(source) && !(source.path in LONG),
    );
    expect(long.map((source) => `${source.path}: ${source.lines} lines`)).toEqual([]);
  });

  it('drops excuses that are no longer needed', () => {
    const long = readSources('core', 'extension', 'addin', 'test')
      .filter((source) => source.lines > longestOf(source))
      .map((source) => source.path);
    expect(Object.keys(LONG).filter((path) => !long.includes(path))).toEqual([]);
  });
});
