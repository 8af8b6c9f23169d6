import type { Instant } from '../../../core/model/time.ts';
import type { LogRow } from './log.ts';
import { isDone } from './words.ts';

/** How an incident stood at an instant, as far as anybody could know it then. */
export interface Incident extends Omit<LogRow, 'outcome' | 'change'> {
  /** Known from the instant on at which it was resolved. */
  readonly resolver?: string;
}

/**
 * The board as of an instant. Events after it are not looked at, and of the outcome, which the log fills in on every
 * row, nothing is told before the instant at which it came about.
 */
export const foldLog = (rows: readonly LogRow[], at: Instant): ReadonlyMap<string, Incident> => {
  const last = new Map<string, LogRow>();
  const ended = new Set<string>();
  for (const row of rows) {
    if (row.at > at) continue;
    last.set(row.number, row);
    if (isDone(row.status)) ended.add(row.number);
  }
  const board = new Map<string, Incident>();
  for (const { outcome, change: _, ...row } of last.values()) {
    const cameAbout = ended.has(row.number) && outcome.at !== undefined && outcome.at <= at;
    const resolver = cameAbout ? outcome.resolver : undefined;
    board.set(row.number, resolver === undefined ? row : { ...row, resolver });
  }
  return board;
};

/** For each resolved incident the instant from which `foldLog` tells by whom, earliest first. */
export const resolutions = (rows: readonly LogRow[]): readonly Instant[] => {
  const known = new Map<string, Instant>();
  for (const { number, status, at, outcome } of rows) {
    if (known.has(number) || !isDone(status)) continue;
    if (outcome.at === undefined || outcome.resolver === undefined) continue;
    known.set(number, at > outcome.at ? at : outcome.at);
  }
  return [...known.values()].sort((a, b) => a - b);
};

/** The event with which each incident came to be seen. */
export const firstEvents = (rows: readonly LogRow[]): readonly LogRow[] => {
  const first = new Map<string, LogRow>();
  for (const row of rows) if (!first.has(row.number)) first.set(row.number, row);
  return [...first.values()];
};
