import { readTime } from '../../../../core/calendar/zone.ts';
import { Policy } from '../../../../core/model/policy.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { defaultAt, type PolicyValue, tidy, valueAt, withValue } from './policy-path.ts';

/** Two places of which the first may not be above the second, and what to say of it. */
const ORDERED: readonly (readonly [string, string, string])[] = [
  ['lunchFrom', 'lunchTo', 'The time for lunch must begin before it ends'],
  ['lunchLeastMinutes', 'lunchMinutes', 'The shortest lunch cannot be longer than a whole one'],
  ['highPercent', 'redPercent', 'The lower share of a week cannot be above the higher one'],
  ['nearKilometresPerHour', 'farKilometresPerHour', 'Short drives cannot be faster than long ones'],
];

const disorder = (policy: Policy, path: string): string | undefined => {
  for (const [low, high, words] of ORDERED) {
    if (path !== low && path !== high) continue;
    const [a, b] = [valueAt(policy, low), valueAt(policy, high)];
    if (a !== undefined && b !== undefined && a > b) {
      return `${words}: it would be ${a} and ${b}.`;
    }
  }
  return undefined;
};

type Issue = NonNullable<ReturnType<typeof Policy.safeParse>['error']>['issues'][number];

const wanted = (issue: Issue | undefined): string => {
  if (issue?.code === 'too_small') {
    return issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more`;
  }
  if (issue?.code === 'too_big') return `${issue.maximum} or less`;
  return issue?.code === 'invalid_type' && issue.expected === 'int' ? 'a whole number' : 'a number';
};

const numbersOf = (text: string): readonly number[] =>
  text
    .split(/[\s;,]+/)
    .filter(Boolean)
    .map(Number);

/** What was typed as the value that belongs there; undefined where it is none. */
const readAs = (like: PolicyValue | undefined, typed: string): PolicyValue | undefined => {
  if (Array.isArray(like)) return numbersOf(typed);
  if (typeof like === 'number') return Number(typed.replace(',', '.'));
  if (typeof like === 'string') return readTime(typed) ?? typed;
  return typed === 'yes';
};

/** The policy with one value changed as such; refused with what it may be. */
export const putValue = (
  policy: Policy,
  path: string,
  value: PolicyValue | undefined,
  typed = String(value),
): Parsed<Policy> => {
  const made = Policy.safeParse(withValue(policy, path, value));
  if (!made.success) {
    const isTime = typeof value === 'string';
    const words = isTime ? 'a time of day like 09:00' : wanted(made.error.issues[0]);
    return bad(`“${typed}” is not ${words}. Empty it for the default.`);
  }
  const words = disorder(made.data, path);
  return words === undefined ? good(tidy(made.data)) : bad(words);
};

/** The value that was typed at a place; an emptied field is the default. */
export const readValue = (policy: Policy, path: string, text: string): Parsed<PolicyValue> => {
  const typed = text.trim();
  const value = typed === '' ? defaultAt(path) : readAs(defaultAt(path), typed);
  const put = putValue(policy, path, value, typed);
  if (!put.ok) return put;
  const read = valueAt(put.value, path);
  return read === undefined ? bad(`Nothing lies at ${path}.`) : good(read);
};

/** A value as it stands in its field. */
export const valueText = (value: PolicyValue | undefined): string =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : String(value ?? '');
