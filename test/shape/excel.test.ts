import { describe, expect, it } from 'vitest';
import { type Node, parse, readSources, walk } from './source.ts';

const LOOPS = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
]);
const EACH = new Set(['map', 'flatMap', 'forEach', 'reduce', 'filter', 'some', 'every', 'from']);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nameOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node.name === 'string' ? node.name : undefined;

/** What a call calls: `sync` of `context.sync()`, `addWeek` of `addWeek(…)`. */
const called = ({
  callee,
}: Node): { readonly name: string | undefined; readonly plain: boolean } =>
  isNode(callee) && callee.type === 'MemberExpression'
    ? { name: nameOf(callee.property), plain: false }
    : { name: nameOf(callee), plain: true };

const callsIn = (node: Node): readonly ReturnType<typeof called>[] => {
  const calls: ReturnType<typeof called>[] = [];
  walk(node, (inner) => {
    if (inner.type === 'CallExpression') calls.push(called(inner));
  });
  return calls;
};

/** The functions of some sources, by their names. */
const functionsOf = (programs: readonly Node[]): ReadonlyMap<string, Node> => {
  const found = new Map<string, Node>();
  for (const program of programs) {
    walk(program, (node) => {
      const { id, init } = node;
      if (node.type === 'FunctionDeclaration') found.set(nameOf(id) ?? '', node);
      if (node.type !== 'VariableDeclarator' || !isNode(init)) return;
      if (/Function/.test(init.type)) found.set(nameOf(id) ?? '', init);
    });
  }
  return found;
};

/** Those that ask Excel: by themselves, or through another of them. */
const asking = (functions: ReadonlyMap<string, Node>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, body] of functions) {
      const asks = callsIn(body).some(
        (call) => call.name === 'sync' || (call.plain && found.has(call.name ?? '')),
      );
      if (asks) found.add(name);
    }
  }
  return found;
};

/** What is done again and again: the body of a loop, or what a list is walked with. */
const repeated = (program: Node): readonly Node[] => {
  const found: Node[] = [];
  walk(program, (node) => {
    if (LOOPS.has(node.type)) found.push(node);
    if (node.type !== 'CallExpression') return;
    const { name, plain } = called(node);
    if (!plain && EACH.has(name ?? '') && Array.isArray(node.arguments))
      found.push(...node.arguments.filter(isNode));
  });
  return found;
};

const inLoops = (programs: readonly Node[]): readonly string[] => {
  const asks = asking(functionsOf(programs));
  return programs
    .flatMap(repeated)
    .flatMap(callsIn)
    .flatMap(({ name, plain }) =>
      name === 'sync' || (plain && asks.has(name ?? '')) ? [`${name}`] : [],
    );
};

const program = (text: string): Node => parse('example.ts', text).program;

describe('what speaks with Excel', () => {
  const programs = readSources('addin/workbook').map((source) => source.program);

  it('never asks in a loop, and not through a function either', () => {
    expect(inLoops(programs)).toEqual([]);
    // A scanner that finds nobody who asks would keep every promise.
    expect(asking(functionsOf(programs)).size).toBeGreaterThan(5);
  });

  it('would be found where it did', () => {
    const ask = 'const ask = async (context) => { await context.sync(); };';
    expect(inLoops([program('for (const a of b) { await context.sync(); }')])).toEqual(['sync']);
    expect(inLoops([program(`${ask} for (const a of b) await ask(a);`)])).toEqual(['ask']);
    expect(inLoops([program(`${ask} const c = b.map((a) => ask(a));`)])).toEqual(['ask']);
    expect(inLoops([program(`${ask} await ask(context);`)])).toEqual([]);
  });
});
