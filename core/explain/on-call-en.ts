import type { AbsenceKind } from '../model/absence.ts';
import type { LocalDate } from '../model/time.ts';
import { LEVELS } from './en.ts';
import { daysOrSpan, minutesText, span, when } from './format.ts';
import { dateWords } from './on-call-date.ts';
import type { OnCallReason } from './on-call-reason.ts';
import { short } from './short.ts';
import type { Telling } from './tell.ts';

const AWAY: Readonly<Record<AbsenceKind, string>> = {
  leave: 'On leave',
  sick: 'Off sick',
  training: 'In training',
  holiday: 'Public holiday',
  busy: 'Busy',
  out: 'Out',
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

/** English words of every reason about being on call: the fact first, nothing that judges a person. */
export const onCallEn = (reason: OnCallReason, telling: Telling): string => {
  const date = (of: LocalDate): string => dateWords(of, telling);
  switch (reason.code) {
    case 'inactive':
      return 'Marked as not active';
    case 'not-in-rotation':
      return 'Not in the rotation';
    case 'not-yet':
      return `In the rotation from ${date(reason.from)}`;
    case 'left':
      return `In the rotation until ${date(reason.until)}`;
    case 'not-on-layer':
      return `Not on call as ${reason.layer}`;
    case 'skill-short':
      return `${short(reason.skill)}: needs ${LEVELS[reason.need]}, has ${LEVELS[reason.has]}`;
    case 'clearance-short':
      return `${short(reason.name)} is needed`;
    case 'need-unknown':
      return `${short(reason.name)}: not known whether held`;
    case 'shadow-first':
      return 'New: the first turn is at somebody’s side';
    case 'away':
      return `${AWAY[reason.kind]} ${daysOrSpan(reason.window, telling)}`;
    case 'leave-soon':
      return `Leave begins ${minutesText(reason.hours * 60)} after the hand-off`;
    case 'rest-short':
      return `Worked until ${when(reason.workedUntil, telling)}: rests until ${when(reason.freeFrom, telling)}`;
    case 'gap-short':
      return `On call ${span(reason.window, telling)}: ${days(reason.days)} between, wanted ${reason.need}`;
    case 'two-layers':
      return `On call as ${reason.layer} ${span(reason.window, telling)}`;
    case 'share-above':
      return `${reason.percent} % of ${days(reason.days)} on call; limit ${reason.limit} %`;
    case 'same-holiday':
      return `Had ${short(reason.name)} ${date(reason.date)}`;
    case 'pair-short':
      return `Neither they nor ${short(reason.name)} has ${short(reason.need)}`;
    case 'two-newcomers':
      return `New, and so is ${short(reason.name)}`;
    case 'next-points':
      return reason.points >= 0
        ? `Next: ${points(reason.points)} short of an even share`
        : `Next: ${points(-reason.points)} above an even share, the others more`;
    case 'next-holiday':
      return 'Next for a holiday: has had fewest';
    case 'next-longest':
      return reason.since === undefined
        ? 'Next: has not had a turn yet'
        : `Next: longest since the last turn, ${when(reason.since, telling)}`;
    case 'next-name':
      return 'Next: as good as others, first by name';
    case 'next-wishes':
      return 'Next: keeps every wish, nobody else does';
    case 'next-only':
      return 'The only one who can';
    case 'kept':
      return 'As planned before';
    case 'evened':
      return 'Exchanged, so that shares are more even';
    case 'made-room':
      return 'Moved, so that nothing stays uncovered';
    case 'fixed':
      return 'Fixed by hand';
    case 'override':
      return 'Named for this time';
    case 'swapped':
      return reason.manager === undefined
        ? `Swapped from ${short(reason.from)} to ${short(reason.to)}`
        : `Swapped from ${short(reason.from)} to ${short(reason.to)}, recorded by ${short(reason.manager)}`;
    case 'swap-undone':
      return `Swap from ${short(reason.from)} to ${short(reason.to)} taken back`;
    case 'turn-changed':
      return 'Turns begin and end at other times now';
    case 'no-such-turn':
      return `There is no turn ${short(reason.shift)} in this plan`;
    case 'not-theirs':
      return reason.holds === undefined
        ? `Not ${short(reason.name)}’s turn; nobody has it`
        : `Not ${short(reason.name)}’s turn; ${short(reason.holds)} has it`;
    case 'not-asked':
      return `${short(reason.name)} is not part of this swap`;
    case 'turn-begun':
      return `The turn began ${when(reason.at, telling)}`;
    case 'fixed-then':
      return `Fixed by hand ${span(reason.window, telling)}`;
    case 'undone-before':
      return 'This swap was taken back before';
    case 'swapped-since':
      return `Swapped again since, to ${short(reason.to)}`;
    case 'points-above':
      return `${points(reason.points)} above the median`;
    case 'points-below':
      return `${points(reason.points)} below the median`;
    case 'work-at-risk':
      return `If called late, rests until ${when(reason.freeFrom, telling)}: ${minutesText(reason.minutes)} of work`;
    case 'no-work-at-risk':
      return 'No work on the mornings after';
    case 'called-lately':
      return `Called out lately, until ${when(reason.at, telling)}`;
    case 'since-turn':
      return `Last on call ${days(reason.days)} before`;
    case 'never-on-call':
      return 'Not on call before';
    case 'is-out':
      return 'Is the one who is out';
    case 'could-cover':
      return 'Could take over; nobody has asked yet';
    case 'gap':
      return `Nobody on call as ${reason.layer} ${span(reason.window, telling)}`;
    case 'double':
      return `${reason.names.map(short).join(' and ')}: both ${reason.layer} ${span(reason.window, telling)}`;
    case 'few-people':
      return `${reason.people} in the rotation; at least ${reason.need} are advised`;
    case 'unknown-technician':
      return `${short(reason.id)} is named, but not in the team: add or correct`;
    case 'no-members':
      return 'Nobody is in the rotation yet: add members first';
    case 'no-history':
      return 'No history: everybody starts equal';
  }
};
