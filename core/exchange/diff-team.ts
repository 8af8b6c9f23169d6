import type { Team } from '../model/team.ts';
import { canonical } from '../store/canonical.ts';
import { type Fact, factsOf, type TeamArea } from './team-facts.ts';

/** A field as it was and as it will be; undefined = not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface TeamChange {
  readonly area: TeamArea;
  readonly id: string;
  /** What people call it: the later name where it has two. */
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

const keyOf = ({ area, id }: Fact): string => JSON.stringify([area, id]);

const changesOf = (before: Fact | undefined, after: Fact | undefined): readonly FieldChange[] => {
  const names = new Set([...(before?.fields.keys() ?? []), ...(after?.fields.keys() ?? [])]);
  return [...names]
    .map((field) => ({
      field,
      before: before?.fields.get(field),
      after: after?.fields.get(field),
    }))
    .filter((change) => canonical([change.before]) !== canonical([change.after]));
};

/**
 * What taking `after` in place of `before` would change: what is there in both first, then what is new, then what
 * goes. The order of people, clients and bookings is no change; the order inside a field is.
 */
export const diffTeam = (before: Team, after: Team): readonly TeamChange[] => {
  const old = new Map(factsOf(before).map((fact) => [keyOf(fact), fact]));
  const young = new Map(factsOf(after).map((fact) => [keyOf(fact), fact]));
  const changed: TeamChange[] = [];
  const added: TeamChange[] = [];
  for (const [key, fact] of young) {
    const was = old.get(key);
    const { area, id, name } = fact;
    const fields = changesOf(was, fact);
    if (!was) added.push({ area, id, name, kind: 'added', fields });
    else if (fields.length > 0) changed.push({ area, id, name, kind: 'changed', fields });
  }
  const removed = [...old]
    .filter(([key]) => !young.has(key))
    .map(([, fact]): TeamChange => {
      const { area, id, name } = fact;
      return { area, id, name, kind: 'removed', fields: changesOf(fact, undefined) };
    });
  return [...changed, ...added, ...removed];
};
