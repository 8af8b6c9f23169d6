import type { DurationSample } from '../model/duration.ts';
import type { Team } from '../model/team.ts';
import type { Ticket } from '../model/ticket.ts';

/** What closed tickets of the same type took (D3). */
export interface Learned {
  /** Half of them took no longer: planned. */
  readonly minutes: number;
  /** Four of five took no longer: what a promise must hold for. */
  readonly minutesFirm: number;
  readonly samples: number;
  /** All of them are of the ticket's own client. */
  readonly ofClient: boolean;
}

/** How long a ticket without a duration will take; undefined = too few closed tickets to say. */
export type Durations = (ticket: Ticket) => Learned | undefined;

/** Nearest rank: the smallest value that so many percent of all values do not exceed. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1] ?? 0;

const fold = (text: string): string => text.trim().toLowerCase();

const byType = (samples: readonly DurationSample[]): ReadonlyMap<string, DurationSample[]> => {
  const groups = new Map<string, DurationSample[]>();
  for (const sample of samples) {
    const type = fold(sample.type);
    const group = groups.get(type);
    if (group) group.push(sample);
    else groups.set(type, [sample]);
  }
  return groups;
};

/** Durations of the same type, of the same client alone where there are enough of those (D3). */
export const durationsOf = ({ durations, policy }: Team): Durations => {
  const { durationSamples, gridMinutes } = policy;
  let types: ReadonlyMap<string, DurationSample[]> | undefined;
  const memo = new Map<string, Learned | undefined>();
  const learn = (type: string, client: string | undefined): Learned | undefined => {
    types ??= byType(durations);
    const all = types.get(type) ?? [];
    const own = client === undefined ? [] : all.filter((sample) => sample.client === client);
    const ofClient = own.length >= durationSamples;
    const taken = ofClient ? own : all;
    if (taken.length < durationSamples) return undefined;
    const sorted = taken.map((sample) => sample.minutes).sort((a, b) => a - b);
    const onGrid = (percent: number): number =>
      Math.ceil(percentile(sorted, percent) / gridMinutes) * gridMinutes;
    return { minutes: onGrid(50), minutesFirm: onGrid(80), samples: sorted.length, ofClient };
  };
  return ({ type, client }) => {
    if (type === undefined || durations.length === 0) return undefined;
    const key = JSON.stringify([fold(type), client]);
    if (!memo.has(key)) memo.set(key, learn(fold(type), client));
    return memo.get(key);
  };
};
