import { describe, expect, it } from 'vitest';
import type { Look } from '../../../extension/card.ts';
import {
  type Event,
  next,
  START,
  type State,
} from '../../../extension/entrypoints/overlay.content/model.ts';
import { CARD, ended, PREPARED } from '../ui/stories/cards.ts';

const ASKED = {
  action: 'undo',
  approval: ended('written').approval,
} as const;

const CHOSEN = {
  action: 'assign',
  ref: { psa: 'sample-psa', base: 'https://psa.example', id: '7' },
  stamp: CARD.stamp,
  choice: { technician: PREPARED.technician ?? '', start: 0, minutes: 60 },
} as const;

const play = (...events: readonly Event[]): State => events.reduce(next, START);
const write = (event: Extract<Event, { kind: 'write' }>['event'], ticket = 'a'): Event => ({
  kind: 'write',
  ticket,
  event,
});
const looked = (turn: number, look: Look = CARD): Event => ({ kind: 'looked', turn, look });
const onA: readonly Event[] = [
  { kind: 'ticket', ticket: 'a' },
  { kind: 'asking', turn: 2 },
  looked(2),
];
const confirming: readonly Event[] = [
  ...onA,
  write({ kind: 'asked', asked: ASKED }),
  write({ kind: 'prepared', prepared: PREPARED }),
];
const firstName = (state: State): string | undefined =>
  state.view.kind === 'look' && state.view.look.kind === 'card'
    ? state.view.look.answer.ranked[0]?.technician
    : undefined;

describe('what is shown', () => {
  it('is nothing without a ticket, then "looking", then the answer', () => {
    expect(START.view.kind).toBe('nothing');
    expect(play({ kind: 'ticket', ticket: 'a' }).view.kind).toBe('looking');
    expect(firstName(play(...onA))).toBe('ana');
    expect(play(...onA, { kind: 'ticket', ticket: undefined }).view.kind).toBe('nothing');
  });

  it('is never the answer to a question of another ticket', () => {
    const state = play(
      { kind: 'ticket', ticket: 'a' },
      { kind: 'asking', turn: 2 },
      { kind: 'ticket', ticket: 'b' },
      looked(2),
    );
    expect(state.view.kind).toBe('looking');
  });

  it('is never the answer to an older question of the same ticket', () => {
    const asked = play(...onA, { kind: 'asking', turn: 3 });
    expect(next(asked, looked(2, { kind: 'no-team', host: 'x' }))).toBe(asked);
    expect(next(asked, { kind: 'failed', turn: 2, words: 'x' })).toBe(asked);
    expect(next(asked, looked(3, { kind: 'no-team', host: 'x' })).view).toEqual({
      kind: 'look',
      look: { kind: 'no-team', host: 'x' },
    });
  });

  it('stays while a newer answer is on its way', () => {
    const state = play(...onA, { kind: 'asking', turn: 3 });
    expect(state.asking).toBe(true);
    expect(firstName(state)).toBe('ana');
  });

  it('ends with an update of the extension: nothing changes any more', () => {
    const gone = play(...onA, { kind: 'gone' });
    expect(gone.gone).toBe(true);
    expect(next(gone, { kind: 'ticket', ticket: 'b' })).toBe(gone);
  });

  it('says a new first pick aloud, and only a new one', () => {
    const said = play(...onA).said;
    expect(said).toContain('Ana Ruiz');
    const [, second] = CARD.answer.ranked;
    const other: Look = {
      ...CARD,
      answer: { ...CARD.answer, ranked: second ? [second] : [] },
    };
    expect(play(...onA, { kind: 'asking', turn: 3 }, looked(3)).said).toBe(said);
    expect(play(...onA, { kind: 'asking', turn: 3 }, looked(3, other)).said).toContain('Ben');
  });
});

describe('a write', () => {
  it('goes from asked to confirm to written', () => {
    const state = play(...confirming);
    expect(state.stage.at).toBe('confirm');
    const sent = next(state, write({ kind: 'confirmed' }));
    expect(sent.stage.at).toBe('writing');
    const done = next(sent, write({ kind: 'ended', ended: ended('written') }));
    expect(done.stage).toEqual({ at: 'ended', ended: ended('written') });
    expect(next(done, write({ kind: 'back' })).stage.at).toBe('idle');
  });

  it('of another ticket is not shown here', () => {
    const state = play(...onA, { kind: 'ticket', ticket: 'b' });
    expect(next(state, write({ kind: 'asked', asked: ASKED }))).toBe(state);
  });

  it('is confirmed once: a second click changes nothing', () => {
    const sent = play(...confirming, write({ kind: 'confirmed' }));
    expect(next(sent, write({ kind: 'confirmed' })).stage).toBe(sent.stage);
    expect(next(sent, write({ kind: 'asked', asked: ASKED })).stage).toBe(sent.stage);
  });

  it('cannot be stepped back from once it is sent', () => {
    const sent = play(...confirming, write({ kind: 'confirmed' }));
    expect(next(sent, write({ kind: 'back' })).stage.at).toBe('writing');
  });

  it('is not prepared after Back', () => {
    const back = play(...onA, write({ kind: 'asked', asked: ASKED }), write({ kind: 'back' }));
    expect(next(back, write({ kind: 'prepared', prepared: PREPARED })).stage.at).toBe('idle');
  });

  it('must be chosen anew when the ticket changed while it lay ready', () => {
    const ready = play(
      ...onA,
      write({ kind: 'asked', asked: CHOSEN }),
      write({ kind: 'prepared', prepared: PREPARED }),
    );
    const again = next(ready, { kind: 'asking', turn: 3 });
    expect(next(again, looked(3)).stage.at).toBe('confirm');
    expect(next(again, looked(3, { ...CARD, stamp: '8' })).stage.at).toBe('idle');
  });

  it('that takes back lies ready also when the card of the booking comes after it', () => {
    const undo: Event = write({
      kind: 'prepared',
      prepared: { ...PREPARED, action: 'undo' },
    });
    const late = play(
      ...onA,
      { kind: 'asking', turn: 3 },
      write({ kind: 'asked', asked: ASKED }),
      undo,
      looked(3, { ...CARD, stamp: '8' }),
    );
    expect(late.stage.at).toBe('confirm');
  });

  it('whose answer was lost waits for the ticket to be read', () => {
    const lost = play(...confirming, write({ kind: 'confirmed' }), write({ kind: 'lost' }));
    expect(lost.stage.at).toBe('lost');
    expect(next(lost, write({ kind: 'back' })).stage.at).toBe('lost');
    expect(next(lost, write({ kind: 'asked', asked: ASKED })).stage.at).toBe('lost');
    const read = [{ kind: 'asking', turn: 3 } as const, looked(3)].reduce(next, lost);
    expect(read.stage.at).toBe('idle');
  });
});
