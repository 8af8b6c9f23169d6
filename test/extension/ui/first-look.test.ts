import { expect, test } from 'vitest';
import type { Candidate } from '../../../core/dispatch/answer.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { ClientId, SkillId } from '../../../core/model/ids.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { Card } from '../../../extension/card.ts';
import { namesOf } from '../../../extension/entrypoints/background/names.ts';
import { firstLook } from '../../../extension/ui/card/first-look.ts';
import { scene } from '../../core/scenario.ts';

const problem = scene();
const answer = suggest(problem);
const [first] = answer.ranked;

const because = (...findings: readonly Finding[]): readonly string[] | undefined => {
  const ranked: Candidate[] = first ? [{ ...first, findings }] : [];
  const card: Card = {
    kind: 'card',
    stamp: '1',
    ticket: problem.ticket,
    answer: { ...answer, ranked },
    names: namesOf(problem.team),
    now: problem.now,
    writing: true,
    zoneConfirmed: true,
  };
  return firstLook(card)?.because;
};

const cost = (minutes: number, reason: Finding['reason']): Finding => ({
  rule: 'load',
  kind: 'cost',
  minutes,
  reason,
  bookings: [],
});
const acme = { client: ClientId.parse('acme'), name: 'Acme' };
const load = cost(-30, { code: 'load-below', minutes: 120, loadMinutes: 0, unscheduled: 0 });
const ranked = cost(-15, { code: 'client-ranked', ...acme, rank: 1 });
const solo = cost(0, { code: 'skill-has', skill: SkillId.parse('firewall'), need: 2, has: 2 });

test('the client’s list and the skill are said before a share of work, however large', () => {
  expect(because(load, solo, ranked)).toEqual(['Number 1 on the list of Acme', 'firewall: solo']);
});

test('where nothing else speaks, the share of work does', () => {
  expect(because(load)).toEqual(['2 h less work this week than an even share']);
});

test('a cost is no reason for anybody', () => {
  const drive = cost(10, { code: 'travel-added', minutes: 10, basis: 'table' });
  const above = cost(10, { code: 'load-above', minutes: 40, loadMinutes: 0, unscheduled: 0 });
  expect(because(drive, above)).toEqual([]);
  const less = cost(-10, { code: 'travel-added', minutes: -10, basis: 'table' });
  expect(because(less)).toEqual(['10 min less driving']);
});
