import { defaultPolicy, type Policy } from '../../../../core/model/policy.ts';
import type { PolicyDraft, PolicyEdit, PolicyStep } from './policy-draft.ts';
import { CHOICES, POLICY_LINES, type PolicyLine } from './policy-lines.ts';
import { defaultAt, isSameValue, type PolicyValue, policyPaths, valueAt } from './policy-path.ts';
import { valueText } from './policy-typed.ts';

/** A piece of a sentence: words, or the place whose value stands there. */
export type Piece = { readonly words: string } | { readonly path: string };

export const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(/(\{[^}]+\})/)
    .filter(Boolean)
    .map((piece) => (piece.startsWith('{') ? { path: piece.slice(1, -1) } : { words: piece }));

export const pathsIn = (text: string): readonly string[] =>
  piecesOf(text).flatMap((piece) => ('path' in piece ? [piece.path] : []));

const shown = (path: string, value: PolicyValue | undefined): string =>
  CHOICES[path]?.find((choice) => choice.value === value)?.label ??
  (typeof value === 'boolean' ? '' : valueText(value));

/** The one sentence a place stands in, with `…` for it and the values around it: what its field is called. */
const clauseOf = (text: string, path: string): string => {
  const clauses = text.split(/(?<=[.;])\s+/);
  return clauses.find((clause) => pathsIn(clause).includes(path)) ?? text;
};

export const labelOf = (policy: Policy, text: string, path: string): string =>
  piecesOf(clauseOf(text, path))
    .map((piece) =>
      'words' in piece
        ? piece.words
        : piece.path === path
          ? typeof valueAt(policy, path) === 'boolean'
            ? ''
            : '…'
          : shown(piece.path, valueAt(policy, piece.path)),
    )
    .join('')
    .trim();

const sentenceOf = (path: string): string | undefined => {
  for (const { sentences } of POLICY_LINES) {
    const found = sentences.find((text) => pathsIn(text).includes(path));
    if (found) return found;
  }
  return undefined;
};

const ruleOf = (path: string): PolicyLine | undefined =>
  POLICY_LINES.find(({ rule }) => rule && path.startsWith(`rules.${rule.id}.`));

/** One change as a person reads it before it is kept. */
export const editWords = (policy: Policy, { path, before, after }: PolicyEdit): string => {
  const rule = ruleOf(path);
  if (rule && path.endsWith('.on'))
    return `${rule.name}: ${after ? 'switched on' : 'switched off'}`;
  const arrow = `${shown(path, before) || 'no'} → ${shown(path, after) || 'no'}`;
  if (rule) return `${rule.name}: weight ${arrow}`;
  if (path === 'flipOrder') return 'Which change is told first: another order';
  const text = sentenceOf(path);
  if (typeof after === 'boolean') {
    return `${text ? labelOf(policy, text, path) : path} ${after ? 'Yes' : 'No'}`;
  }
  return `${text ? labelOf(policy, text, path).replace(/[.;:]$/, '') : path}: ${arrow}`;
};

/** The step that gives places their defaults again; empty where they have them. */
const resetOf = (policy: Policy, paths: readonly string[]): PolicyStep =>
  Object.fromEntries(
    paths.flatMap((path) => {
      const usual = defaultAt(path);
      return usual === undefined || isSameValue(valueAt(policy, path), usual)
        ? []
        : [[path, usual] as const];
    }),
  );

const switchesOf = ({ rule }: PolicyLine): readonly string[] =>
  rule ? [`rules.${rule.id}.on`, `rules.${rule.id}.weight`] : [];

export const resetLine = (policy: Policy, line: PolicyLine): PolicyStep =>
  resetOf(policy, [...line.sentences.flatMap(pathsIn), ...switchesOf(line)]);

export const resetAll = (policy: Policy): PolicyStep =>
  resetOf(policy, [
    ...policyPaths(defaultPolicy()).filter((path) => path !== 'sla'),
    ...POLICY_LINES.flatMap(switchesOf),
  ]);

export const isEmpty = (step: PolicyStep): boolean => Object.keys(step).length === 0;

export const withStep = (draft: PolicyDraft, step: PolicyStep): PolicyDraft =>
  isEmpty(step) ? draft : [...draft, step];
