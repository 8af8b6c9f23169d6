import { defaultPolicy, type Policy } from '../../../../core/model/policy.ts';

/** What one place of the policy holds. */
export type PolicyValue = string | number | boolean | readonly number[] | readonly string[];

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is PolicyValue =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => ['string', 'number'].includes(typeof one)));

/** A rule without a setting of its own is on and counts once. */
const UNSET: Readonly<Record<string, PolicyValue>> = { on: true, weight: 1 };

/** What lies at a path like `dayCapPercent.P3` or `rules.travel.weight`; undefined where nothing does. */
export const valueAt = (policy: Policy, path: string): PolicyValue | undefined => {
  const steps = path.split('.');
  let found: unknown = policy;
  for (const step of steps) found = isTree(found) ? found[step] : undefined;
  if (isValue(found)) return found;
  return steps[0] === 'rules' ? UNSET[steps.at(-1) ?? ''] : undefined;
};

const put = (tree: unknown, [step = '', ...rest]: readonly string[], value: unknown): Tree => {
  const held = isTree(tree) ? tree : {};
  return { ...held, [step]: rest.length === 0 ? value : put(held[step], rest, value) };
};

/** Not checked yet: what the schema says of it is said to the person who typed it. */
export const withValue = (policy: unknown, path: string, value: PolicyValue | undefined): unknown =>
  put(policy, path.split('.'), value);

/** Every place that holds something, but for the switches and weights of the rules. */
export const policyPaths = (policy: Policy): readonly string[] => {
  const walk = (tree: Tree, before: string): readonly string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      isTree(value) ? walk(value, `${before}${key}.`) : [`${before}${key}`],
    );
  return walk({ ...policy, rules: {} }, '');
};

/** The default of one place. */
export const defaultAt = (path: string): PolicyValue | undefined => valueAt(defaultPolicy(), path);

export const isSameValue = (a: PolicyValue | undefined, b: PolicyValue | undefined): boolean =>
  String(a) === String(b);

/** The policy without rule settings that say what holds anyway. */
export const tidy = (policy: Policy): Policy => ({
  ...policy,
  rules: Object.fromEntries(
    Object.entries(policy.rules).filter(([, { on, weight }]) => !on || weight !== 1),
  ),
});
