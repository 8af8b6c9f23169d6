import { addDays, atLocal } from '../calendar/zone.ts';
import { rosterTitles } from '../explain/roster-calendar-words.ts';
import type { AbsenceKind, OnCall } from '../model/absence.ts';
import { OnCallId, type TechnicianId } from '../model/ids.ts';
import type { LocalDate, LocalTime, Zone } from '../model/time.ts';
import type { RotaCell } from './rota-grid.ts';

/** What a cell says of a day. A day may say two things: a shift, and that the phone is theirs. */
export type RotaMeaning =
  | { readonly kind: 'shift'; readonly code: string }
  | { readonly kind: 'free' }
  | { readonly kind: 'away'; readonly absence: AbsenceKind }
  | { readonly kind: 'on-call'; readonly layer: OnCall['layer'] };

/** A word of the rota that nobody has explained yet. */
export interface UnknownCode {
  readonly text: string;
  readonly count: number;
  readonly first: { readonly technician: TechnicianId; readonly date: LocalDate };
}

export interface KnownDay {
  readonly technician: TechnicianId;
  readonly date: LocalDate;
  readonly meanings: readonly RotaMeaning[];
  /** Something was written that nobody has explained: what the day was is not known. */
  readonly isUnclear?: true;
}

export interface RotaDays {
  readonly days: readonly KnownDay[];
  /** Most frequent first; their days are in `days` without them. */
  readonly unknown: readonly UnknownCode[];
}

const away = (absence: AbsenceKind): RotaMeaning => ({ kind: 'away', absence });
const FREE: RotaMeaning = { kind: 'free' };

/** Words that rotas use in English and German; a shift of the same name wins. */
const USUAL: ReadonlyMap<string, RotaMeaning> = new Map<string, RotaMeaning>([
  ...['-', '–', '—', '.', '0', 'off', 'o', 'do', 'rd', 'free', 'frei', 'x', 'rest'].map(
    (word) => [word, FREE] as const,
  ),
  ...['al', 'a/l', 'leave', 'vacation', 'vac', 'pto', 'u', 'urlaub', 'ferien'].map(
    (word) => [word, away('leave')] as const,
  ),
  ...['sick', 'krank', 'k', 'ill'].map((word) => [word, away('sick')] as const),
  ...['training', 'tr', 'course', 'schulung', 'fortbildung'].map(
    (word) => [word, away('training')] as const,
  ),
  ...['out', 'away', 'absent', 'abwesend'].map((word) => [word, away('out')] as const),
  ...['busy', 'belegt'].map((word) => [word, away('busy')] as const),
  ...['ph', 'bh', 'holiday', 'public holiday', 'feiertag'].map(
    (word) => [word, away('holiday')] as const,
  ),
  ...['oc', 'on call', 'on-call', 'oncall', 'oc1', 'primary', 'rb', 'rufbereitschaft'].map(
    (word) => [word, { kind: 'on-call', layer: 'primary' }] as const,
  ),
  ...['oc2', 'secondary', 'rb2', 'backup'].map(
    (word) => [word, { kind: 'on-call', layer: 'secondary' }] as const,
  ),
  ...rosterTitles.onCall.map(
    ({ layer, title }) => [title.toLowerCase(), { kind: 'on-call', layer }] as const,
  ),
]);

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The words of a cell, "E + OC" as two; whole where that is a word of its own. */
const wordsOf = (text: string, isKnown: (word: string) => boolean): readonly string[] => {
  const whole = fold(text);
  if (whole === '' || isKnown(whole)) return whole === '' ? [] : [whole];
  const parts = text
    .split(/[+&,;/\n]/)
    .map(fold)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every(isKnown) ? parts : [whole];
};

/** What a word means: as a person said, else a shift of that code, else as is usual. */
export const meaningsOf = (
  shifts: readonly string[],
  said: ReadonlyMap<string, RotaMeaning> = new Map(),
): ((word: string) => RotaMeaning | undefined) => {
  const meanings = new Map<string, RotaMeaning>(USUAL);
  for (const code of shifts) meanings.set(fold(code), { kind: 'shift', code });
  for (const [word, meaning] of said) meanings.set(fold(word), meaning);
  return (word) => meanings.get(fold(word));
};

/**
 * What each day of a rota says. `shifts` are the codes of the team's shift types; `said` is what a person answered for
 * words that were unknown, and counts before the usual ones. An empty cell is free.
 */
export const readRotaCodes = (
  cells: readonly RotaCell[],
  shifts: readonly string[],
  said?: ReadonlyMap<string, RotaMeaning>,
): RotaDays => {
  const meaningOf = meaningsOf(shifts, said);
  const unknown = new Map<string, { -readonly [K in keyof UnknownCode]: UnknownCode[K] }>();
  const days = cells.map(({ technician, date, text }): KnownDay => {
    const found: RotaMeaning[] = [];
    let isUnclear = false;
    for (const word of wordsOf(text, (w) => meaningOf(w) !== undefined)) {
      const meaning = meaningOf(word);
      if (meaning) found.push(meaning);
      else {
        isUnclear = true;
        const before = unknown.get(word);
        if (before) before.count += 1;
        else unknown.set(word, { text: text.trim(), count: 1, first: { technician, date } });
      }
    }
    return { technician, date, meanings: found, ...(isUnclear && { isUnclear: true }) };
  });
  return { days, unknown: [...unknown.values()].toSorted((a, b) => b.count - a.count) };
};

/** The shift of a day; undefined = free or away. */
export const shiftOf = ({ meanings }: KnownDay): string | undefined =>
  meanings.flatMap((m) => (m.kind === 'shift' ? [m.code] : []))[0];

/**
 * Turns on call from days that say so: a day is from its hand-off to the next one, days that touch are one turn. Ids
 * come from who and when, so that reading twice gives the same.
 */
export const rotaOnCall = (
  days: readonly KnownDay[],
  { zone, handOff }: { readonly zone: Zone; readonly handOff: LocalTime },
): readonly OnCall[] => {
  const turns: {
    technician: TechnicianId;
    layer: OnCall['layer'];
    from: LocalDate;
    to: LocalDate;
  }[] = [];
  for (const { technician, date, meanings } of days.toSorted((a, b) =>
    a.date < b.date ? -1 : 1,
  )) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'on-call') continue;
      const { layer } = meaning;
      const next = addDays(date, 1);
      const before = turns.find(
        (t) => t.technician === technician && t.layer === layer && t.to === date,
      );
      if (before) before.to = next;
      else turns.push({ technician, layer, from: date, to: next });
    }
  }
  return turns.map(({ technician, layer, from, to }) => ({
    id: OnCallId.parse(`rota ${technician} ${layer} ${from}`),
    technician,
    layer,
    window: { start: atLocal(zone, from, handOff), end: atLocal(zone, to, handOff) },
  }));
};
