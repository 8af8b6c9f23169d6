import { describe, expect, it } from 'vitest';
import { type Node, parse, readSources, type Source, target, walk } from './source.ts';

const LOOPS = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
]);
const EACH = new Set([
  ...['map', 'flatMap', 'forEach', 'reduce', 'reduceRight', 'filter', 'some', 'every', 'from'],
  ...['find', 'findLast', 'findIndex', 'findLastIndex', 'sort', 'toSorted', 'replaceAll'],
]);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nameOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node.name === 'string' ? node.name : undefined;

interface Call {
  /** `sync` of `context.sync()`, `addWeek` of `addWeek(…)`. */
  readonly name: string | undefined;
  /** Of what it is a method: `context`, or `worksheets` of `book.worksheets.add()`. */
  readonly of: string | undefined;
  readonly plain: boolean;
  readonly given: readonly unknown[];
}

const called = ({ callee, arguments: given }: Node): Call => {
  const args = Array.isArray(given) ? given : [];
  if (!isNode(callee) || callee.type !== 'MemberExpression')
    return { name: nameOf(callee), of: undefined, plain: true, given: args };
  const { object, property } = callee;
  const of = isNode(object) && isNode(object.property) ? nameOf(object.property) : nameOf(object);
  return { name: nameOf(property), of, plain: false, given: args };
};

const callsIn = (node: Node): readonly Call[] => {
  const calls: Call[] = [];
  walk(node, (inner) => {
    if (inner.type === 'CallExpression') calls.push(called(inner));
  });
  return calls;
};

const isFunction = (node: unknown): node is Node => isNode(node) && /Function/.test(node.type);

/** The functions of a source by their names; two of one name stand for each other. */
const functionsOf = (program: Node): ReadonlyMap<string, readonly Node[]> => {
  const found = new Map<string, Node[]>();
  const add = (name: string | undefined, body: Node): void => {
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), body]);
  };
  walk(program, (node) => {
    if (node.type === 'FunctionDeclaration') add(nameOf(node.id), node);
    if (node.type === 'VariableDeclarator' && isFunction(node.init))
      add(nameOf(node.id), node.init);
  });
  return found;
};

/** Those that ask Excel: by themselves, or through another of them. */
interface Asking {
  /** A call that goes to Excel and back. */
  isAsked(call: Call): boolean;
  /** A function given by its name, to be called. */
  has(name: string | undefined): boolean;
  readonly size: number;
}

const isSync = ({ name, of }: Call): boolean =>
  name === 'sync' || (of === 'Excel' && (name === 'run' || name === 'createWorkbook'));

/** Names of one source, and those that it imports from another of them. */
const askingIn = (sources: readonly Source[]): ReadonlyMap<Source, Asking> => {
  const own = new Map(sources.map((source) => [source, functionsOf(source.program)]));
  const found = new Map(sources.map((source) => [source, new Set<string>()]));
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const imported = new Map(
    sources.map((source) => {
      const names = new Map<string, { from: Source; name: string }>();
      walk(source.program, (node) => {
        const path = isNode(node.source) ? node.source.value : undefined;
        if (node.type !== 'ImportDeclaration' || typeof path !== 'string') return;
        const from = byPath.get(target(source, path) ?? '');
        for (const one of Array.isArray(node.specifiers) ? node.specifiers : [])
          if (from && isNode(one))
            names.set(nameOf(one.local) ?? '', { from, name: nameOf(one.imported) ?? '' });
      });
      return [source, names];
    }),
  );
  const has = (source: Source, name: string | undefined): boolean => {
    if (name === undefined) return false;
    const other = imported.get(source)?.get(name);
    const at = other ? found.get(other.from)?.has(other.name) : found.get(source)?.has(name);
    return at === true;
  };
  const isAsked = (source: Source, call: Call): boolean =>
    isSync(call) || (call.plain && has(source, call.name));
  const count = (): number => [...found.values()].reduce((sum, names) => sum + names.size, 0);
  for (let before = -1; before < count(); ) {
    before = count();
    for (const [source, functions] of own)
      for (const [name, bodies] of functions) {
        const asks = bodies.flatMap(callsIn).some((call) => isAsked(source, call));
        if (asks) found.get(source)?.add(name);
      }
  }
  return new Map(
    sources.map((source) => [
      source,
      {
        isAsked: (call: Call) => isAsked(source, call),
        has: (name: string | undefined) => has(source, name),
        size: found.get(source)?.size ?? 0,
      },
    ]),
  );
};

/** What is done again and again: the body of a loop, or what a list is walked with. */
const repeated = (program: Node): readonly Node[] => {
  const found: Node[] = [];
  walk(program, (node) => {
    if (LOOPS.has(node.type)) found.push(node);
    if (node.type !== 'CallExpression') return;
    const { name, plain, given } = called(node);
    if (!plain && EACH.has(name ?? '')) found.push(...given.filter(isNode));
  });
  return found;
};

/** A function that asks and comes to itself again is a loop too. */
const circles = (program: Node, { isAsked }: Asking): readonly string[] => {
  const functions = functionsOf(program);
  const reach = (from: string, seen: Set<string>): ReadonlySet<string> => {
    for (const { name, plain } of (functions.get(from) ?? []).flatMap(callsIn)) {
      if (!plain || name === undefined || seen.has(name) || !functions.has(name)) continue;
      seen.add(name);
      reach(name, seen);
    }
    return seen;
  };
  return [...functions].flatMap(([name, bodies]) =>
    bodies.flatMap(callsIn).some(isAsked) && reach(name, new Set()).has(name) ? [name] : [],
  );
};

const inLoops = (sources: readonly Source[]): readonly string[] =>
  [...askingIn(sources)].flatMap(([source, asking]) => {
    const again = repeated(source.program);
    const names = [
      ...again
        .flatMap(callsIn)
        .filter(asking.isAsked)
        .map(({ name }) => name),
      // `list.map(ask)` calls it as well.
      ...again.map(nameOf).filter(asking.has),
      ...circles(source.program, asking),
    ];
    return [...new Set(names)].map((name) => `${source.path} ${name}`);
  });

const example = (text: string, path = 'example.ts'): Source => parse(path, text);
const loops = (...texts: readonly string[]): readonly string[] =>
  inLoops(texts.map((text, i) => example(text, i === 0 ? 'example.ts' : `other-${i}.ts`)));

describe('what speaks with Excel', () => {
  const sources = readSources('addin');

  it('never asks in a loop, and not through a function either', () => {
    expect(inLoops(sources)).toEqual([]);
    // A scanner that finds nobody who asks would keep every promise.
    const asking = [...askingIn(sources).values()].reduce((sum, { size }) => sum + size, 0);
    expect(asking).toBeGreaterThan(30);
  });

  const ASK = 'const ask = async (context) => { await context.sync(); };';
  it.each<[string, readonly string[]]>([
    ['for (const a of b) { await context.sync(); }', ['sync']],
    ['while (a) await asking.context.sync();', ['sync']],
    ['for await (const a of b) await Excel.run(c);', ['run']],
    ['b.forEach(async () => { await context.sync(); });', ['sync']],
    [`${ASK} for (const a of b) await ask(a);`, ['ask']],
    [`${ASK} const c = b.map((a) => ask(a));`, ['ask']],
    [`${ASK} await Promise.all(b.map(ask));`, ['ask']],
    [`${ASK} const more = (c) => ask(c); for (const a of b) await more(a);`, ['more']],
    ['const again = async (n) => { await context.sync(); if (n) await again(n - 1); };', ['again']],
    [
      'const ping = async () => { await context.sync(); await pong(); }; const pong = () => ping();',
      ['ping', 'pong'],
    ],
    [`${ASK} await ask(context); await ask(context);`, []],
    ['const walk = (n) => n && walk(n - 1); await context.sync();', []],
  ])('would be found in %s', (text, found) => {
    expect(loops(text)).toEqual(found.map((name) => `example.ts ${name}`));
  });

  it('is told apart from another function of its name, and found through an import', () => {
    const other = `export ${ASK}`;
    expect(loops('const ask = () => 1; for (const a of b) ask(a);', other)).toEqual([]);
    expect(
      loops("import { ask as told } from './other-1.ts'; for (const a of b) told(a);", other),
    ).toEqual(['example.ts told']);
  });
});

const isHostType = (parent: Node | undefined): boolean =>
  parent?.type === 'MemberExpression' &&
  isNode(parent.object) &&
  isNode(parent.object.property) &&
  nameOf(parent.object.property) === 'HostType';

/** Whether a file says a name at all: as a value, as a type, as a member or as a key; not as one kind of host. */
const says = ({ program }: Source, name: string): boolean => {
  let is = false;
  walk(program, (node, parent) => {
    if (nameOf(node) === name && !isHostType(parent)) is = true;
    const isKey = parent?.type === 'MemberExpression' && parent.computed === true;
    if (isKey && node.type === 'Literal' && node.value === name) is = true;
  });
  return is;
};

describe('the name Excel', () => {
  it('is said in one folder, also as a type', () => {
    const said = readSources('core', 'extension', 'addin').filter((source) =>
      says(source, 'Excel'),
    );
    const outside = said.filter(({ path }) => !path.startsWith('addin/workbook/excel/'));
    expect(outside.map(({ path }) => path)).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
  });

  it.each([
    ['const a = Excel.run(b);', true],
    ['const a = (b: Excel.Range) => b;', true],
    ['type A = typeof Excel;', true],
    ['const a = globalThis.Excel;', true],
    ["const a = window['Excel'];", true],
    ['const { Excel } = globalThis;', true],
    ["const a = 'open me in Excel';", false],
    ['const a = b === Office.HostType.Excel;', false],
  ])('would be found in %s', (text, is) => {
    expect(says(example(text), 'Excel')).toBe(is);
  });
});

/** What makes or ends a sheet, a table or a chart belongs to a step that says so beforehand. */
const MAKES = new Set(['worksheets', 'tables', 'charts', 'styles', 'names', 'comments']);
/** Members after which Excel undoes nothing any more, on one platform or on all. */
const ENDS_UNDO = new Set([
  ...['protect', 'unprotect', 'pauseProtection', 'save', 'close', 'copy', 'position', 'visibility'],
  ...['insertWorksheetsFromBase64', 'addFromBase64', 'standardWidth', 'comment', 'createWorkbook'],
]);

const notUndoable = ({ path, program }: Source): readonly string[] => {
  const found: string[] = [];
  walk(program, (node, parent, key) => {
    if (parent?.type === 'MemberExpression' && key === 'property') {
      const name = nameOf(node);
      if (name !== undefined && ENDS_UNDO.has(name)) found.push(`${path} ${name}`);
    }
    if (node.type !== 'CallExpression') return;
    const { name, of, given } = called(node);
    const isMade = name === 'add' && MAKES.has(of ?? '');
    // A map's takes a key.
    if (isMade || (name === 'delete' && given.length === 0)) found.push(`${path} ${of}.${name}`);
  });
  return found;
};

describe('what generates, rebalances and reverts', () => {
  const sources = readSources('addin/workbook/excel');
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<Source>();
  const reach = (path: string): void => {
    const source = byPath.get(path);
    if (!source || reached.has(source)) return;
    reached.add(source);
    for (const specifier of source.runs) reach(target(source, specifier) ?? '');
  };
  reach('addin/workbook/excel/apply.ts');

  it('calls nothing that Excel cannot undo, and makes no sheet and no table', () => {
    expect([...reached].flatMap(notUndoable)).toEqual([]);
    expect(reached.size).toBeGreaterThan(8);
  });

  it.each([
    ['context.workbook.worksheets.add(name);', 1],
    ['sheet.tables.add(at, true);', 1],
    ['sheet.delete();', 1],
    ["sheet.visibility = 'Hidden';", 1],
    ['sheet.protection.protect();', 1],
    ['known.delete(key); known.add(key);', 0],
  ])('would be found in %s', (text, count) => {
    expect(notUndoable(example(text))).toHaveLength(count);
  });
});
