import type { Candidate, Excluded } from '../../../core/dispatch/answer.ts';
import { span, when, zoneName } from '../../../core/explain/format.ts';
import { inTheWay } from '../../../core/explain/in-the-way.ts';
import type { ReasonCode } from '../../../core/explain/reason.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { Card, FirstLook, RippleTold } from '../../card.ts';
import { clip, countWords } from '../../ui/card/clip.ts';
import { choiceOf, nameOf, reasonTelling, tellingOf } from '../../ui/card/naming.ts';
import { elsewhere } from './elsewhere.ts';
import { suggestionText } from './suggestion-text.ts';

/** What the background found, before it is put into words. */
export type Unsaid = Omit<Card, 'first' | 'closest'>;

/** What a look may hold of each; where a limit is crossed, the rest makes room for it. */
const PLENTY = { because: 13, worst: 10, equal: 2 };
const SCARCE = { because: 5, worst: 6, equal: 1 };
const CROSSES_WORDS = 8;

const price = (a: Finding, b: Finding): number => a.minutes - b.minutes;

/** What speaks for somebody, in the order in which a dispatcher would say it; a share of work alone says least. */
const SPEAKS_FOR: readonly ReasonCode[] = [
  'client-ranked',
  'last-technician',
  'skill-has',
  'travel-added',
  'deadline-kept',
  'load-below',
];

const goodReasons = (findings: readonly Finding[]): readonly Finding[] =>
  SPEAKS_FOR.flatMap((code) =>
    findings.filter((f) => f.kind === 'cost' && f.reason.code === code && speaks(f)),
  );

/** Less driving speaks for somebody, more of it does not. */
const speaks = ({ reason, minutes }: Finding): boolean =>
  minutes < 0 || (minutes === 0 && reason.code !== 'travel-added');

/** The cost that weighs most, or undefined where nothing costs a whole minute. */
const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.filter((f) => f.minutes >= 0.5).sort((a, b) => price(b, a))[0];

const because = (card: Unsaid, findings: readonly Finding[], words: number): readonly string[] => {
  const telling = reasonTelling(card);
  const chosen: string[] = [];
  let left = words;
  for (const finding of goodReasons(findings)) {
    const text = sentence(finding.reason, telling);
    const cut = clip(text, { characters: 72, words: left });
    // The second reason only where it fits whole: half a reason is none.
    if (chosen.length > 0 && (cut.endsWith('…') || chosen.length === 2)) continue;
    chosen.push(cut);
    left -= countWords(cut);
    if (left < 3) break;
  }
  return chosen;
};

const there = (card: Unsaid, { technician, window, blocks }: Candidate): string | undefined => {
  const other = elsewhere(card, technician, window.start)[0];
  const clock = other && `${other.text} ${other.whose === 'site' ? 'on site' : 'for them'}`;
  const last = blocks.length > 1 ? blocks.at(-1) : undefined;
  const parts = last && `in ${blocks.length} blocks, last ${when(last.start, tellingOf(card))}`;
  return [parts, clock].filter((part) => part !== undefined).join(' · ') || undefined;
};

const SHORT = { characters: 18, words: 2 };

/** Of what is done to others only what crosses a line is read at a glance. */
const crossed = (card: Unsaid, ripple: RippleTold | undefined): FirstLook['crosses'] => {
  const [one, ...more] = ripple?.entries.filter((entry) => entry.crosses) ?? [];
  if (!one) return undefined;
  const telling = reasonTelling(card);
  const title = ripple?.named.find(({ id }) => one.bookings.some((own) => own === id))?.title ?? '';
  const { reason } = one;
  const ofUs = reason.code === 'overlap' || reason.code === 'gap-too-short';
  const words =
    ofUs && title.trim() !== ''
      ? inTheWay(reason, clip(title, SHORT), telling)
      : sentence(reason, telling);
  return { text: clip(words, { characters: 60, words: CROSSES_WORDS }), more: more.length };
};

/** Undefined where nobody can take the ticket. */
const firstLook = (card: Unsaid, ripple: RippleTold | undefined): FirstLook | undefined => {
  const [first, ...rest] = card.answer.ranked;
  if (!first) return undefined;
  const telling = tellingOf(card);
  // What crosses a line is said as that, and not a second time as a price.
  const said = ripple?.entries.find((entry) => entry.crosses);
  const worst = worstOf(
    first.findings.filter(
      // That it is in blocks is read beside the time.
      ({ rule, reason }) =>
        reason.code !== 'in-blocks' && (rule !== said?.rule || reason.code !== said.reason.code),
    ),
  );
  const room = said ? SCARCE : PLENTY;
  const equal = rest.filter((candidate) => candidate.equal);
  const short = { characters: 16, words: 2 };
  return {
    name: clip(nameOf(card.names, first.technician), { characters: 40, words: 4 }),
    time: span(first.window, telling),
    zone: zoneName(first.window.start, telling.zone),
    there: there(card, first),
    because: because(card, first.findings, room.because),
    worst: worst && {
      text: clip(sentence(worst.reason, reasonTelling(card)), {
        characters: 80,
        words: room.worst,
      }),
      minutes: Math.round(worst.minutes),
    },
    crosses: crossed(card, ripple),
    equal: equal.slice(0, room.equal).map((c) => clip(nameOf(card.names, c.technician), short)),
    more: Math.max(0, equal.length - room.equal),
    unread: card.answer.grounds.sources
      .filter((source) => source.state === 'failed')
      .slice(0, 1)
      .map((source) => clip(source.name, short)),
    text: suggestionText(card, first),
    choice: choiceOf(first, card),
  };
};

const missedBy = (one: Excluded): number =>
  (one.nearest?.findings ?? []).reduce((sum, f) => sum + (f.kind === 'block' ? f.minutes : 0), 0);

/** Who misses it by the least, where it is not for ever. */
const closest = (card: Unsaid): Card['closest'] => {
  const [one] = card.answer.excluded
    .filter(({ always, nearest }) => always.length === 0 && nearest)
    .sort((a, b) => missedBy(a) - missedBy(b));
  const finding = one?.nearest?.findings.find((f) => f.kind === 'block');
  return (
    one &&
    finding && {
      name: clip(nameOf(card.names, one.technician), { characters: 40, words: 12 }),
      why: sentence(finding.reason, reasonTelling(card)),
    }
  );
};

/** The card with what is read at a glance in words: no page has to carry every sentence for it. */
export const inWords = (card: Unsaid, ripple?: RippleTold): Card => {
  const first = firstLook(card, ripple);
  return { ...card, first, closest: first ? undefined : closest(card) };
};
