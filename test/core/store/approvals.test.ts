import { describe, expect, it } from 'vitest';
import { approvalsOf, lastOfTicket, unsettled } from '../../../core/store/approvals.ts';
import type { Entry, EntryBody } from '../../../core/store/journal-entry.ts';
import { approvalId, at, intent, note, outcome, ticketId } from './entries.ts';

const entries = (...bodies: readonly EntryBody[]): readonly Entry[] =>
  bodies.map((body, index) => ({ seq: index + 1, at: at(index), body, previous: '', hash: '' }));

const told = (list: readonly Entry[]) =>
  approvalsOf(list).map(({ id, state, live }) => [id, state, live]);

describe('approvals', () => {
  it('takes the last outcome as the state', () => {
    const list = entries(
      intent('a1'),
      intent('a2'),
      outcome('a1', 'unknown'),
      intent('a3'),
      outcome('a2', 'stale'),
      { ...outcome('a1', 'written'), settled: true },
    );
    const expected = [
      ['a1', 'written', true],
      ['a2', 'stale', false],
      ['a3', 'in-flight', false],
    ];
    expect(told(list)).toEqual(expected);
    expect(told(list.toReversed())).toEqual(expected);
    expect(approvalsOf(list)[0]?.outcomes.map((one) => one.outcome.kind)).toEqual([
      'unknown',
      'written',
    ]);
  });

  it.each([
    ['undo', 'written', false],
    ['move', 'written', false],
    ['undo', 'stale', true],
    ['undo', 'unknown', true],
    ['undo', undefined, true],
  ] as const)('after an %s that is %s, a written approval is live: %s', (action, kind, live) => {
    const later = intent('a2', { action, of: approvalId('a1') });
    const list = entries(
      intent('a1'),
      outcome('a1'),
      later,
      ...(kind ? [outcome('a2', kind)] : []),
    );
    expect(told(list)[0]).toEqual(['a1', 'written', live]);
  });

  it('keeps a move live until that move is taken back', () => {
    const list = entries(
      intent('a1'),
      outcome('a1'),
      intent('a2', { action: 'move', of: approvalId('a1') }),
      outcome('a2'),
    );
    expect(told(list)[1]).toEqual(['a2', 'written', true]);
  });

  it.each([
    ['as it was', {}, true],
    ['with another spelling of the login', { owner: 'ANA' }, true],
    ['otherwise', { start: at(90) }, false],
  ])(
    'a move that was undone leaves what it had moved live where the PSA holds it %s',
    (_how, values, live) => {
      const to = { owner: 'ana', start: at(60), minutes: 30 };
      const list = entries(
        intent('a1', { to }),
        outcome('a1'),
        intent('a2', { action: 'move', of: approvalId('a1'), to: { ...to, start: at(120) } }),
        outcome('a2'),
        intent('a3', { action: 'undo', of: approvalId('a2'), to: { ...to, ...values } }),
        outcome('a3'),
      );
      expect(told(list).map(([, , is]) => is)).toEqual([live, false, false]);
      const refused = entries(
        ...list.slice(0, 5).map(({ body }) => body),
        outcome('a3', 'refused'),
      );
      expect(told(refused).map(([, , is]) => is)).toEqual([false, true, false]);
      const again = entries(
        ...list.map(({ body }) => body),
        intent('a4', { action: 'undo', of: approvalId('a1') }),
        outcome('a4'),
      );
      expect(told(again).map(([, , is]) => is)).toEqual([false, false, false, false]);
    },
  );

  it('an undo is never live: there is nothing to take back', () => {
    const list = entries(
      intent('a1'),
      outcome('a1'),
      intent('a2', { action: 'undo', of: approvalId('a1') }),
      outcome('a2'),
    );
    expect(told(list)[1]).toEqual(['a2', 'written', false]);
  });

  it('what was written in part can be taken back, a comment alone cannot', () => {
    const part = (field: 'owner' | 'comment') => ({
      ...outcome('a1', 'stale'),
      outcome: {
        kind: 'stale' as const,
        steps: [
          { field, kind: 'written' as const },
          { field: 'start' as const, kind: 'stale' as const },
        ],
      },
    });
    expect(told(entries(intent('a1'), part('owner')))).toEqual([['a1', 'stale', true]]);
    expect(told(entries(intent('a1'), part('comment')))).toEqual([['a1', 'stale', false]]);
  });

  it('has blocks to take back also where the PSA held all values before, and an undo does take them back', () => {
    const blocks = [0, 120].map((minute) => ({ start: at(60 + minute), end: at(90 + minute) }));
    const ended = (approval: string, kind: 'written' | 'refused') => ({
      ...outcome(approval, kind),
      outcome: { kind, steps: [{ field: 'comment' as const, kind }] },
    });
    const first = [intent('a1', { blocks }), ended('a1', 'written')];
    const undone = intent('a2', { action: 'undo', of: approvalId('a1') });
    expect(told(entries(...first))).toEqual([['a1', 'written', true]]);
    expect(told(entries(intent('a1', { blocks }), ended('a1', 'refused')))[0]?.[2]).toBe(false);
    expect(told(entries(...first, undone, ended('a2', 'refused')))[0]?.[2]).toBe(true);
    expect(told(entries(...first, undone, ended('a2', 'written')))[0]?.[2]).toBe(false);
  });

  it('leaves out outcomes whose intent was pruned, and notes', () => {
    expect(approvalsOf(entries(outcome('gone'), note('n')))).toEqual([]);
  });

  it('names as unsettled only what is unknown at the end', () => {
    const list = entries(
      intent('a1'),
      outcome('a1', 'unknown'),
      intent('a2'),
      outcome('a2', 'unknown'),
      outcome('a2', 'stale'),
      intent('a3'),
    );
    expect(unsettled(list).map(({ id }) => id)).toEqual(['a1']);
  });

  it('finds the newest approval of a ticket', () => {
    const list = entries(
      intent('a1'),
      intent('a2', { ticket: ticketId('t8') }),
      intent('a3'),
      outcome('a1'),
    );
    expect(lastOfTicket(list.toReversed(), ticketId('t7'))?.id).toBe('a3');
    expect(lastOfTicket(list, ticketId('t8'))?.id).toBe('a2');
    expect(lastOfTicket(list, ticketId('t9'))).toBeUndefined();
  });
});
