import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTeam } from '../../../core/exchange/diff-team.ts';
import { emptyTeam, Team } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { canonical } from '../../../core/store/canonical.ts';
import { team } from './team-arbitrary.ts';

const base = Team.parse({
  ...emptyTeam(Zone.parse('Europe/Berlin')),
  technicians: [
    { id: 'a', name: 'Ana', email: 'ana@example.test' },
    { id: 'b', name: 'Bo' },
  ],
  clients: [{ id: 'x', name: 'Axle', sites: [{ id: 's', name: 'HQ' }] }],
  absences: [{ id: 'o', technician: 'a', window: { start: 0, end: 9 }, kind: 'sick' }],
  words: { states: { neu: 'open' } },
});

describe('diff of two teams', () => {
  it('is empty for a team and itself, and only then', () => {
    fc.assert(
      fc.property(team, team, (one, other) => {
        expect(diffTeam(one, structuredClone(one))).toEqual([]);
        // Order of things is no change, so that two teams are the same where they say the same things.
        const said = (value: Team) =>
          canonical(
            Object.entries({
              ...value,
              sites: value.clients.flatMap((client) => client.sites),
            }).map(([key, part]) => [
              key,
              Array.isArray(part) && key !== 'skills' ? part.map(canonical).sort() : part,
            ]),
          );
        expect(diffTeam(one, other).length === 0).toBe(said(one) === said(other));
      }),
      { numRuns: 50 },
    );
  });

  it('is the same the other way round, with sides changed', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(team, team, (one, other) => {
        const there = diffTeam(one, other);
        const back = diffTeam(other, one);
        const key = (change: { area: string; id: string; kind: string }) =>
          `${change.area} ${change.id} ${change.kind}`;
        expect(there.map(key).sort()).toEqual(
          back.map((change) => key({ ...change, kind: turned[change.kind] })).sort(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('names what changed, field by field, then what is new, then what goes', () => {
    const [ana] = base.technicians;
    const after = Team.parse({
      ...base,
      name: 'North',
      technicians: [
        { ...ana, name: 'Ana Lind', email: undefined },
        { id: 'c', name: 'Cy' },
      ],
      clients: [{ id: 'x', name: 'Axle', sites: [{ id: 's', name: 'Depot' }] }],
      absences: [],
      words: { states: { neu: 'waiting' } },
      policy: { ...base.policy, restMinutes: 600 },
    });
    const changes = diffTeam(base, after);
    expect(changes.map(({ area, id, name, kind }) => [area, id, name, kind])).toEqual([
      ['team', 'team', 'North', 'changed'],
      ['policy', 'policy', 'policy', 'changed'],
      ['words', 'words', 'words', 'changed'],
      ['technicians', 'a', 'Ana Lind', 'changed'],
      ['sites', 's', 'Axle › Depot', 'changed'],
      ['technicians', 'c', 'Cy', 'added'],
      ['technicians', 'b', 'Bo', 'removed'],
      ['absences', 'o', 'Ana', 'removed'],
    ]);
    expect(changes[1]?.fields).toEqual([{ field: 'restMinutes', before: 660, after: 600 }]);
    expect(changes[2]?.fields).toEqual([{ field: 'states.neu', before: 'open', after: 'waiting' }]);
    expect(changes[3]?.fields).toEqual([
      { field: 'name', before: 'Ana', after: 'Ana Lind' },
      { field: 'email', before: 'ana@example.test', after: undefined },
    ]);
    expect(changes[7]?.fields).toContainEqual({ field: 'kind', before: 'sick', after: undefined });
  });

  it('sees a site that moved to another client', () => {
    const site = { id: 's', name: 'HQ' };
    const clients = (x: object[], y: object[]) =>
      Team.parse({
        ...base,
        clients: [
          { id: 'x', name: 'X', sites: x },
          { id: 'y', name: 'Y', sites: y },
        ],
      });
    expect(diffTeam(clients([site], []), clients([], [site]))).toEqual([
      {
        area: 'sites',
        id: 's',
        name: 'Y › HQ',
        kind: 'changed',
        fields: [{ field: 'client', before: 'x', after: 'y' }],
      },
    ]);
  });
});
