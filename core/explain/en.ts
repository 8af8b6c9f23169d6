import type { AbsenceKind } from '../model/absence.ts';
import type { Level } from '../model/technician.ts';
import type { Tier } from '../model/ticket.ts';
import { daysOrSpan, dayText, minutesText, span, when } from './format.ts';
import type { Reason, ReasonOf } from './reason.ts';
import { first, short } from './short.ts';
import type { Telling } from './tell.ts';

export const LEVELS: Readonly<Record<Level, string>> = {
  0: 'none',
  1: 'assisted',
  2: 'solo',
  3: 'expert',
};

const ABSENCES: Readonly<Record<AbsenceKind, string>> = {
  leave: 'On leave',
  sick: 'Off sick',
  training: 'In training',
  holiday: 'Public holiday',
  busy: 'Busy',
  out: 'Out',
};

const TIERS: Readonly<Record<Tier, string>> = {
  reactive: 'reactive work',
  routine: 'routine work',
  project: 'projects',
};

const FIXED: Readonly<Record<ReasonOf<'booking-fixed'>['why'], string>> = {
  locked: 'is locked',
  started: 'has begun',
  soon: 'begins soon',
};

const booked = (title: string): string => (title.trim() === '' ? 'a booking' : `“${short(title)}”`);

const about = (basis: string): string =>
  basis === 'estimate' ? ' (estimate)' : basis === 'unknown' ? ' (place unknown)' : '';

const DAY_MINUTES = 1440;
/** Hours up to two days, then whole days: nobody weighs 196 hours. */
const farText = (minutes: number): string =>
  minutes < 2 * DAY_MINUTES ? minutesText(minutes) : `${Math.floor(minutes / DAY_MINUTES)} days`;

const inBlocks = ({ blocks }: ReasonOf<'in-blocks'>, telling: Telling): string => {
  const last = blocks.at(-1);
  return `In ${blocks.length} blocks${last ? `, the last ${span(last, telling)}` : ''}`;
};

/** English words of every reason: at most twelve, the fact first, nothing that judges a person. */
export const en = (reason: Reason, telling: Telling): string => {
  switch (reason.code) {
    case 'account-disabled':
      return 'Marked as not active';
    case 'may-not-own':
      return 'The ticket system does not let them own this';
    case 'outside-hours':
      return reason.from !== undefined && reason.to !== undefined
        ? `Works ${span({ start: reason.from, end: reason.to }, telling)}`
        : 'Outside working hours';
    case 'no-hours':
      return 'No working hours that day';
    case 'absent':
      return `${ABSENCES[reason.kind]} ${daysOrSpan(reason.window, telling)}`;
    case 'rest':
      return `Worked until ${when(reason.workedUntil, telling)}: rests until ${when(reason.freeFrom, telling)}`;
    case 'after-on-call':
      return `On call over the weekend: starts ${when(reason.notBefore, telling)}`;
    case 'on-call':
      return `On call (${reason.layer}) then, may be called away`;
    case 'late-start':
      return `Worked ${minutesText(reason.workedMinutes)} last night: starts ${when(reason.notBefore, telling)}`;
    case 'hand-off-day':
      return `On-call hand-off day: drive of ${minutesText(reason.minutes)}${about(reason.basis)}; limit ${minutesText(reason.limit)}`;
    case 'rest-lost':
      return `Rests until ${when(reason.freeFrom, telling)}: ${minutesText(reason.minutes)} of bookings to move`;
    case 'after-hours':
      return `${minutesText(reason.minutes)} outside hours, on call (${reason.why === 'P1' ? 'P1' : 'contract'})`;
    case 'skill-stretch':
      return `${short(reason.skill)}: ${LEVELS[reason.has]}, may learn beside an expert`;
    case 'no-mentor':
      return `${short(reason.skill)}: no expert works that day`;
    case 'mentor':
      return `${short(reason.skill)}: ${short(reason.name)} is there to help`;
    case 'clearance-missing':
      return `${short(reason.name)} is needed at ${short(reason.at)}`;
    case 'clearance-expired':
      return `${short(reason.name)} ended ${reason.expired}`;
    case 'clearance-unknown':
      return `${short(reason.name)}: not known whether held`;
    case 'booking-fixed':
      return `${booked(reason.title)} ${span(reason.window, telling)} ${FIXED[reason.why]}`;
    case 'booking-moves':
      return `${booked(reason.title)} ${span(reason.window, telling)} would move`;
    case 'area-change':
      return `${short(reason.area)} on a day in ${short(reason.day)}`;
    case 'area-home':
      return `Home area ${short(reason.area)}`;
    case 'visit-joined':
      return `At ${short(reason.name)} that day anyway: ${booked(reason.title)}`;
    case 'no-lunch':
      return `Leaves ${minutesText(reason.haveMinutes)} for lunch; least ${minutesText(reason.needMinutes)}`;
    case 'lunch-short':
      return `Lunch of ${minutesText(reason.haveMinutes)} instead of ${minutesText(reason.needMinutes)}`;
    case 'no-break':
      return `${minutesText(reason.minutes)} without a break; limit ${minutesText(reason.limit)}`;
    case 'slot-kept':
      return `${first(span(reason.window, telling))} is kept for ${reason.tiers.map((t) => TIERS[t]).join(' and ')}`;
    case 'slot-missed':
      return `Outside the slots for ${TIERS[reason.tier]}`;
    case 'slot-own':
      return `Inside a slot for ${TIERS[reason.tier]}`;
    case 'flex-kept':
      return reason.from === undefined
        ? `${first(span(reason.window, telling))} is flex, never for projects`
        : `${first(span(reason.window, telling))} is flex until ${when(reason.from, telling)}`;
    case 'flex-short':
      return `Leaves the team ${minutesText(reason.leftMinutes)} flex; wanted ${minutesText(reason.wantMinutes)}`;
    case 'flex-last':
      return `Last capable person free ${span(reason.window, telling)}`;
    case 'week-high':
    case 'week-red':
      return `Week ${Math.round(reason.percent)} % full; limit ${Math.round(reason.limit)} %`;
    case 'skill-missing':
      return `${short(reason.skill)}: needs ${LEVELS[reason.need]}, has ${LEVELS[reason.has]}`;
    case 'skill-expired':
      return `${short(reason.skill)}: certificate ended ${reason.expired}`;
    case 'skill-preferred':
      return `${short(reason.skill)}: ${LEVELS[reason.need]} preferred, has ${LEVELS[reason.has]}`;
    case 'skill-over':
      return `${short(reason.skill)}: ${LEVELS[reason.has]} where ${LEVELS[reason.need]} is enough`;
    case 'skill-has':
      return `${short(reason.skill)}: ${LEVELS[reason.has]}`;
    case 'skill-unknown':
      return `${short(reason.skill)}: level not set`;
    case 'overlap':
      return `Booked ${span(reason.window, telling)}: ${booked(reason.title)}`;
    case 'gap-too-short':
      return reason.side === 'before'
        ? `After ${booked(reason.title)}: needs ${minutesText(reason.needMinutes)}${about(reason.basis)}, has ${minutesText(reason.haveMinutes)}`
        : `Before ${booked(reason.title)}: needs ${minutesText(reason.needMinutes)}${about(reason.basis)}, has ${minutesText(reason.haveMinutes)}`;
    case 'first-leg':
      return `Drive there ${minutesText(reason.needMinutes)}${about(reason.basis)}, leaves ${when(reason.leaves, telling)}`;
    case 'travel-added':
      return reason.minutes >= 0
        ? `${minutesText(reason.minutes)} more driving${about(reason.basis)}`
        : `${minutesText(reason.minutes)} less driving${about(reason.basis)}`;
    case 'leg-too-long':
      return `One drive of ${minutesText(reason.minutes)}${about(reason.basis)}; limit ${minutesText(reason.limit)}`;
    case 'day-travel-too-long':
      return `${minutesText(reason.minutes)} driving that day; limit ${minutesText(reason.limit)}`;
    case 'site-closed':
      return reason.opens !== undefined && reason.closes !== undefined
        ? `${short(reason.name)} is open ${span({ start: reason.opens, end: reason.closes }, telling)}`
        : reason.opens !== undefined
          ? `${short(reason.name)} opens ${when(reason.opens, telling)}`
          : reason.closes !== undefined
            ? `${short(reason.name)} closes ${when(reason.closes, telling)}`
            : `${short(reason.name)} is closed then`;
    case 'deadline-missed':
      return `Ends ${minutesText(reason.lateMinutes)} after the deadline ${when(reason.due, telling)}`;
    case 'deadline-tight':
      if (reason.firmSlackMinutes !== undefined) {
        return `May take longer: ${minutesText(reason.firmSlackMinutes)} ${reason.firmSlackMinutes < 0 ? 'after' : 'before'} the deadline ${when(reason.due, telling)}`;
      }
      return `Only ${minutesText(reason.slackMinutes)} before the deadline ${when(reason.due, telling)}`;
    case 'deadline-kept':
      return `Ends ${farText(reason.slackMinutes)} before the deadline`;
    case 'response-late':
      return `Response promised ${when(reason.due, telling)}: starts ${minutesText(reason.lateMinutes)} late`;
    case 'in-blocks':
      return inBlocks(reason, telling);
    case 'never-split':
      return reason.why === 'site'
        ? 'Work at a site is done in one go'
        : `Work of up to ${minutesText(reason.limit)} is done in one go`;
    case 'block-short':
      return `A block of ${minutesText(reason.minutes)}; least ${minutesText(reason.leastMinutes)}`;
    case 'blocks-apart':
      return `Business days between two blocks: ${reason.days}; limit ${reason.limit}`;
    case 'in-the-past':
      return 'That time has passed';
    case 'too-early':
      return `May not start before ${when(reason.notBefore, telling)}`;
    case 'wait':
      return `${reason.priority} waits ${minutesText(reason.minutes)}${reason.allHours ? '' : ' of business time'}`;
    case 'no-room':
      return `Needs ${minutesText(reason.needMinutes)}; the longest free stretch is ${minutesText(reason.haveMinutes)}`;
    case 'day-full':
      if (reason.capMinutes <= 0) return 'No working time left that day';
      return `Day full: ${minutesText(reason.plannedMinutes)} of ${minutesText(reason.capMinutes)} (${Math.round(reason.percent)} %)`;
    case 'load-above':
      return `${minutesText(reason.minutes)} more work this week than an even share`;
    case 'load-below':
      return `${minutesText(reason.minutes)} less work this week than an even share`;
    case 'banned':
      return `${short(reason.name)} asked for somebody else`;
    case 'client-ranked':
      return `Number ${reason.rank} on the list of ${short(reason.name)}`;
    case 'same-contact':
      return `Has ${short(reason.number)} of ${short(reason.contact)} already`;
    case 'solved-before':
      return `Solved it before, ${dayText(reason.at, telling)}`;
    case 'continuity-waived':
      return `Week ${Math.round(reason.percent)} % full: knowing the client counts no more`;
    case 'last-technician':
      return `Was at ${short(reason.name)} last`;
  }
};
