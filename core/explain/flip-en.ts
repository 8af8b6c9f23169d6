import type { AbsenceKind } from '../model/absence.ts';
import { LEVELS } from './en.ts';
import type { BookingNamed, FlipFacts } from './flip-facts.ts';
import type { Clock } from './flip-words.ts';
import { daysOrSpan } from './format.ts';
import { short } from './short.ts';
import type { Telling } from './tell.ts';

const AWAY: Readonly<Record<AbsenceKind, string>> = {
  leave: 'leave',
  sick: 'sick leave',
  training: 'training',
  holiday: 'holiday',
  busy: 'busy time',
  out: 'time out',
};

const named = ({ window, client, title }: BookingNamed, clock: Clock): string => {
  const at = clock(window.start);
  if (client) return `the ${at} at ${short(client)}`;
  return title.trim() === '' ? `the booking ${at}` : `the ${at} “${short(title)}”`;
};

/** English words of a change: what would have to be so. */
export const flipEn = (facts: FlipFacts, clock: Clock, telling: Telling): string => {
  switch (facts.kind) {
    case 'later':
      return facts.bound === 'start'
        ? `if it may start after ${clock(facts.at)}`
        : `if it may end by ${clock(facts.at)}`;
    case 'horizon':
      return `if the horizon were ${facts.days} ${facts.days === 1 ? 'day' : 'days'} longer`;
    case 'level':
      return facts.level === 0
        ? `if ${short(facts.skill)} were not needed`
        : `if ${short(facts.skill)} ${LEVELS[facts.level]} is enough`;
    case 'move':
      return `if ${named(facts, clock)} moves`;
    case 'unlock':
      switch (facts.what) {
        case 'ban':
          return `if ${short(facts.name)} agrees to them`;
        case 'clearance':
          return `if they had ${short(facts.name)}`;
        case 'absence':
          return `if the ${AWAY[facts.of]} ${daysOrSpan(facts.window, telling)} moves`;
        case 'booking':
          return facts.why === 'locked'
            ? `if ${named(facts, clock)} were not locked`
            : `if ${named(facts, clock)} may still move`;
      }
  }
};
