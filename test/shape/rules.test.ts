import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

const file = (path: string): Source => parse(path, readFileSync(join(ROOT, path), 'utf8'));

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

  it.each(ids)('%s has tests of its own', (id) => {
    expect(existsSync(join(ROOT, `test/core/rules/${id}.test.ts`))).toBe(true);
  });
});

describe('reasons', () => {
  const union = file('core/explain/reason.ts').text;
  const codes = [...union.matchAll(/code: '([a-z-]+)'/g)].map((found) => found[1] ?? '');

  it('has codes at all, each once', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(codes)('%s has words', (code) => {
    const words = file('core/explain/en.ts');
    const keyed: string[] = [];
    walk(words.program, (node) => {
      if (node.type !== 'Property' && node.type !== 'SwitchCase') return;
      const name = node.type === 'Property' ? node.key : node.test;
      if (typeof name !== 'object' || name === null) return;
      if ('value' in name) keyed.push(String(name.value));
      if ('name' in name) keyed.push(String(name.name));
    });
    expect(keyed).toContain(code);
  });
});
