import type { Zone } from '../../../core/model/time.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import { instantOf, minutesOfText } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import { changedTo, minutesText, ownerText, startText } from './say.ts';

export const FIELDS = ['owner', 'start', 'minutes'] as const;
export type Field = (typeof FIELDS)[number];

/** What the PSA holds of a booking at this moment. */
export const valuesOf = (raw: RawTicket): Values => ({
  ...(raw.owner && { owner: raw.owner.login }),
  start: instantOf(raw.start),
  minutes: minutesOfText(raw.minutes),
});

/** Logins are compared without regard to case, as the PSAs do. */
export const sameValue = (field: Field, a: Values, b: Values): boolean =>
  field === 'owner' ? a.owner?.toLowerCase() === b.owner?.toLowerCase() : a[field] === b[field];

export const sameValues = (a: Values, b: Values): boolean =>
  FIELDS.every((field) => sameValue(field, a, b));

/** The fields an approval is to change. */
export const changedFields = (from: Values, to: Values): readonly Field[] =>
  FIELDS.filter((field) => !sameValue(field, from, to));

export const valueText = (field: Field, values: Values, zone: Zone): string => {
  switch (field) {
    case 'owner':
      return ownerText(values.owner);
    case 'start':
      return startText(values.start, zone);
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
export const differences = (before: Values, now: Values, zone: Zone): readonly string[] =>
  changedFields(before, now).map((field) =>
    changedTo(LABEL[field], valueText(field, before, zone), valueText(field, now, zone)),
  );
