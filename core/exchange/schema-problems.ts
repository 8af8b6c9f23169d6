import type * as z from 'zod/mini';
import type { FilePath, FileProblem } from '../explain/file-problem.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record',
  record: 'a record',
};

/** What the schema itself says goes first; the small build of the validator says no more than "Invalid input". */
const ownWords = (message: string): string | undefined => {
  if (message === 'Invalid input') return undefined;
  const expected = /expected (.+)$/.exec(message)?.[1];
  return expected ?? message.replace(' must end after it starts', ' that ends after it starts');
};

const sized = (origin: string, bound: string): string => {
  if (origin === 'string') return `text of ${bound} characters`;
  return origin === 'array' ? `a list of ${bound} entries` : `${bound}`;
};

const expectedOf = (issue: Issue): string => {
  const own = ownWords(issue.message);
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' or ');
    case 'invalid_union': {
      const all = issue.errors.map((errors) => errors[0]).filter((first) => first !== undefined);
      return [...new Set(all.map(expectedOf))].join(' or ') || 'one of the known kinds';
    }
    case 'too_small':
      return sized(issue.origin, `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`);
    case 'too_big':
      return sized(issue.origin, `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`);
    case 'invalid_format':
      return issue.format === 'date' ? 'a date like 2026-11-23' : 'another form';
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'another value';
  }
};

const LONGEST = 40;

const foundOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a record';
  if (typeof value !== 'string') return String(value);
  return `“${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}”`;
};

const memberOf = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? Reflect.get(value, step)
    : undefined;

// A record that is wrong inside also fails its own check: that says nothing more.
const isInside = (outer: Issue, inner: Issue): boolean =>
  inner.path.length > outer.path.length && outer.path.every((step, i) => step === inner.path[i]);

/** Each place of a parsed file that its schema refuses, with what was expected and what is there. */
export const schemaProblems = (raw: unknown, issues: readonly Issue[]): readonly FileProblem[] =>
  issues
    .filter((issue) => !issues.some((other) => isInside(issue, other)))
    .map((issue) => {
      const path: FilePath = issue.path.map((step) =>
        typeof step === 'number' ? step : String(step),
      );
      const found = foundOf(path.reduce(memberOf, raw));
      return { code: 'wrong-value', path, expected: expectedOf(issue), found };
    });

/** Fields that are in the raw value and no longer in the parsed one: a schema drops what it does not know. */
export const droppedFields = (
  raw: unknown,
  parsed: unknown,
  path: FilePath = [],
): readonly FileProblem[] => {
  if (typeof raw !== 'object' || raw === null || typeof parsed !== 'object' || parsed === null)
    return [];
  const keys = Array.isArray(raw) ? raw.keys() : Object.keys(raw);
  return [...keys].flatMap((key) =>
    Object.hasOwn(parsed, key)
      ? droppedFields(Reflect.get(raw, key), Reflect.get(parsed, key), [...path, key])
      : [{ code: 'unknown-field' as const, path: [...path, key] }],
  );
};
