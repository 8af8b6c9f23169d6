import type { AbsenceKind } from '../model/absence.ts';
import type { LocalDate } from '../model/time.ts';
import { LEVELS } from './de.ts';
import { daysOrSpan, minutesText, span, when } from './format.ts';
import { dateWords } from './on-call-date.ts';
import type { OnCallReason } from './on-call-reason.ts';
import { short } from './short.ts';
import type { Telling } from './tell.ts';

const AWAY: Readonly<Record<AbsenceKind, string>> = {
  leave: 'Urlaub',
  sick: 'Krankgemeldet',
  training: 'Schulung',
  holiday: 'Feiertag',
  busy: 'Belegt',
  out: 'Abwesend',
};

const LAYERS = { primary: 'erste', secondary: 'zweite' } as const;
const decimal = (count: number): string => String(count).replace('.', ',');
const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`);
const ofDays = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tagen`);
const points = (count: number): string => (count === 1 ? '1 Punkt' : `${decimal(count)} Punkte`);

/** German words of every reason about being on call. */
export const onCallDe = (reason: OnCallReason, telling: Telling): string => {
  const date = (of: LocalDate): string => dateWords(of, telling);
  const minutes = (of: number): string => minutesText(of, 'de');
  switch (reason.code) {
    case 'inactive':
      return 'Als nicht aktiv markiert';
    case 'not-in-rotation':
      return 'Nicht im Wechsel';
    case 'not-yet':
      return `Im Wechsel ab ${date(reason.from)}`;
    case 'left':
      return `Im Wechsel bis ${date(reason.until)}`;
    case 'not-on-layer':
      return `Nicht als ${LAYERS[reason.layer]} Bereitschaft`;
    case 'skill-short':
      return `${short(reason.skill)}: nötig ${LEVELS[reason.need]}, hat ${LEVELS[reason.has]}`;
    case 'clearance-short':
      return `${short(reason.name)} ist nötig`;
    case 'need-unknown':
      return `${short(reason.name)}: nicht bekannt, ob vorhanden`;
    case 'shadow-first':
      return 'Neu: das erste Mal an jemandes Seite';
    case 'away':
      return `${AWAY[reason.kind]} ${daysOrSpan(reason.window, telling)}`;
    case 'leave-soon':
      return `Urlaub beginnt ${minutes(reason.hours * 60)} nach der Übergabe`;
    case 'rest-short':
      return `Gearbeitet bis ${when(reason.workedUntil, telling)}: Ruhe bis ${when(reason.freeFrom, telling)}`;
    case 'gap-short':
      return `Bereitschaft ${span(reason.window, telling)}: ${days(reason.days)} dazwischen, gewünscht ${reason.need}`;
    case 'two-layers':
      return `${LAYERS[reason.layer] === 'erste' ? 'Erste' : 'Zweite'} Bereitschaft ${span(reason.window, telling)}`;
    case 'share-above':
      return `${reason.percent} % von ${ofDays(reason.days)} Bereitschaft; Grenze ${reason.limit} %`;
    case 'same-holiday':
      return `Hatte ${short(reason.name)} ${date(reason.date)}`;
    case 'pair-short':
      return `Weder hier noch bei ${short(reason.name)}: ${short(reason.need)}`;
    case 'two-newcomers':
      return `Neu, ${short(reason.name)} ebenfalls`;
    case 'next-points':
      return reason.points >= 0
        ? `An der Reihe: ${points(reason.points)} unter dem gleichen Anteil`
        : `An der Reihe: ${points(-reason.points)} über dem gleichen Anteil, andere mehr`;
    case 'next-holiday':
      return 'An der Reihe: hatte am wenigsten Feiertage';
    case 'next-longest':
      return reason.since === undefined
        ? 'An der Reihe: hatte noch keine'
        : `An der Reihe: am längsten her, ${when(reason.since, telling)}`;
    case 'next-name':
      return 'An der Reihe: sonst gleich, nach dem Namen';
    case 'next-wishes':
      return 'An der Reihe: nur so gelten alle Wünsche';
    case 'next-only':
      return 'Nur hier ist es möglich';
    case 'kept':
      return 'Wie bisher geplant';
    case 'evened':
      return 'Getauscht, damit die Anteile gleicher sind';
    case 'made-room':
      return 'Verschoben, damit nichts offen bleibt';
    case 'fixed':
      return 'Von Hand festgelegt';
    case 'override':
      return 'Für diese Zeit benannt';
    case 'swapped':
      return reason.manager === undefined
        ? `Getauscht von ${short(reason.from)} zu ${short(reason.to)}`
        : `Getauscht von ${short(reason.from)} zu ${short(reason.to)}, eingetragen von ${short(reason.manager)}`;
    case 'swap-undone':
      return `Tausch von ${short(reason.from)} zu ${short(reason.to)} zurückgenommen`;
    case 'turn-changed':
      return 'Die Übergaben liegen jetzt anders';
    case 'no-such-turn':
      return `In diesem Plan gibt es ${short(reason.shift)} nicht`;
    case 'not-theirs':
      return reason.holds === undefined
        ? `Nicht bei ${short(reason.name)}, sondern offen`
        : `Nicht bei ${short(reason.name)}, sondern bei ${short(reason.holds)}`;
    case 'not-asked':
      return `${short(reason.name)} gehört nicht zu diesem Tausch`;
    case 'turn-begun':
      return `Begonnen ${when(reason.at, telling)}`;
    case 'fixed-then':
      return `Von Hand festgelegt ${span(reason.window, telling)}`;
    case 'undone-before':
      return 'Dieser Tausch wurde schon zurückgenommen';
    case 'swapped-since':
      return `Seitdem weitergetauscht zu ${short(reason.to)}`;
    case 'points-above':
      return `${points(reason.points)} über dem Median`;
    case 'points-below':
      return `${points(reason.points)} unter dem Median`;
    case 'work-at-risk':
      return `Bei spätem Anruf Ruhe bis ${when(reason.freeFrom, telling)}: ${minutes(reason.minutes)} Arbeit`;
    case 'no-work-at-risk':
      return 'Keine Arbeit an den Morgen danach';
    case 'called-lately':
      return `Vor Kurzem im Einsatz, bis ${when(reason.at, telling)}`;
    case 'since-turn':
      return `Zuletzt Bereitschaft ${days(reason.days)} davor`;
    case 'never-on-call':
      return 'Noch nie Bereitschaft';
    case 'is-out':
      return 'Fällt selbst aus';
    case 'could-cover':
      return 'Könnte übernehmen; noch nicht gefragt';
    case 'gap':
      return `Niemand als ${LAYERS[reason.layer]} Bereitschaft ${span(reason.window, telling)}`;
    case 'double':
      return `${reason.names.map(short).join(' und ')}: beide ${LAYERS[reason.layer]} Bereitschaft ${span(reason.window, telling)}`;
    case 'few-people':
      return `${reason.people} im Wechsel; mindestens ${reason.need} sind ratsam`;
    case 'unknown-technician':
      return `${short(reason.id)} ist benannt, aber nicht im Team: ergänzen oder ändern`;
    case 'no-members':
      return 'Noch niemand im Wechsel: zuerst Mitglieder eintragen';
    case 'no-history':
      return 'Ohne Vorgeschichte: alle beginnen gleich';
  }
};
