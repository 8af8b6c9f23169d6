import { expect, test } from 'vitest';
import type { Candidate } from '../../../core/dispatch/answer.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import type { Language } from '../../../core/explain/language.ts';
import { ClientId, SkillId, TechnicianId } from '../../../core/model/ids.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import { inWords } from '../../../extension/entrypoints/background/first-look.ts';
import { namesOf } from '../../../extension/entrypoints/background/names.ts';
import { countWords } from '../../../extension/ui/card/clip.ts';
import { scene } from '../../core/scenario.ts';
import { RIPPLE } from '../ui/stories/answers.ts';
import { CARD, hostile } from '../ui/stories/cards.ts';

const problem = scene();
const answer = suggest(problem);
const [first] = answer.ranked;

const because = (...findings: readonly Finding[]): readonly string[] | undefined =>
  told('en', ...findings).first?.because;

const told = (language: Language, ...findings: readonly Finding[]) => {
  const ranked: Candidate[] = first ? [{ ...first, findings }] : [];
  return inWords({
    kind: 'card',
    stamp: '1',
    ticket: problem.ticket,
    answer: { ...answer, ranked },
    names: namesOf(problem.team),
    now: problem.now,
    language,
    writing: true,
    zoneConfirmed: true,
  });
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

test('the reasons are German where the dispatcher wants them so', () => {
  const above = cost(10, { code: 'load-above', minutes: 40, loadMinutes: 0, unscheduled: 0 });
  const look = told('de', ranked, above).first;
  expect(look?.because).toEqual(['Nummer 1 auf der Liste von Acme']);
  expect(look?.worst?.text).toBe('Diese Woche 40 Min. mehr Arbeit als bei gleicher Verteilung');
  expect(look?.text).toContain('Because: Nummer 1 auf der Liste von Acme.');
});

test('a cost is no reason for anybody', () => {
  const drive = cost(10, { code: 'travel-added', minutes: 10, basis: 'table' });
  const above = cost(10, { code: 'load-above', minutes: 40, loadMinutes: 0, unscheduled: 0 });
  expect(because(drive, above)).toEqual([]);
  const less = cost(-10, { code: 'travel-added', minutes: -10, basis: 'table' });
  expect(because(less)).toEqual(['10 min less driving']);
});

test('the first look names the first, the best reasons, and the dearest cost', () => {
  expect(CARD.first).toMatchObject({
    name: 'Ana Ruiz',
    time: 'today 14:00–15:30',
    zone: 'CET',
    there: undefined,
    because: ['Was at Contoso Manufacturing last', 'firewall: expert'],
    worst: { minutes: 52 },
    equal: ['Ben Okafor'],
  });
  expect(CARD.first?.text).toContain('T-1042: Firewall drops');
  expect(CARD.closest).toBeUndefined();
});

test('the first look stays short whatever the names are', () => {
  const look = hostile('a b c d e f g h i j '.repeat(500)).first;
  const parts = [look?.name, ...(look?.because ?? []), look?.worst?.text, ...(look?.equal ?? [])];
  expect(countWords(parts.join(' '))).toBeLessThanOrEqual(35);
});

test('where nobody can, who misses it by the least is named with the reason', () => {
  const fay = CARD.answer.excluded.find(({ technician }) => technician === 'fay');
  if (!fay?.nearest) throw new Error('somebody is needed who misses it by something');
  const findings = fay.nearest.findings.map((finding) => ({ ...finding, minutes: 400 }));
  const farther = {
    ...fay,
    technician: TechnicianId.parse('dora'),
    nearest: { ...fay.nearest, findings },
  };
  const excluded = [...CARD.answer.excluded, farther];
  for (const those of [excluded, excluded.toReversed()]) {
    const nobody = inWords({ ...CARD, answer: { ...CARD.answer, ranked: [], excluded: those } });
    expect(nobody.first).toBeUndefined();
    expect(nobody.closest).toEqual({
      name: 'Fay Ferreira',
      why: 'Day full: 7 h 10 min of 6 h 48 min (85 %)',
    });
  }
});

test('of what is done to others only a crossed limit is said, and the rest makes room for it', () => {
  const own = CARD.first?.because ?? [];
  const look = inWords(CARD, RIPPLE).first;
  expect(look?.crosses).toEqual({ text: '15 of 25 min before “Switch swap…”', more: 0 });
  expect(look?.because).toEqual(own.slice(0, 1));
  expect(inWords({ ...CARD, language: 'de' }, RIPPLE).first?.crosses?.text).toBe(
    '15 von 25 Min. vor „Switch swap…“',
  );
  const calm = RIPPLE.entries.filter(({ crosses }) => !crosses);
  expect(inWords(CARD, { ...RIPPLE, entries: calm }).first).toEqual(CARD.first);
});

test('a limit of the team is said once: as crossed, and not as a price too', () => {
  const [ana, ...others] = CARD.answer.ranked;
  const [crossing] = RIPPLE.entries;
  if (!ana || !crossing) throw new Error('a candidate and an entry are needed');
  const reason = {
    code: 'flex-short',
    window: ana.window,
    leftMinutes: 20,
    wantMinutes: 60,
  } as const;
  const flex: Finding = { rule: 'flex', kind: 'cost', minutes: 500, reason, bookings: [] };
  const ranked = [{ ...ana, findings: [...ana.findings, flex] }, ...others];
  const card = { ...CARD, answer: { ...CARD.answer, ranked } };
  expect(inWords(card).first?.worst?.minutes).toBe(500);
  const entry = { ...crossing, rule: 'flex', kind: 'cost', reason, bookings: [] } as const;
  const look = inWords(card, { ...RIPPLE, entries: [entry, crossing] }).first;
  expect(look?.worst?.minutes).toBe(52);
  expect(look?.crosses).toMatchObject({ more: 1 });
  expect(look?.crosses?.text).toMatch(/^Leaves the team 20 min flex/);
});
