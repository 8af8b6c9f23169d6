import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROSTER_RULES } from '../../core/roster/rules/index.ts';
import { GOLDEN_ROSTER } from '../core/explain/golden-roster.ts';
import { parse, ROOT, readSources, walk } from './source.ts';

const ids = ROSTER_RULES.map((rule) => rule.id);
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const codesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map((found) => found[1] ?? '')),
];
const codes = [...textOf('core/explain/roster-reason.ts').matchAll(/code: '([a-z-]+)'/g)].map(
  (found) => found[1] ?? '',
);
const casesOf = (path: string): ReadonlySet<unknown> => {
  const found = new Set<unknown>();
  walk(parse(path, textOf(path)).program, (node) => {
    const test = node.type === 'SwitchCase' ? node.test : undefined;
    if (typeof test === 'object' && test !== null && 'value' in test) found.add(test.value);
  });
  return found;
};

describe('rules of a roster', () => {
  it('lists every rule file, each under its own name, and every id once', () => {
    const files = readSources('core/roster/rules')
      .filter((source) => /:\s*RosterRule\s*=/.test(source.text))
      .map((source) => basename(source.path, '.ts'));
    expect([...ids].sort()).toEqual([...files].sort());
    const union = /type RosterRuleId =([^;]*);/.exec(textOf('core/roster/rules/rule.ts'))?.[1];
    expect([...ids].sort()).toEqual([...codesOf(union ?? '')].sort());
  });

  describe.each(ids)('%s', (id) => {
    const path = `test/core/roster/rules/${id}.test.ts`;
    const tests = existsSync(join(ROOT, path)) ? textOf(path) : '';
    const said = codesOf(textOf(`core/roster/rules/${id}.ts`)).filter((one) => codes.includes(one));

    it('is tested where it is kept and where it is not, with each of its reasons', () => {
      expect(tests).toContain(`told('${id}'`);
      expect(tests).toMatch(/toEqual\(\[\]\)/);
      expect(tests).toMatch(/'(hard|soft)'/);
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
    });
  });
});

describe('reasons of a roster', () => {
  it('are each said by some file', () => {
    const elsewhere = readSources('core/roster').flatMap(({ text }) => codesOf(text));
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !elsewhere.includes(code))).toEqual([]);
  });

  it.each(['en', 'de'])('have words in %s for every code, and a golden line', (language) => {
    const written = casesOf(`core/explain/roster-${language}.ts`);
    expect(codes.filter((code) => !written.has(code))).toEqual([]);
    const golden = new Set<string>(GOLDEN_ROSTER.map(([reason]) => reason.code));
    expect(codes.filter((code) => !golden.has(code))).toEqual([]);
  });
});
