import type { Values } from '../../../core/store/journal-entry.ts';
import { FIELDS, type Field, sameValue } from '../../../core/store/values.ts';
import type { Adapter } from '../../adapters/adapter.ts';
import { instantOf, minutesOfText } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import { changedTo, minutesText, ownerText, startText, type Telling } from './say.ts';

/** What the PSA holds of a booking at this moment. */
export const valuesOf = (raw: RawTicket): Values => ({
  ...(raw.owner && { owner: raw.owner.login }),
  start: instantOf(raw.start),
  minutes: minutesOfText(raw.minutes),
});

/**
 * The same, beside what is meant. Where the PSA has no place for minutes those that are meant stand for its own: they
 * are neither written nor compared nor taken back, and the slot still has its length.
 */
export const heldBeside = (adapter: Adapter, raw: RawTicket, meant: Values | undefined): Values =>
  adapter.lacks?.includes('minutes')
    ? { ...valuesOf(raw), minutes: meant?.minutes }
    : valuesOf(raw);

/** The fields an approval is to change. */
export const changedFields = (from: Values, to: Values): readonly Field[] =>
  FIELDS.filter((field) => !sameValue(field, from, to));

export const valueText = (field: Field, values: Values, telling: Telling): string => {
  switch (field) {
    case 'owner':
      return ownerText(values.owner, telling);
    case 'start':
      return startText(values.start, telling.zone);
    case 'minutes':
      return minutesText(values.minutes);
  }
};

const LABEL: Readonly<Record<Field, string>> = {
  owner: 'owner',
  start: 'start',
  minutes: 'estimate',
};

/** "owner is now bo, was nobody": one line for each field that is not as it was. */
export const differences = (before: Values, now: Values, telling: Telling): readonly string[] =>
  changedFields(before, now).map((field) =>
    changedTo(LABEL[field], valueText(field, before, telling), valueText(field, now, telling)),
  );
