import type { FairMeasure, RosterReason, RosterReasonOf } from './roster-reason.ts';
import { dateText, hoursText, LEVEL_NAMES, tenth } from './roster-text.ts';
import { short } from './short.ts';

export const AWAY_DE: Readonly<Record<RosterReasonOf<'away'>['kind'], string>> = {
  leave: 'Urlaub',
  sick: 'Krankgemeldet',
  training: 'Schulung',
  holiday: 'Feiertag',
  busy: 'Belegt',
  out: 'Abwesend',
  'day-off': 'Frei',
};

const MEASURES: Readonly<Record<FairMeasure, string>> = {
  hours: 'Stunden',
  nights: 'Nächte',
  weekends: 'Wochenenden',
  holidays: 'Feiertage',
  points: 'Belastungspunkte',
};

const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`);
const shiftText = (shift: string | null): string => (shift === null ? 'frei' : short(shift));
const wanted = ({ shift, skill }: { shift: string; skill?: string }): string =>
  skill === undefined ? short(shift) : `${short(shift)} mit ${short(skill)}`;

/** German words of every reason of the roster, as in English. */
export const rosterDe = (reason: RosterReason): string => {
  const level = (value: 0 | 1 | 2 | 3): string => LEVEL_NAMES.de[value];
  switch (reason.code) {
    case 'not-yet-in-team':
      return `Im Team ab ${dateText(reason.joins, 'de')}`;
    case 'no-longer-in-team':
      return `Im Team bis ${dateText(reason.leaves, 'de')}`;
    case 'away':
      return reason.from === reason.to
        ? `${AWAY_DE[reason.kind]} am ${dateText(reason.from, 'de')}`
        : `${AWAY_DE[reason.kind]} ${dateText(reason.from, 'de')} bis ${dateText(reason.to, 'de')}`;
    case 'shift-needs-skill':
      return `${short(reason.shift)} braucht ${short(reason.skill)} ${level(reason.need)}; hat ${level(reason.has)}`;
    case 'pinned':
      return `Von Hand gesetzt: ${shiftText(reason.shift)}`;
    case 'published':
      return `Schon mitgeteilt: ${shiftText(reason.shift)}`;
    case 'wanted-shift':
      return reason.shift === undefined
        ? 'Möchte arbeiten'
        : `Möchte ${short(reason.shift)} übernehmen`;
    case 'wanted-free':
      return reason.shift === undefined ? 'Möchte frei' : `Möchte nicht ${short(reason.shift)}`;
    case 'public-holiday':
      return `Arbeitet am Feiertag ${short(reason.name)}`;
    case 'short-rest-before-turn':
      return `${hoursText(reason.haveMinutes, 'de')} zwischen ${short(reason.shift)} und Bereitschaft ab ${dateText(reason.date, 'de')}; mindestens ${hoursText(reason.needMinutes, 'de')}`;
    case 'late-after-turn':
      return `Beginnt nach einem Wochenende in Bereitschaft später: ${hoursText(reason.minutes, 'de')} weniger von ${short(reason.shift)}`;
    case 'less-on-call':
      return `An dem Tag in Bereitschaft: ${reason.percent} % weniger Zeit`;
    case 'short-rest-after-call':
      return `${hoursText(reason.haveMinutes, 'de')} zwischen einem Einsatz am ${dateText(reason.date, 'de')} und ${short(reason.shift)}; mindestens ${hoursText(reason.needMinutes, 'de')}`;
    case 'late-after-call':
      return `Beginnt nach einem Einsatz in der Nacht später: ${hoursText(reason.minutes, 'de')} weniger von ${short(reason.shift)}`;
    case 'short-rest':
      return `${hoursText(reason.haveMinutes, 'de')} zwischen ${short(reason.before)} und ${short(reason.after)}; mindestens ${hoursText(reason.needMinutes, 'de')}`;
    case 'may-not-follow':
      return `${short(reason.after)} darf nicht auf ${short(reason.before)} folgen`;
    case 'run-long':
      return `${days(reason.days)} am Stück; höchstens ${reason.limit}`;
    case 'run-short':
      return `Arbeitet nur ${days(reason.days)} am Stück; mindestens ${reason.limit}`;
    case 'off-short':
      return `Nur ${days(reason.days)} frei am Stück; mindestens ${reason.limit}`;
    case 'weekends':
      return `Arbeitet ${reason.weekends} Wochenenden; höchstens ${reason.limit}`;
    case 'shifts-of-kind':
      return `${reason.shifts} mal ${short(reason.shift)}; höchstens ${reason.limit}`;
    case 'minutes-over':
      return `${hoursText(reason.minutes, 'de')} insgesamt; höchstens ${hoursText(reason.limit, 'de')}`;
    case 'minutes-under':
      return `${hoursText(reason.minutes, 'de')} insgesamt; mindestens ${hoursText(reason.limit, 'de')}`;
    case 'week-over':
      return `Woche ab ${dateText(reason.monday, 'de')}: ${hoursText(reason.minutes, 'de')}; höchstens ${hoursText(reason.limit, 'de')}`;
    case 'week-off':
      return `Woche ab ${dateText(reason.monday, 'de')}: ${hoursText(reason.minutes, 'de')}; Ziel ${hoursText(reason.target, 'de')}`;
    case 'gap':
      return `${wanted(reason)}: ${reason.people} von ${reason.wanted} nötigen`;
    case 'thin':
      return `${wanted(reason)}: ${reason.people}, besser ${reason.wanted}`;
    case 'too-many':
      return `${wanted(reason)}: ${reason.people}, höchstens ${reason.wanted}`;
    case 'on-other-shift':
      return `Arbeitet an dem Tag ${short(reason.shift)}`;
    case 'lacks-skill':
      return `${short(reason.skill)}: nötig ${level(reason.need)}, hat ${level(reason.has)}`;
    case 'could-at-price':
      return reason.price > 0
        ? `Ginge, zum Preis von ${Math.round(reason.price)} Min.`
        : 'Ginge ohne Aufpreis';
    case 'exchanged':
      return `Getauscht mit ${short(reason.name)}`;
    case 'chosen':
      return 'Von Hand geändert; keine Regel verlangte es';
    case 'share':
      return `${MEASURES[reason.measure]}: ${tenth(reason.is, 'de')} statt ${tenth(reason.was, 'de')}; gerechter Anteil ${tenth(reason.even, 'de')}`;
    case 'no-history':
      return 'Keine Vorgeschichte: Alle beginnen gleich';
    case 'is-out':
      return 'Fällt selbst aus';
    case 'free-then':
      return 'Hat an dem Tag frei';
    case 'moves-over':
      return `Wechselt von ${short(reason.shift)}`;
    case 'longer-day':
      return reason.openMinutes > 0
        ? `Arbeitet ${hoursText(reason.minutes, 'de')} mehr neben ${short(reason.shift)}; ${hoursText(reason.openMinutes, 'de')} bleiben offen`
        : `Arbeitet ${hoursText(reason.minutes, 'de')} mehr neben ${short(reason.shift)}`;
    case 'day-too-long':
      return `${hoursText(reason.minutes, 'de')} am Stück; höchstens ${hoursText(reason.limit, 'de')}`;
    case 'rest-left':
      return `${hoursText(reason.minutes, 'de')} Ruhe bleiben; gewünscht ${hoursText(reason.needMinutes, 'de')}`;
  }
};
