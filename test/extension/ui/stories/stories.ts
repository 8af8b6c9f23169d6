import { windowOf } from '../../../../core/calendar/instant.ts';
import type { SlaMark } from '../../../../core/calendar/sla.ts';
import type { Declined, Ended, Look } from '../../../../extension/card.ts';
import { inWords } from '../../../../extension/entrypoints/background/first-look.ts';
import { IN_THE_WAY, RIPPLE } from './answers.ts';
import { ANA, abroad, at, CARD, ended, hostile, mine, PREPARED } from './cards.ts';

/** One state of the overlay, and what the background answers in it. */
export interface Story {
  readonly look: Look | 'never' | { readonly throws: string; readonly gone?: boolean };
  readonly prepare?: typeof PREPARED | Declined;
  readonly approve?: Ended | Declined | 'never';
  /** How far the usual flow is gone: Approve, then Confirm. */
  readonly upTo?: 'prepare' | 'approve';
  /** What comes of the second script; absent = it is there before anybody asks. */
  readonly details?: 'late' | 'failed' | 'gone';
  /** What comes of the questions that are asked where something is opened; absent = all of them are told. */
  readonly answers?: 'never' | 'failed' | 'none';
  readonly open?: boolean;
  readonly folded?: boolean;
  /** The card of a form that writes nothing. */
  readonly unwritten?: true;
}

const host = 'psa.example';
const declined = (why: Declined['why'], more: Partial<Declined> = {}): Story => ({
  look: CARD,
  prepare: { kind: 'declined', why, ...more },
  upTo: 'prepare',
});
const after = (approve: Story['approve']): Story => ({
  look: CARD,
  ...(approve === undefined ? {} : { approve }),
  upTo: 'approve',
});
const fault = (kind: 'signed-out' | 'busy' | 'not-understood'): Story => ({
  look: { kind: 'fault', fault: { kind, status: 429, retryAfterSeconds: 12, words: 'x' }, host },
});
/** The same answer, its reasons told in German. */
export const GERMAN = inWords({ ...CARD, language: 'de' });
const crossing = (card: typeof CARD) => inWords(card, RIPPLE);
const urgent = (card: typeof CARD) => ({
  ...card,
  answer: { ...card.answer, need: { ...card.answer.need, priority: 'P1' as const } },
});
/** A promise that stands in some way, and a duration that past tickets told. */
const promised = (mark: SlaMark, usedPercent: number, slackMinutes: number): typeof CARD => {
  const { need } = CARD.answer;
  const facts = need.facts.map((fact) =>
    fact.field === 'minutes' ? { ...fact, source: 'learned' as const, samples: 12 } : fact,
  );
  const sla = { ...need.sla, mark, usedPercent, slackMinutes };
  const learned = { ...need, minutes: 45, minutesFirm: 70, facts, sla };
  return { ...CARD, answer: { ...CARD.answer, need: learned } };
};
const IN_BLOCKS = [at(14), at(9, 15, 24), at(9, 30, 26)].map((start) => windowOf(start, 160));
/** Work of eight hours that nobody has the time for in one go. */
const inBlocks = (card: typeof CARD): Look => {
  const ranked = card.answer.ranked.slice(0, 2).map((one) => {
    const blocks = IN_BLOCKS;
    const reason = { code: 'in-blocks' as const, blocks };
    const split = { rule: 'split' as const, kind: 'cost' as const, minutes: 30, reason };
    const findings = [...one.findings, { ...split, bookings: [] }];
    const relaxed = ['whole' as const];
    return { ...one, window: windowOf(at(14), 160), blocks, findings, relaxed, others: [] };
  });
  const need = { ...card.answer.need, minutes: 480, minutesFirm: 480 };
  return inWords({ ...card, answer: { ...card.answer, need, ranked } });
};
const ALL_OF_IT = { ...PREPARED.to, minutes: 480 };
const prepared: Story = {
  look: inBlocks(CARD),
  prepare: { ...PREPARED, to: ALL_OF_IT, blocks: IN_BLOCKS },
  approve: { ...ended('written'), to: ALL_OF_IT, blocks: IN_BLOCKS },
};
const nobody = inWords({ ...CARD, answer: { ...CARD.answer, ranked: [] } });

const stories = {
  first: { look: CARD },
  folded: { look: CARD, folded: true },
  details: { look: CARD, open: true },
  'details-coming': { look: CARD, details: 'late', open: true },
  'details-refused': { look: CARD, details: 'failed', open: true },
  'details-gone': { look: CARD, details: 'gone', open: true },
  'confirm-coming': { look: CARD, details: 'late', upTo: 'prepare' },
  'confirm-refused': { look: CARD, details: 'failed', upTo: 'prepare' },
  'answers-coming': { look: urgent(CARD), answers: 'never', open: true },
  'answers-failed': { look: urgent(CARD), answers: 'failed', open: true },
  'answers-none': { look: urgent(CARD), answers: 'none', open: true },
  crosses: { look: crossing(CARD) },
  p1: { look: urgent(CARD), open: true },
  'p1-watch-only': { look: { ...urgent(CARD), writing: false }, open: true },
  'hostile-p1': { look: urgent(hostile('W'.repeat(10_000))), open: true },
  'hostile-crosses': { look: crossing(hostile('a b c d e f g h i j '.repeat(500))) },
  abroad: { look: abroad(CARD) },
  blocks: { look: inBlocks(CARD) },
  'blocks-open': { look: inBlocks(CARD), open: true },
  'blocks-confirm': { ...prepared, upTo: 'prepare' },
  'blocks-undo': {
    look: CARD,
    prepare: { ...PREPARED, action: 'undo', from: ALL_OF_IT, to: {}, freed: IN_BLOCKS.slice(1) },
    upTo: 'prepare',
  },
  'blocks-written': { ...prepared, upTo: 'approve' },
  'sla-at-risk': { look: promised('at-risk', 82.6, 25), open: true },
  'sla-breaching': { look: promised('breaching', 93, -35), open: true },
  'sla-late': { look: promised('late', 104, -130), open: true },
  german: { look: GERMAN, open: true },
  'german-nobody': { look: inWords({ ...nobody, language: 'de' }) },
  'watch-only': { look: { ...CARD, writing: false } },
  'zone-open': { look: { ...CARD, zoneConfirmed: false } },
  draft: {
    look: {
      ...CARD,
      draft: { technician: ANA, start: at(14), minutes: 90, what: 'Ana Ruiz, today 14:00–15:30' },
    },
  },
  asked: { look: CARD, open: true, unwritten: true },
  nobody: { look: nobody },
  'nobody-open': { look: nobody, open: true },
  'mine-in-flight': { look: { ...CARD, mine: mine() } },
  'mine-unknown': { look: { ...CARD, mine: mine('unknown') } },
  'mine-live': { look: { ...CARD, mine: mine('written') } },
  'move-late': { look: { ...CARD, mine: mine('written') }, details: 'late' },
  'hostile-long': { look: hostile('W'.repeat(10_000)) },
  'hostile-words': { look: hostile('a b c d e f g h i j '.repeat(500)) },
  'hostile-rtl': {
    look: hostile('\u202Egnp.exe\u202C مرحبا بالعالم \u2067שלום\u2069 '.repeat(40)),
  },
  'hostile-markup': { look: hostile('<img src=x onerror=alert(1)><b>bold</b>') },
  'hostile-emoji': { look: hostile('👩🏽‍🚒🏳️‍🌈 '.repeat(60)) },
  'hostile-open': { look: hostile('W'.repeat(10_000)), open: true },
  confirm: { look: CARD, upTo: 'prepare' },
  'confirm-in-the-way': {
    look: CARD,
    prepare: { ...PREPARED, displaces: IN_THE_WAY },
    upTo: 'prepare',
  },
  'confirm-abroad': { look: abroad(CARD), upTo: 'prepare' },
  writing: after('never'),
  written: after(ended('written')),
  stale: after(ended('stale')),
  refused: after(ended('refused')),
  unknown: after(ended('unknown')),
  'declined-stale': declined('stale', {
    changed: ['Owner: nobody → gita', 'Start: not set → today 14:00'],
  }),
  'declined-offline': declined('offline'),
  'declined-zone': declined('zone-not-confirmed'),
  'declined-fault': declined('fault', { fault: { kind: 'time-out' } }),
  looking: { look: 'never' },
  'signed-out': fault('signed-out'),
  busy: fault('busy'),
  'not-understood': fault('not-understood'),
  'no-team': { look: { kind: 'no-team', host } },
  closed: { look: { kind: 'closed', status: 'resolved', number: 'T-1042', mine: mine('written') } },
  trouble: { look: { throws: 'The background did not answer.' } },
  gone: { look: { throws: 'Slotwright was updated: reload this page.', gone: true } },
} satisfies Record<string, Story>;

export const STORIES: Readonly<Record<string, Story>> = stories;
export type StoryName = keyof typeof stories;
