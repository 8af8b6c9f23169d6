import type { Priority, TicketState } from '../../../../core/model/ticket.ts';
import type { Meaning } from '../../../../core/model/words.ts';
import type { RawWords } from '../../../adapters/raw.ts';

// Guesses are only ever shown; a person's "Use these words" makes them count.

const WAITING =
  /stall|wait|hold|pending|paus|schedul|wart|angehalten|zurückgestellt|blocked|parked/i;
const DONE =
  /resol|clos|reject|delet|done|complet|cancel|solved|finish|erledigt|gelöst|geschlossen|abgelehnt|gelöscht|duplicate/i;
const OPEN = /new|open|progress|assign|active|todo|triage|offen|neu|bearbeitung|reopen|unassigned/i;

export const guessState = (word: string): TicketState | undefined => {
  if (DONE.test(word)) return 'done';
  if (WAITING.test(word)) return 'waiting';
  return OPEN.test(word) ? 'open' : undefined;
};

const BY_WORD: readonly (readonly [RegExp, Priority])[] = [
  [/crit|urgent|emergency|highest|blocker|kritisch|notfall|dringend/i, 'P1'],
  [/high|major|hoch/i, 'P2'],
  [/medium|normal|moderate|mittel|standard/i, 'P3'],
  [/low|minor|trivial|planning|niedrig|gering/i, 'P4'],
];

/** "P1", "1 - Critical", "High"; a bare number counts on a scale of 0 to 100 where any number is above 9. */
export const guessPriority = (word: string, all: readonly string[]): Priority | undefined => {
  const named = BY_WORD.find(([pattern]) => pattern.test(word));
  const short = /^\s*(?:p|prio(?:rity)?)\s*([1-4])\b/i.exec(word);
  if (short) return `P${short[1]}` as Priority;
  if (named) return named[1];
  const value = Number(word.trim());
  if (!word.trim() || !Number.isFinite(value)) return undefined;
  if (all.some((other) => Number(other) > 9)) {
    if (value >= 90) return 'P1';
    if (value >= 60) return 'P2';
    return value >= 30 ? 'P3' : 'P4';
  }
  return (['P1', 'P2', 'P3', 'P4'] as const)[Math.min(3, Math.max(0, value - 1))];
};

const SITE_WORD = /on.?site|field|vor.?ort|visit|dispatch|außendienst/i;
const REMOTE_WORD = /remote|help.?desk|service.?desk|phone|fernwartung/i;
const NO = /^(no|false|0|nein|n)$/i;
const YES = /^(yes|true|1|ja|y)$/i;

const guessMinutes = (field: string, word: string): number | undefined => {
  const found = /^(\d+(?:\.\d+)?)\s*(h|hours?|hrs?|std|m|min|minutes?)?\.?$/i.exec(word.trim());
  if (!found || (!found[2] && !/minute|duration|estimate|effort|dauer/i.test(field)))
    return undefined;
  const minutes = Number(found[1]) * (/^(h|s)/i.test(found[2] ?? '') ? 60 : 1);
  return Number.isInteger(minutes) && minutes > 0 ? minutes : undefined;
};

const guessWhere = (field: string, word: string): Meaning['where'] => {
  if (SITE_WORD.test(field) && YES.test(word)) return 'site';
  if (SITE_WORD.test(field) && NO.test(word)) return 'remote';
  if (SITE_WORD.test(word)) return 'site';
  return REMOTE_WORD.test(word) ? 'remote' : undefined;
};

const guessTier = (word: string): Meaning['tier'] => {
  if (/project|rollout|migration|projekt/i.test(word)) return 'project';
  if (/request|maintenance|routine|change|wartung|onboarding/i.test(word)) return 'routine';
  return /incident|problem|outage|störung|break.?fix/i.test(word) ? 'reactive' : undefined;
};

/** What one value of one field says; an empty meaning where nothing is guessed. */
export const guessMeaning = (field: string, word: string): Meaning => {
  const tier = guessTier(word);
  const where = guessWhere(field, word);
  const minutes = guessMinutes(field, word);
  return { ...(tier && { tier }), ...(where && { where }), ...(minutes && { minutes }) };
};

const named = (fields: readonly string[], pattern: RegExp, but?: RegExp): string | undefined =>
  fields.find((field) => pattern.test(field) && !but?.test(field));

export interface FieldGuess {
  readonly clientField: string | undefined;
  readonly siteField: string | undefined;
  readonly skillField: string | undefined;
}

export const guessFields = (words: RawWords): FieldGuess => {
  const fields = Object.keys(words.fields);
  return {
    clientField: named(fields, /customer|client|company|account|organi[sz]ation|kunde/),
    siteField: named(fields, /\bsite\b|location|branch|standort/, /on.?site/),
    skillField: named(fields, /skill|technolog|expertise|kenntnis/),
  };
};
