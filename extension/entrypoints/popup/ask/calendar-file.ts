import { windowOf } from '../../../../core/calendar/instant.ts';
import type { BookingId } from '../../../../core/model/ids.ts';
import type { Instant } from '../../../../core/model/time.ts';
import type { Card, Choice } from '../../../card.ts';

export const calendarFile = (_card: Card, _choice: Choice, _id: BookingId, _now: Instant): string =>
  '';
export const fileNameOf = (title: string): string => title;
