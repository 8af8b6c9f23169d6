import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The top folder of the repo, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Source {
  /** From the top of the repo, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Every module named by an import, a re-export, a dynamic import or an import type. */
  readonly imports: readonly string[];
  /** Those of them that are there when the program runs: not for types only. */
  readonly runs: readonly string[];
  /** True where the file hands on names of another module. */
  readonly reexports: boolean;
  readonly program: Node;
}

/** Paths of all files below a folder, dot-folders and packages left out; none where there is no such folder yet. */
export const filesUnder = (folder: string): readonly string[] => {
  if (!existsSync(join(ROOT, folder))) return [];
  const found: string[] = [];
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...filesUnder(path));
    else found.push(path);
  }
  return found.sort();
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Calls `visit` for every node with its parent and the key it hangs on. */
export const walk = (
  node: Node,
  visit: (node: Node, parent: Node | undefined, key: string) => void,
  parent?: Node,
  key = '',
): void => {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    const children: unknown[] = Array.isArray(value) ? value : [value];
    for (const child of children) if (isNode(child)) walk(child, visit, node, name);
  }
};

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

export const parse = (path: string, text: string): Source => {
  const { program, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  if (!isNode(program)) throw new Error(`${path} has no program`);
  const imports: string[] = [];
  const runs: string[] = [];
  let reexports = false;
  walk(program, (node) => {
    if (!IMPORTING.has(node.type)) return;
    const from = isNode(node.source) ? node.source.value : undefined;
    if (typeof from !== 'string') return;
    imports.push(from);
    const isType = [node.importKind, node.exportKind].includes('type');
    if (!isType && node.type !== 'TSImportType') runs.push(from);
    if (node.type.startsWith('Export')) reexports = true;
  });
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    imports,
    runs,
    reexports,
    program,
  };
};

export const readSources = (...folders: readonly string[]): readonly Source[] =>
  folders
    .flatMap(filesUnder)
    .filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path))
    .map((path) => parse(path, readFileSync(join(ROOT, path), 'utf8')));

/** The path an import of a file leads to; undefined for a package. */
export const target = (source: Source, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? posix.normalize(posix.join(dirname(source.path), specifier.replace(/\?.*$/, '')))
    : undefined;

const isText = (value: unknown): value is string => typeof value === 'string';
const namesOf = (pattern: unknown): readonly string[] => {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return isText(pattern.name) ? [pattern.name] : [];
  const parts = [pattern.left, pattern.argument, pattern.value, pattern.parameter];
  const lists = [pattern.elements, pattern.properties].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return [...parts, ...lists].flatMap(namesOf);
};

const BINDING_KEYS: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  TSFunctionType: ['params'],
  TSMethodSignature: ['params'],
};

const patternsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  // oxc keeps parameters in one node of their own.
  if (isNode(value) && Array.isArray(value.items)) return value.items;
  return [value];
};

/** Names the file gives something of its own; scopes are not told apart, the compiler does that. */
const boundIn = (source: Source): ReadonlySet<string> => {
  const bound = new Set<string>();
  walk(source.program, (node) => {
    for (const key of BINDING_KEYS[node.type] ?? []) {
      for (const name of patternsOf(node[key]).flatMap(namesOf)) bound.add(name);
    }
  });
  return bound;
};

const isReference = (node: Node, parent: Node | undefined, key: string): boolean => {
  if (node.type !== 'Identifier' || !parent) return false;
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed === true;
  if (parent.type === 'Property') return key === 'value';
  return !/^TS|MethodDefinition|PropertyDefinition|Specifier/.test(parent.type);
};

const lineOf = (source: Source, node: Node): string =>
  `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;

/** Where the file uses a global of one of these names. */
export const globalsUsed = (source: Source, names: ReadonlySet<string>): readonly string[] => {
  const bound = boundIn(source);
  const found: string[] = [];
  walk(source.program, (node, parent, key) => {
    if (!isText(node.name) || !names.has(node.name) || bound.has(node.name)) return;
    if (isReference(node, parent, key)) found.push(`${lineOf(source, node)} ${node.name}`);
  });
  return found;
};

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.name === object &&
  isNode(node.property) &&
  node.property.name === property;

/** Where the file asks the machine for the time or for chance. */
export const clocksAndDice = (source: Source): readonly string[] => {
  const found: string[] = [];
  walk(source.program, (node) => {
    const bareDate =
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      isNode(node.callee) &&
      node.callee.name === 'Date' &&
      (node.type === 'CallExpression' ||
        (Array.isArray(node.arguments) && node.arguments.length === 0));
    if (bareDate) found.push(`${lineOf(source, node)} Date without an instant`);
    if (isMember(node, 'Date', 'now')) found.push(`${lineOf(source, node)} Date.now`);
    if (isMember(node, 'Math', 'random')) found.push(`${lineOf(source, node)} Math.random`);
  });
  return found;
};

/** Where a name is used as a member, an attribute or a key, whatever it belongs to. */
export const memberUses = (source: Source, names: ReadonlySet<string>): readonly string[] => {
  const found: string[] = [];
  walk(source.program, (node, parent, key) => {
    const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier';
    if (!isName || !isText(node.name) || !names.has(node.name) || !parent) return;
    const asMember = parent.type === 'MemberExpression' && key === 'property';
    const asKey = parent.type === 'Property' && key === 'key';
    if (asMember || asKey || parent.type === 'JSXAttribute') {
      found.push(`${lineOf(source, node)} ${node.name}`);
    }
  });
  return found;
};
