import type { AbsenceKind } from '../model/absence.ts';
import type { Level } from '../model/technician.ts';
import type { Tier } from '../model/ticket.ts';
import { daysOrSpan, dayText, minutesText, span, when } from './format.ts';
import type { Reason, ReasonOf } from './reason.ts';
import { first, short } from './short.ts';
import type { Telling } from './tell.ts';

export const LEVELS: Readonly<Record<Level, string>> = {
  0: 'keine',
  1: 'angeleitet',
  2: 'selbstständig',
  3: 'Experte',
};

const ABSENCES: Readonly<Record<AbsenceKind, string>> = {
  leave: 'Urlaub',
  sick: 'Krankgemeldet',
  training: 'Schulung',
  holiday: 'Feiertag',
  busy: 'Belegt',
  out: 'Abwesend',
};

const TIERS: Readonly<Record<Tier, string>> = {
  reactive: 'Störungen',
  routine: 'Routinearbeit',
  project: 'Projekte',
};

const FIXED: Readonly<Record<ReasonOf<'booking-fixed'>['why'], string>> = {
  locked: 'ist fixiert',
  started: 'hat begonnen',
  soon: 'beginnt bald',
};

const LAYERS: Readonly<Record<ReasonOf<'on-call'>['layer'], string>> = {
  primary: 'primär',
  secondary: 'sekundär',
};

const named = (title: string, none = 'ein Termin'): string =>
  title.trim() === '' ? none : `„${short(title)}“`;

const about = (basis: string): string =>
  basis === 'estimate' ? ' (geschätzt)' : basis === 'unknown' ? ' (Ort unbekannt)' : '';

const lasts = (minutes: number): string => minutesText(minutes, 'de');

const DAY_MINUTES = 1440;
/** Hours up to two days, then whole days, as in English. */
const farText = (minutes: number): string =>
  minutes < 2 * DAY_MINUTES ? lasts(minutes) : `${Math.floor(minutes / DAY_MINUTES)} Tage`;

/** The last day of a certificate, "2026-10-01" as "01.10.2026". */
const dateText = (date: string): string => date.split('-').reverse().join('.');

const inBlocks = ({ blocks }: ReasonOf<'in-blocks'>, telling: Telling): string => {
  const last = blocks.at(-1);
  return `In ${blocks.length} Blöcken${last ? `, der letzte ${span(last, telling)}` : ''}`;
};

/** German words of every reason: at most twelve, the fact first, nothing that judges a person. */
export const de = (reason: Reason, telling: Telling): string => {
  switch (reason.code) {
    case 'account-disabled':
      return 'Als nicht aktiv markiert';
    case 'may-not-own':
      return 'Darf dieses Ticket laut Ticketsystem nicht übernehmen';
    case 'outside-hours':
      return reason.from !== undefined && reason.to !== undefined
        ? `Arbeitet ${span({ start: reason.from, end: reason.to }, telling)}`
        : 'Außerhalb der Arbeitszeit';
    case 'no-hours':
      return 'An diesem Tag keine Arbeitszeit';
    case 'absent':
      return `${ABSENCES[reason.kind]} ${daysOrSpan(reason.window, telling)}`;
    case 'rest':
      return `Arbeit bis ${when(reason.workedUntil, telling)}, Ruhezeit bis ${when(reason.freeFrom, telling)}`;
    case 'after-on-call':
      return `Bereitschaft am Wochenende: Beginn erst ${when(reason.notBefore, telling)}`;
    case 'on-call':
      return `Dann in Rufbereitschaft (${LAYERS[reason.layer]}), Abruf möglich`;
    case 'late-start':
      return `${lasts(reason.workedMinutes)} Einsatz in der Nacht: Beginn erst ${when(reason.notBefore, telling)}`;
    case 'hand-off-day':
      return `Bereitschaftswechsel: Anfahrt ${lasts(reason.minutes)}${about(reason.basis)}, höchstens ${lasts(reason.limit)}`;
    case 'rest-lost':
      return `Ruhezeit bis ${when(reason.freeFrom, telling)}: ${lasts(reason.minutes)} Termine zu verschieben`;
    case 'after-hours':
      return `${lasts(reason.minutes)} außerhalb der Arbeitszeit, in Rufbereitschaft (${reason.why === 'P1' ? 'P1' : 'Vertrag'})`;
    case 'skill-stretch':
      return `${short(reason.skill)}: ${LEVELS[reason.has]}, kann an der Seite von Experten lernen`;
    case 'no-mentor':
      return `${short(reason.skill)}: an diesem Tag kein Experte im Dienst`;
    case 'mentor':
      return `${short(reason.skill)}: ${short(reason.name)} ist zur Unterstützung da`;
    case 'clearance-missing':
      return `${short(reason.name)} ist nötig für ${short(reason.at)}`;
    case 'clearance-expired':
      return `${short(reason.name)} galt bis ${dateText(reason.expired)}`;
    case 'clearance-unknown':
      return `${short(reason.name)}: nicht bekannt, ob vorhanden`;
    case 'booking-fixed':
      return `${first(named(reason.title))} ${span(reason.window, telling)} ${FIXED[reason.why]}`;
    case 'booking-moves':
      return `${first(named(reason.title))} ${span(reason.window, telling)} würde verschoben`;
    case 'area-change':
      return `${short(reason.area)} an einem Tag in ${short(reason.day)}`;
    case 'area-home':
      return `Heimatgebiet ${short(reason.area)}`;
    case 'visit-joined':
      return `An diesem Tag ohnehin bei ${short(reason.name)}: ${named(reason.title)}`;
    case 'no-lunch':
      return `Lässt ${lasts(reason.haveMinutes)} Mittagspause, nötig ${lasts(reason.needMinutes)}`;
    case 'lunch-short':
      return `Mittagspause ${lasts(reason.haveMinutes)} statt ${lasts(reason.needMinutes)}`;
    case 'no-break':
      return `${lasts(reason.minutes)} ohne Pause, höchstens ${lasts(reason.limit)}`;
    case 'slot-kept':
      return `${first(span(reason.window, telling))} ist für ${reason.tiers.map((t) => TIERS[t]).join(' und ')} freigehalten`;
    case 'slot-missed':
      return `Außerhalb der Zeitfenster für ${TIERS[reason.tier]}`;
    case 'slot-own':
      return `In einem Zeitfenster für ${TIERS[reason.tier]}`;
    case 'flex-kept':
      return reason.from === undefined
        ? `${first(span(reason.window, telling))} ist Flexzeit, nie für Projekte`
        : `${first(span(reason.window, telling))} ist bis ${when(reason.from, telling)} Flexzeit`;
    case 'flex-short':
      return `Lässt dem Team ${lasts(reason.leftMinutes)} Flexzeit, gewünscht ${lasts(reason.wantMinutes)}`;
    case 'flex-last':
      return `Sonst niemand mit passender Stufe frei ${span(reason.window, telling)}`;
    case 'week-high':
    case 'week-red':
      return `Woche zu ${Math.round(reason.percent)} % belegt, Grenze ${Math.round(reason.limit)} %`;
    case 'skill-missing':
      return `${short(reason.skill)}: nötig ${LEVELS[reason.need]}, vorhanden ${LEVELS[reason.has]}`;
    case 'skill-expired':
      return `${short(reason.skill)}: Zertifikat galt bis ${dateText(reason.expired)}`;
    case 'skill-preferred':
      return `${short(reason.skill)}: bevorzugt ${LEVELS[reason.need]}, vorhanden ${LEVELS[reason.has]}`;
    case 'skill-over':
      return `${short(reason.skill)}: ${LEVELS[reason.has]}, ${LEVELS[reason.need]} genügt`;
    case 'skill-has':
      return `${short(reason.skill)}: ${LEVELS[reason.has]}`;
    case 'skill-unknown':
      return `${short(reason.skill)}: Stufe nicht eingetragen`;
    case 'overlap':
      return `Belegt ${span(reason.window, telling)}: ${named(reason.title)}`;
    case 'gap-too-short':
      return `${reason.side === 'before' ? 'Nach' : 'Vor'} ${named(reason.title, 'einem Termin')}: nötig ${lasts(reason.needMinutes)}${about(reason.basis)}, vorhanden ${lasts(reason.haveMinutes)}`;
    case 'first-leg':
      return `Anfahrt ${lasts(reason.needMinutes)}${about(reason.basis)}, Abfahrt ${when(reason.leaves, telling)}`;
    case 'travel-added':
      return `${lasts(reason.minutes)} ${reason.minutes >= 0 ? 'mehr' : 'weniger'} Fahrzeit${about(reason.basis)}`;
    case 'leg-too-long':
      return `Eine Fahrt von ${lasts(reason.minutes)}${about(reason.basis)}, höchstens ${lasts(reason.limit)}`;
    case 'day-travel-too-long':
      return `${lasts(reason.minutes)} Fahrzeit an diesem Tag, höchstens ${lasts(reason.limit)}`;
    case 'site-closed':
      return reason.opens !== undefined && reason.closes !== undefined
        ? `${short(reason.name)} hat ${span({ start: reason.opens, end: reason.closes }, telling)} geöffnet`
        : reason.opens !== undefined
          ? `${short(reason.name)} öffnet ${when(reason.opens, telling)}`
          : reason.closes !== undefined
            ? `${short(reason.name)} schließt ${when(reason.closes, telling)}`
            : `${short(reason.name)} hat dann geschlossen`;
    case 'deadline-missed':
      return `Endet ${lasts(reason.lateMinutes)} nach der Frist ${when(reason.due, telling)}`;
    case 'deadline-tight':
      if (reason.firmSlackMinutes !== undefined) {
        return `Kann länger dauern: ${lasts(reason.firmSlackMinutes)} ${reason.firmSlackMinutes < 0 ? 'nach' : 'vor'} der Frist ${when(reason.due, telling)}`;
      }
      return `Nur ${lasts(reason.slackMinutes)} vor der Frist ${when(reason.due, telling)}`;
    case 'deadline-kept':
      return `Endet ${farText(reason.slackMinutes)} vor der Frist`;
    case 'response-late':
      return `Antwort zugesagt ${when(reason.due, telling)}: Beginn ${lasts(reason.lateMinutes)} später`;
    case 'in-blocks':
      return inBlocks(reason, telling);
    case 'never-split':
      return reason.why === 'site'
        ? 'Arbeit vor Ort geschieht am Stück'
        : `Arbeit bis ${lasts(reason.limit)} geschieht am Stück`;
    case 'block-short':
      return `Ein Block von ${lasts(reason.minutes)}; mindestens ${lasts(reason.leastMinutes)}`;
    case 'blocks-apart':
      return `Werktage zwischen zwei Blöcken: ${reason.days}; höchstens ${reason.limit}`;
    case 'in-the-past':
      return 'Dieser Zeitpunkt ist vorbei';
    case 'too-early':
      return `Darf nicht vor ${when(reason.notBefore, telling)} beginnen`;
    case 'wait':
      return `${reason.priority} wartet ${lasts(reason.minutes)}${reason.allHours ? '' : ' Geschäftszeit'}`;
    case 'no-room':
      return `Nötig ${lasts(reason.needMinutes)}; am Stück frei sind höchstens ${lasts(reason.haveMinutes)}`;
    case 'day-full':
      if (reason.capMinutes <= 0) return 'An diesem Tag keine Arbeitszeit mehr';
      return `Tag voll: ${lasts(reason.plannedMinutes)} von ${lasts(reason.capMinutes)} (${Math.round(reason.percent)} %)`;
    case 'load-above':
      return `Diese Woche ${lasts(reason.minutes)} mehr Arbeit als bei gleicher Verteilung`;
    case 'load-below':
      return `Diese Woche ${lasts(reason.minutes)} weniger Arbeit als bei gleicher Verteilung`;
    case 'banned':
      return `${short(reason.name)} wünscht jemand anderen`;
    case 'client-ranked':
      return `Nummer ${reason.rank} auf der Liste von ${short(reason.name)}`;
    case 'same-contact':
      return `Hat bereits ${short(reason.number)} von ${short(reason.contact)}`;
    case 'solved-before':
      return `Schon einmal gelöst, ${dayText(reason.at, telling)}`;
    case 'continuity-waived':
      return `Woche zu ${Math.round(reason.percent)} % belegt: Kundenkenntnis zählt nicht mehr`;
    case 'last-technician':
      return `War zuletzt bei ${short(reason.name)}`;
  }
};
