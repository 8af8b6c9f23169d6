import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyDifference, stampPolicy } from '../../../core/exchange/stamp-policy.ts';
import { Policy } from '../../../core/model/policy.ts';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { Instant, Zone } from '../../../core/model/time.ts';
import { team } from './team-arbitrary.ts';

const base = emptyTeam(Zone.parse('Europe/Berlin'));
const now = Instant.parse(Date.UTC(2026, 10, 24, 9));
const withPolicy = (change: object): Team => ({
  ...base,
  policy: Policy.parse({ ...base.policy, ...change }),
});
const what = (before: Team, after: Team) =>
  stampPolicy(before, after, 'Ana', now).policyChange?.what;

describe('the stamp on a changed policy', () => {
  it('says who, when and what', () => {
    const after = withPolicy({ rules: { load: { weight: 2 } } });
    expect(stampPolicy(base, after, 'Ana', now).policyChange).toEqual({
      at: now,
      by: 'Ana',
      what: 'load weight',
    });
  });

  it.each([
    [{ rules: { travel: { on: false } } }, 'travel off'],
    [{ rules: { travel: { on: false, weight: 3 } } }, 'travel off, travel weight'],
    [{ remoteMinutes: 45 }, 'remote minutes'],
    [{ waitFactor: { ...base.policy.waitFactor, P1: 2 } }, 'wait factor P1'],
    [{ sla: 'gold' }, 'sla'],
    [
      { remoteMinutes: 1, siteMinutes: 2, horizonDays: 3, gridMinutes: 30, restMinutes: 4 },
      'grid minutes, horizon days, remote minutes and 2 more',
    ],
  ])('names what changed: %j', (change, words) => {
    expect(what(base, withPolicy(change))).toBe(words);
  });

  it('names a rule that is switched on again', () => {
    expect(what(withPolicy({ rules: { load: { on: false } } }), base)).toBe('load on');
  });

  it('writes nothing where only a default was spelled out', () => {
    const spelled = withPolicy({ rules: { load: { on: true, weight: 1 } } });
    expect(stampPolicy(base, spelled, 'Ana', now)).toBe(spelled);
  });

  it('leaves every team alone whose policy is as it was, whatever else changed', () => {
    fc.assert(
      fc.property(team, team, (one, other) => {
        const after = { ...other, policy: one.policy };
        expect(stampPolicy(one, after, 'Ana', now)).toBe(after);
        expect(policyDifference(one.policy, one.policy, other)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});
