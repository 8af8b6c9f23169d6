import { LocalTime } from '../../core/model/time.ts';

/** When turns change hands: in business hours, so that people can talk (D17). */
export const HAND_OFF = LocalTime.parse('09:00');
