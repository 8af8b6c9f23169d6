import type { Instant, Zone } from '../model/time.ts';
import { MINUTE } from './instant.ts';
import { localDate, localTime } from './zone.ts';

/** What a clock on the wall shows in that zone, `2026-11-22T09:23`: the form in which date fields speak. */
export const wallText = (at: Instant, zone: Zone): string =>
  `${localDate(at, zone)}T${localTime(at, zone)}`;

// A shown clock has whole minutes, and two machines are never quite of one mind.
const MOST_DRIFT = 2 * MINUTE;

/** Whether a clock that showed `wall` at that instant may be in this zone. */
export const mayBeIn = (
  zone: Zone,
  { wall, at }: { readonly wall: string; readonly at: Instant },
): boolean => Math.abs(Date.parse(`${wall}Z`) - Date.parse(`${wallText(at, zone)}Z`)) <= MOST_DRIFT;
