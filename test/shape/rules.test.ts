import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../core/explain/language.ts';
import { RULES } from '../../core/rules/index.ts';
import { parse, ROOT, readSources, type Source, walk } from './source.ts';

const ids = RULES.map((rule) => rule.id);

/** Every string literal below a type of that name, for `type X = 'a' | 'b'` and `{ code: 'a' }`. */
const literalsOf = (source: Source, typeName: string): readonly string[] => {
  const found: string[] = [];
  walk(source.program, (node) => {
    const id = node.id;
    const named = typeof id === 'object' && id !== null && 'name' in id && id.name === typeName;
    if (node.type !== 'TSTypeAliasDeclaration' || !named) return;
    walk(node, (inner, parent, key) => {
      const literal = inner.type === 'Literal' && typeof inner.value === 'string';
      if (literal && parent?.type === 'TSLiteralType' && key === 'literal') {
        found.push(String(inner.value));
      }
    });
  });
  return found;
};

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const file = (path: string): Source => parse(path, textOf(path));

const codes = [...textOf('core/explain/reason.ts').matchAll(/code: '([a-z-]+)'/g)].map(
  (found) => found[1] ?? '',
);
const named = (node: unknown): string | undefined => {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('name' in node) return String(node.name);
  return 'value' in node ? String(node.value) : undefined;
};

/** Every code below a `code:` of the file: what it can say. */
const codesIn = (source: Source): readonly string[] => {
  const found = new Set<string>();
  walk(source.program, (node) => {
    if (node.type !== 'Property' || named(node.key) !== 'code') return;
    walk(node, (inner) => {
      const text = inner.type === 'Literal' ? named(inner) : undefined;
      if (text !== undefined && codes.includes(text)) found.add(text);
    });
  });
  return [...found];
};

/** What the `case` lines of a file name. */
const casesOf = (source: Source): ReadonlySet<string | undefined> => {
  const found = new Set<string | undefined>();
  walk(source.program, (node) => {
    if (node.type === 'SwitchCase') found.add(named(node.test));
  });
  return found;
};

describe('rules', () => {
  it('lists every rule file, each under its own name', () => {
    const files = readSources('core/rules')
      .filter((source) => /:\s*Rule\s*=/.test(source.text))
      .map((source) => basename(source.path, '.ts'));
    expect([...ids].sort()).toEqual(files.sort());
  });

  it('lists every id of the contract once', () => {
    expect([...ids].sort()).toEqual([...literalsOf(file('core/rules/rule.ts'), 'RuleId')].sort());
  });

  it('stands in the table of the README, in the order in which reasons are told', () => {
    const [, table = ''] = textOf('README.md').split('| rule | blocks | costs |');
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| ([a-z][a-z-]*) \|/gm)].map(
      (row) => row[1],
    );
    expect(rows).toEqual(ids);
  });

  describe.each(ids)('%s', (id) => {
    const path = `test/core/rules/${id}.test.ts`;
    const tests = existsSync(join(ROOT, path)) ? textOf(path) : '';
    const said = codesIn(file(`core/rules/${id}.ts`));

    it('has tests of its own', () => {
      expect(tests).toMatch(/\btest\(/);
      expect([`'${id}'`, `/rules/${id}.ts'`].some((name) => tests.includes(name))).toBe(true);
    });

    it('is tested where it has nothing to say and where it has something', () => {
      expect(tests).toMatch(/toEqual\([^)]*\[\]/);
      expect(tests).toMatch(/'(block|cost)'/);
    });

    it('says something, and each of its reasons is tested', () => {
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
    });
  });
});

describe('reasons', () => {
  it('has codes at all, each once', () => {
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has none that nothing says', () => {
    const elsewhere = readSources('core').filter(({ path }) => !path.startsWith('core/explain/'));
    const said = new Set(elsewhere.flatMap(codesIn));
    expect(codes.filter((code) => !said.has(code))).toEqual([]);
  });

  it.each(LANGUAGES)(
    'has words in %s for every code, and a line in the golden table',
    (language) => {
      const written = casesOf(file(`core/explain/${language}.ts`));
      expect(codes.filter((code) => !written.has(code))).toEqual([]);
      const golden = new Set(readSources('test/core/explain').flatMap(codesIn));
      expect(codes.filter((code) => !golden.has(code))).toEqual([]);
    },
  );
});
