import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { defaultPolicy, type Policy } from '../../../core/model/policy.ts';
import { RULES } from '../../../core/rules/index.ts';
import { FLIP_WORDS, movedBy } from '../../../extension/entrypoints/options/model/flip-order.ts';
import {
  drafted,
  editsOf,
  readDraft,
  writeDraft,
} from '../../../extension/entrypoints/options/model/policy-draft.ts';
import {
  ELSEWHERE,
  POLICY_LINES,
  QUESTIONS,
} from '../../../extension/entrypoints/options/model/policy-lines.ts';
import { policyPaths } from '../../../extension/entrypoints/options/model/policy-path.ts';
import { putValue, readValue } from '../../../extension/entrypoints/options/model/policy-typed.ts';
import {
  editWords,
  isEmpty,
  labelOf,
  pathsIn,
  resetAll,
  resetLine,
  withStep,
} from '../../../extension/entrypoints/options/model/policy-words.ts';
import {
  putWorth,
  silent,
  TRADEOFFS,
  worthOf,
} from '../../../extension/entrypoints/options/model/tradeoffs.ts';
import { randomProblem } from '../../core/random-problem.ts';
import { taken, wordsOf } from './house.ts';

const policy = defaultPolicy();
const sentences = POLICY_LINES.flatMap((line) => line.sentences);
const put = (path: string, text: string, on: Policy = policy): Policy =>
  taken(putValue(on, path, taken(readValue(on, path, text))));

describe('the sentences of the policy', () => {
  it('hold every place of it exactly once', () => {
    const places = policyPaths(policy).filter((path) => !ELSEWHERE.has(path));
    expect(sentences.flatMap(pathsIn).sort()).toEqual([...places].sort());
  });

  it('have one line for every rule, under a question', () => {
    const rules = POLICY_LINES.flatMap(({ rule }) => rule?.id ?? []);
    expect([...rules].sort()).toEqual(RULES.map((rule) => rule.id).sort());
    const asked = QUESTIONS.map(({ id }) => id);
    expect(POLICY_LINES.filter(({ question }) => !asked.includes(question))).toEqual([]);
    for (const id of asked) expect(POLICY_LINES.some(({ question }) => question === id)).toBe(true);
  });

  it('offer a weight for every rule that has costs', () => {
    const cost = new Set<string>();
    for (const problem of fc.sample(randomProblem(), { numRuns: 400, seed: 1 })) {
      for (const { findings } of suggest(problem).ranked) {
        for (const f of findings) if (f.kind === 'cost' && f.minutes !== 0) cost.add(f.rule);
      }
    }
    const weighed = POLICY_LINES.flatMap(({ rule }) => (rule?.weighs ? [rule.id] : []));
    expect(cost.size).toBeGreaterThan(8);
    expect([...cost].filter((id) => !weighed.some((one) => one === id))).toEqual([]);
  });

  it('name a field by its own clause, with the other values in it', () => {
    const text = sentences.find((one) => one.includes('{dayCapPercent.P4}')) ?? '';
    expect(labelOf(policy, text, 'dayCapPercent.P4')).toBe(
      'A technician’s day is planned to at most 85 % for P3 and … % for P4;',
    );
    const labels = sentences.flatMap((one) =>
      pathsIn(one).map((path) => labelOf(policy, one, path)),
    );
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the numbers of the rules', () => {
  const read = (text: string) => readValue(policy, 'horizonDays', text);

  it('are taken within their limits, and go back to the default when emptied', () => {
    expect(taken(read('1'))).toBe(1);
    expect(taken(read('60'))).toBe(60);
    expect(taken(readValue(put('horizonDays', '60'), 'horizonDays', ' '))).toBe(14);
    expect(['0', '61', '1.5', 'many'].map((text) => wordsOf(read(text)))).toEqual([
      '“0” is not 1 or more. Empty it for the default.',
      '“61” is not 60 or less. Empty it for the default.',
      '“1.5” is not a whole number. Empty it for the default.',
      '“many” is not a number. Empty it for the default.',
    ]);
  });

  it('may lie deeper, be times, and have a comma', () => {
    expect(put('dayCapPercent.P3', '70').dayCapPercent).toEqual({
      P1: 100,
      P2: 100,
      P3: 70,
      P4: 85,
    });
    expect(put('halfDayAt', '9:30').halfDayAt).toBe('09:30');
    expect(put('rules.travel.weight', '0,5').rules).toEqual({ travel: { on: true, weight: 0.5 } });
    expect(wordsOf(readValue(policy, 'halfDayAt', '25:00'))).toBe(
      '“25:00” is not a time of day like 09:00. Empty it for the default.',
    );
    expect(put('slaWarnPercents', '80; 100').slaWarnPercents).toEqual([80, 100]);
    expect(readValue(policy, 'slaWarnPercents', 'half').ok).toBe(false);
    expect(wordsOf(readValue(policy, 'dayCapPercent.P3', '0'))).toContain('more than 0');
  });

  it('that only hold together are named together', () => {
    expect(wordsOf(readValue(policy, 'lunchFrom', '15:00'))).toBe(
      'The time for lunch must begin before it ends: it would be 15:00 and 14:00.',
    );
    expect(wordsOf(readValue(policy, 'highPercent', '95'))).toContain('95 and 90');
  });
});

describe('changes that are tried out', () => {
  const draft = withStep(withStep([], { 'dayCapPercent.P3': 70 }), { 'rules.visit.on': false });

  it('change what would hold, and are told in words', () => {
    expect(drafted(policy, draft)).toMatchObject({
      dayCapPercent: { P3: 70 },
      rules: { visit: { on: false } },
    });
    const words = editsOf(policy, draft).map((edit) => editWords(drafted(policy, draft), edit));
    expect(words).toEqual([
      'A technician’s day is planned to at most … % for P3 and 85 % for P4: 85 → 70',
      'Visits put together: switched off',
    ]);
  });

  it('that go back to what holds are none', () => {
    expect(
      editsOf(policy, withStep(draft, { 'dayCapPercent.P3': 85, 'rules.visit.on': true })),
    ).toEqual([]);
    expect(
      drafted(policy, withStep(draft, { 'dayCapPercent.P3': 85, 'rules.visit.on': true })),
    ).toEqual(policy);
  });

  it('are laid on what others saved meanwhile, without what no longer holds', () => {
    const others = put('horizonDays', '7', put('lunchTo', '13:00'));
    const made = drafted(others, [{ visitDays: 1 }, { lunchFrom: '13:30' }]);
    expect(made).toMatchObject({ horizonDays: 7, lunchFrom: '11:30', visitDays: 1 });
  });

  it('come back as they were', () => {
    expect(readDraft(writeDraft(draft))).toEqual(draft);
    expect(writeDraft([])).toBe('');
    expect(readDraft('[{"a":{}}]')).toEqual([]);
    expect(readDraft('{')).toEqual([]);
  });
});

describe('back to the defaults', () => {
  const line = POLICY_LINES.find(({ rule }) => rule?.id === 'flex');
  const changed = put('rules.flex.weight', '2', put('flexRelease.P3', '90', put('visitDays', '1')));

  it('resets one line, or all, and leaves who may be chosen elsewhere', () => {
    if (!line) throw new Error('no line');
    const sla = { ...changed, sla: 'gold' as never };
    expect(drafted(sla, [resetLine(sla, line)])).toEqual({ ...put('visitDays', '1'), sla: 'gold' });
    expect(drafted(sla, [resetAll(sla)])).toEqual({ ...policy, sla: 'gold' });
    expect(isEmpty(resetAll(policy))).toBe(true);
  });
});

describe('trade-offs', () => {
  const named = (id: string) => {
    const found = TRADEOFFS.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it('are minutes of driving, derived from numbers and weights', () => {
    expect(worthOf(policy, named('lastTechnicianMinutes'))).toBe(15);
    expect(worthOf(policy, named('waitFactor.P3'))).toBe(12);
    const dear = put('rules.travel.weight', '2', put('rules.continuity.weight', '3'));
    expect(worthOf(dear, named('lastTechnicianMinutes'))).toBe(22.5);
  });

  it('change the number below and nothing else, and then say what was typed', () => {
    const weighed = put('rules.travel.weight', '2', put('rules.wait.weight', '0.5'));
    for (const on of [policy, weighed]) {
      for (const tradeoff of TRADEOFFS) {
        const step = taken(putWorth(on, tradeoff, '24'));
        expect(Object.keys(step)).toEqual([tradeoff.path]);
        expect(worthOf(drafted(on, [step]), tradeoff)).toBe(24);
      }
    }
  });

  it('name a bad number and the most there may be', () => {
    expect(wordsOf(putWorth(policy, named('waitFactor.P3'), '-1'))).toContain('Write one like 15');
    expect(wordsOf(putWorth(policy, named('waitFactor.P3'), ''))).toContain('not a number');
    expect(wordsOf(putWorth(policy, named('waitFactor.P3'), '601'))).toBe(
      '601 is too much: 600 min is the most.',
    );
  });

  it('say nothing where a side counts nothing', () => {
    expect(silent(policy, named('visitMinutes'))).toBeUndefined();
    const off = drafted(policy, [{ 'rules.visit.on': false }]);
    expect(silent(off, named('visitMinutes'))).toBe('rule');
    expect(silent(put('rules.travel.weight', '0'), named('visitMinutes'))).toBe('driving');
  });

  it('rest on rules and numbers that there are', () => {
    const paths = new Set(policyPaths(policy));
    for (const { path, rule, text } of TRADEOFFS) {
      expect(paths.has(path)).toBe(true);
      expect(RULES.some(({ id }) => id === rule)).toBe(true);
      expect(text.split('…')).toHaveLength(2);
    }
  });
});

describe('which change is told first', () => {
  it('moves by one place and stops at the ends', () => {
    const order = policy.flipOrder;
    expect(movedBy(order, 'horizon', -1)).toEqual(['horizon', 'later', 'level', 'unlock', 'move']);
    expect(movedBy(order, 'later', -1)).toEqual(order);
    expect(movedBy(order, 'move', 1)).toEqual(order);
    expect(Object.keys(FLIP_WORDS).sort()).toEqual([...order].sort());
  });
});
