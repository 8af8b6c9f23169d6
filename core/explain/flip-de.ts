import type { AbsenceKind } from '../model/absence.ts';
import { LEVELS } from './de.ts';
import type { BookingNamed, FlipFacts } from './flip-facts.ts';
import type { Clock } from './flip-words.ts';
import { daysOrSpan } from './format.ts';
import { short } from './short.ts';
import type { Telling } from './tell.ts';

const AWAY: Readonly<Record<AbsenceKind, string>> = {
  leave: 'der Urlaub',
  sick: 'die Krankmeldung',
  training: 'die Schulung',
  holiday: 'der Feiertag',
  busy: 'die belegte Zeit',
  out: 'die Abwesenheit',
};

const named = ({ window, client, title }: BookingNamed, clock: Clock): string => {
  const at = `der Termin ${clock(window.start)}`;
  if (client) return `${at} bei ${short(client)}`;
  return title.trim() === '' ? at : `${at} „${short(title)}“`;
};

/** German words of a change: what would have to be so. */
export const flipDe = (facts: FlipFacts, clock: Clock, telling: Telling): string => {
  switch (facts.kind) {
    case 'later':
      return facts.bound === 'start'
        ? `wenn es erst ab ${clock(facts.at)} beginnen darf`
        : `wenn es bis ${clock(facts.at)} enden darf`;
    case 'horizon':
      return `wenn ${facts.days} ${facts.days === 1 ? 'Tag' : 'Tage'} weiter geplant würde`;
    case 'level':
      return facts.level === 0
        ? `wenn ${short(facts.skill)} nicht nötig wäre`
        : `wenn ${short(facts.skill)} ${LEVELS[facts.level]} genügt`;
    case 'move':
      return `wenn ${named(facts, clock)} verschoben wird`;
    case 'unlock':
      switch (facts.what) {
        case 'ban':
          return `wenn ${short(facts.name)} einverstanden ist`;
        case 'clearance':
          return `wenn ${short(facts.name)} vorläge`;
        case 'absence':
          return `wenn ${AWAY[facts.of]} ${daysOrSpan(facts.window, telling)} verschoben wird`;
        case 'booking':
          return facts.why === 'locked'
            ? `wenn ${named(facts, clock)} nicht fixiert wäre`
            : `wenn ${named(facts, clock)} noch verschoben werden darf`;
      }
  }
};
