import { AWAY_DE } from './roster-de.ts';
import type { RosterFactReason, RosterWayReason } from './roster-fact.ts';
import { dateText, hoursText, LEVEL_NAMES } from './roster-text.ts';
import { short } from './short.ts';

const count = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`;
const day = (date: Parameters<typeof dateText>[0]): string => dateText(date, 'de');

/** German words of a fact that makes a roster impossible, as in English. */
export const rosterFactDe = (fact: RosterFactReason): string => {
  switch (fact.code) {
    case 'asked': {
      const skilled = fact.skill === undefined ? '' : ` mit ${short(fact.skill)}`;
      return `${short(fact.shift)} am ${day(fact.date)} braucht ${fact.wanted}${skilled}`;
    }
    case 'asked-skill':
      return `${short(fact.shift)} am ${day(fact.date)}: nur ${short(fact.skill)} ${LEVEL_NAMES.de[fact.level]} zählt`;
    case 'no-follow':
      return `${short(fact.after)} darf nicht auf ${short(fact.before)} folgen`;
    case 'shift-skill':
      return `${short(fact.shift)} ist nur für Leute mit ${short(fact.skill)}`;
    case 'most-minutes':
      return `Höchstens ${hoursText(fact.minutes, 'de')} insgesamt`;
    case 'most-week-minutes':
      return `Höchstens ${hoursText(fact.minutes, 'de')} in der Woche`;
    case 'least-rest':
      return `Mindestens ${hoursText(fact.minutes, 'de')} zwischen Schichten`;
    case 'most-weekends':
      return `Höchstens ${count(fact.count, 'Wochenende', 'Wochenenden')}`;
    case 'most-in-a-row':
      return `Höchstens ${count(fact.count, 'Tag', 'Tage')} am Stück`;
    case 'least-in-a-row':
      return `Mindestens ${count(fact.count, 'Tag', 'Tage')} am Stück`;
    case 'least-free':
      return `Mindestens ${count(fact.count, 'Tag', 'Tage')} frei am Stück`;
    case 'most-of-shift':
      return `Höchstens ${fact.count} mal ${short(fact.shift)}`;
    case 'worked-before':
      return `Schichten vor ${day(fact.date)}`;
    case 'joins':
      return `Im Team ab ${day(fact.date)}`;
    case 'leaves':
      return `Im Team bis ${day(fact.date)}`;
    case 'set-by-hand':
      return `Von Hand gesetzt am ${day(fact.date)}: ${fact.shift === null ? 'frei' : short(fact.shift)}`;
    case 'on-call':
      return `In Bereitschaft ${day(fact.from)} bis ${day(fact.to)}`;
    case 'called-out':
      return `Einsatz in Bereitschaft am ${day(fact.date)}`;
    case 'is-away':
      return fact.from === fact.to
        ? `${AWAY_DE[fact.kind]} am ${day(fact.from)}`
        : `${AWAY_DE[fact.kind]} ${day(fact.from)} bis ${day(fact.to)}`;
  }
};

/** German words of the smallest way to give way. */
export const rosterWayDe = (way: RosterWayReason): string => {
  switch (way.code) {
    case 'people-fewer':
      return `Genug wäre: ${count(way.people, 'Person', 'Personen')} weniger`;
    case 'days-more':
      return `Genug wäre: ${count(way.days, 'Tag', 'Tage')} mehr`;
    case 'days-fewer':
      return `Genug wäre: ${count(way.days, 'Tag', 'Tage')} weniger`;
    case 'minutes-more':
      return `Genug wäre: ${hoursText(way.minutes, 'de')} mehr`;
    case 'rest-shorter':
      return `Genug wäre: ${hoursText(way.minutes, 'de')} weniger Ruhe`;
    case 'weekends-more':
      return `Genug wäre: ${count(way.weekends, 'Wochenende', 'Wochenenden')} mehr`;
    case 'shifts-more':
      return `Genug wäre: ${count(way.shifts, 'Schicht', 'Schichten')} mehr`;
    case 'works-on':
      return `Genug wäre: Arbeit am ${day(way.date)}`;
    case 'without':
      return 'Ohne dies lässt sich der Rest besetzen';
    case 'not-proven':
      return 'Nicht bewiesen, dass dies allein reicht';
  }
};
