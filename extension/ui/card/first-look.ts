import type { Candidate } from '../../../core/dispatch/answer.ts';
import { span, zoneName } from '../../../core/explain/format.ts';
import type { ReasonCode } from '../../../core/explain/reason.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { Card } from '../../card.ts';
import { clip, countWords } from './clip.ts';
import { elsewhere, nameOf, tellingOf } from './naming.ts';

/** What is read at a glance. Everything is cut so that the whole stays below sixty words, whatever the names are. */
export interface FirstLook {
  readonly name: string;
  readonly time: string;
  readonly zone: string;
  /** The same start on the technician's or the site's clock, where that differs. */
  readonly there: string | undefined;
  readonly because: readonly string[];
  readonly worst: { readonly text: string; readonly minutes: number } | undefined;
  readonly equal: readonly string[];
  readonly more: number;
  /** Names of sources that could not be read: the answer is weaker than it looks. */
  readonly unread: readonly string[];
}

const BECAUSE_WORDS = 13;
const WORST_WORDS = 10;

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
export const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.filter((f) => f.minutes >= 0.5).sort((a, b) => price(b, a))[0];

const because = (card: Card, findings: readonly Finding[]): readonly string[] => {
  const telling = tellingOf(card);
  const chosen: string[] = [];
  let left = BECAUSE_WORDS;
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

const there = (card: Card, { technician, window }: Candidate): string | undefined => {
  const other = elsewhere(card, technician, window.start)[0];
  return other && `${other.text} ${other.whose === 'site' ? 'on site' : 'for them'}`;
};

/** Undefined where nobody can take the ticket. */
export const firstLook = (card: Card): FirstLook | undefined => {
  const [first, ...rest] = card.answer.ranked;
  if (!first) return undefined;
  const telling = tellingOf(card);
  const worst = worstOf(first.findings);
  const equal = rest.filter((candidate) => candidate.equal);
  const short = { characters: 16, words: 2 };
  return {
    name: clip(nameOf(card.names, first.technician), { characters: 40, words: 4 }),
    time: span(first.window, telling),
    zone: zoneName(first.window.start, telling.zone),
    there: there(card, first),
    because: because(card, first.findings),
    worst: worst && {
      text: clip(sentence(worst.reason, telling), { characters: 80, words: WORST_WORDS }),
      minutes: Math.round(worst.minutes),
    },
    equal: equal.slice(0, 2).map((c) => clip(nameOf(card.names, c.technician), short)),
    more: Math.max(0, equal.length - 2),
    unread: card.answer.grounds.sources
      .filter((source) => source.state === 'failed')
      .slice(0, 1)
      .map((source) => clip(source.name, short)),
  };
};
