import type { RuleId } from '../../../../core/rules/rule.ts';

/** What a dispatcher would ask that a line answers. */
export type Question = 'facts' | 'who' | 'when' | 'far' | 'full' | 'client' | 'free' | 'nights';

export const QUESTIONS: readonly { readonly id: Question; readonly label: string }[] = [
  { id: 'who', label: 'Who may' },
  { id: 'when', label: 'When' },
  { id: 'far', label: 'How far' },
  { id: 'full', label: 'How full' },
  { id: 'client', label: 'Who knows the client' },
  { id: 'free', label: 'What is kept free' },
  { id: 'nights', label: 'Nights and on-call' },
  { id: 'facts', label: 'Where nothing is said' },
];

/** One line of the policy in plain sentences. `{path}` is the number that lies there, to be changed in place. */
export interface PolicyLine {
  readonly question: Question;
  readonly name: string;
  readonly sentences: readonly string[];
  /** The rule that can be switched off, what is so without it, and whether it has costs to be weighed. */
  readonly rule?: { readonly id: RuleId; readonly off: string; readonly weighs: boolean };
}

/** Every number of the policy lies in exactly one sentence; a test reads this list against the schema. */
export const POLICY_LINES: readonly PolicyLine[] = [
  {
    question: 'who',
    name: 'Account',
    rule: { id: 'account', weighs: false, off: 'People who may not own the ticket are suggested.' },
    sentences: [
      'Whoever is marked as not active, or may not own the ticket in the ticket system, is left out.',
    ],
  },
  {
    question: 'who',
    name: 'Skills',
    rule: { id: 'skill', weighs: true, off: 'Anybody is suggested, whatever the ticket needs.' },
    sentences: [
      'Whoever lacks a skill that is a must is left out.',
      'A wished skill that is missing costs {preferMissingMinutes} min, each level more than needed {overSkillMinutes} min.',
      'Where nobody has rated a technician, that costs {skillUnknownMinutes} min and leaves nobody out.',
    ],
  },
  {
    question: 'who',
    name: 'Learning beside an expert',
    rule: { id: 'mentor', weighs: false, off: 'Nobody looks whether an expert works that day.' },
    sentences: [
      '{stretch} Whoever is one level below the need may take it on a day on which an expert works; that costs {stretchMinutes} min.',
    ],
  },
  {
    question: 'who',
    name: 'Clearances',
    rule: { id: 'clearance', weighs: true, off: 'Keys, checks and inductions are not asked for.' },
    sentences: [
      'Whoever lacks a key, check or induction that the site asks for is left out.',
      'Where nobody has said whether a technician holds it, that costs {clearanceUnknownMinutes} min.',
    ],
  },
  {
    question: 'when',
    name: 'Working hours',
    rule: { id: 'hours', weighs: false, off: 'Work is suggested at night and during leave.' },
    sentences: ['Work lies within working hours and outside every absence.'],
  },
  {
    question: 'when',
    name: 'Opening hours of the site',
    rule: { id: 'site-hours', weighs: false, off: 'Sites are visited while they are closed.' },
    sentences: ['Work at a site lies within its opening hours, where they are known.'],
  },
  {
    question: 'when',
    name: 'Deadline',
    rule: { id: 'deadline', weighs: true, off: 'Deadlines are not looked at.' },
    sentences: [
      'Work ends by its deadline. Ending less than {atRiskSlackMinutes} min before it costs {atRiskMinutes} min.',
      'Where nobody can make it, each minute too late costs {lateFactor} min.',
    ],
  },
  {
    question: 'when',
    name: 'Long work in blocks',
    rule: { id: 'split', weighs: true, off: 'Work is never split.' },
    sentences: [
      'Work at a site, and remote work of up to {splitAfterMinutes} min, is done in one go.',
      'Longer remote work is done in blocks where nobody has the time in one go: of at least {blockLeastMinutes} min, for projects {projectBlockLeastMinutes} min, and at most {blockApartDays} business days from one to the next.',
      'Each further block costs {furtherBlockMinutes} min.',
    ],
  },
  {
    question: 'when',
    name: 'First response',
    rule: { id: 'response', weighs: true, off: 'The promised first response is not looked at.' },
    sentences: [
      'While nobody has answered the client, each minute after the promised first response costs {responseLateFactor} min.',
    ],
  },
  {
    question: 'when',
    name: 'Warnings of the SLA',
    sentences: ['Somebody is told once {slaWarnPercents} % of the promised time are over.'],
  },
  {
    question: 'when',
    name: 'Waiting',
    rule: { id: 'wait', weighs: true, off: 'It does not matter how long a client waits.' },
    sentences: [
      'Each minute a client waits costs {waitFactor.P1} min for P1, {waitFactor.P2} for P2, {waitFactor.P3} for P3 and {waitFactor.P4} for P4.',
    ],
  },
  {
    question: 'when',
    name: 'Other bookings',
    rule: { id: 'overlap', weighs: true, off: 'Two bookings may lie at the same time.' },
    sentences: [
      'Bookings do not overlap, and there is time to get from one to the next.',
      'After a drive there are {recoveryMinutes} min to recover, between two remote tickets {remoteGapMinutes} min.',
      'To or from a place nobody knows, {unknownTravelMinutes} min are kept.',
    ],
  },
  {
    question: 'when',
    name: 'Moving a booking',
    rule: { id: 'change', weighs: true, off: 'Moving a booking costs nothing.' },
    sentences: [
      'A booking that gives way costs {moveMinutes.tentative} min while it is tentative, {moveMinutes.firm} min once the client was told.',
      'Where the client agreed to the technician it costs {moveMinutes.technician} min, where to the time {moveMinutes.time} min.',
      'What starts within {freezeMinutes} min does not give way.',
    ],
  },
  {
    question: 'when',
    name: 'Lunch',
    rule: { id: 'lunch', weighs: true, off: 'Lunch may be lost.' },
    sentences: [
      'A day with {lunchAfterMinutes} min of work has a lunch of {lunchMinutes} min between {lunchFrom} and {lunchTo}; for work at a site it may slide by {lunchSlideMinutes} min.',
      'A shorter lunch costs {lunchShortMinutes} min; less than {lunchLeastMinutes} min is no lunch.',
    ],
  },
  {
    question: 'far',
    name: 'Driving',
    rule: { id: 'travel', weighs: true, off: 'Drives may be of any length and cost nothing.' },
    sentences: [
      'Each minute of driving that a booking adds costs a minute.',
      'One drive takes at most {maxLegMinutes} min, all drives of a day at most {maxDayTravelMinutes} min.',
    ],
  },
  {
    question: 'far',
    name: 'How a drive is estimated',
    sentences: [
      'The straight line times {detourFactor}, at {nearKilometresPerHour} km/h up to {nearKilometres} km and at {farKilometresPerHour} km/h beyond, rounded up to {travelStepMinutes} min.',
      'Of an estimated drive, {estimateDoubtPercent} % is doubt.',
    ],
  },
  {
    question: 'far',
    name: 'Areas',
    rule: { id: 'area', weighs: true, off: 'A day may go through any areas.' },
    sentences: [
      'Leaving the areas of the day costs {areaChangeMinutes} min; areas up to {adjacentAreaMinutes} min apart lie next to each other.',
      'Work in the technician’s own area saves {homeAreaMinutes} min.',
    ],
  },
  {
    question: 'far',
    name: 'Visits put together',
    rule: { id: 'visit', weighs: true, off: 'Two visits to one site are as good as one.' },
    sentences: [
      'A second piece of work at a site that is visited that day anyway saves {visitMinutes} min, within the next {visitDays} working days.',
    ],
  },
  {
    question: 'full',
    name: 'A full day',
    rule: { id: 'day-cap', weighs: true, off: 'A day may be planned to the last minute.' },
    sentences: [
      'A technician’s day is planned to at most {dayCapPercent.P3} % for P3 and {dayCapPercent.P4} % for P4; the rest stays free. P1 may fill {dayCapPercent.P1} % and P2 {dayCapPercent.P2} %.',
      'On a day on call it is {onCallLowerPercent} % less.',
    ],
  },
  {
    question: 'full',
    name: 'A full week',
    rule: { id: 'utilisation', weighs: true, off: 'A week may be as full as it gets.' },
    sentences: [
      'A week more than {highPercent} % full costs {highMinutes} min, one more than {redPercent} % full {redMinutes} min.',
    ],
  },
  {
    question: 'full',
    name: 'An even share',
    rule: { id: 'load', weighs: true, off: 'It does not matter who has more work.' },
    sentences: [
      'Each minute above an even share of the work of the next {loadDays} days costs {loadFactor} min; each minute below it saves as much.',
    ],
  },
  {
    question: 'client',
    name: 'Knowing the client',
    rule: { id: 'continuity', weighs: true, off: 'It does not matter who knows the client.' },
    sentences: [
      'Whoever the client does not want is left out.',
      'The first on the client’s list saves {rankedMinutes} min. Who was there last, within {lastTechnicianDays} days, saves {lastTechnicianMinutes} min.',
      'Who has another open ticket of the same contact saves {contactMinutes} min. Who solved the ticket before, within {reopenedDays} days, saves {reopenedMinutes} min.',
    ],
  },
  {
    question: 'free',
    name: 'Slots',
    rule: { id: 'slot', weighs: true, off: 'The slots of the week are not looked at.' },
    sentences: [
      'Strict slots are closed to other work; in a preferred one it costs {slotOtherMinutes} min.',
      'Work outside the slots of its own kind costs {slotMissedMinutes} min.',
    ],
  },
  {
    question: 'free',
    name: 'Flex',
    rule: { id: 'flex', weighs: true, off: 'No time is held for what comes in.' },
    sentences: [
      'In each half-day, split at {halfDayAt}, {flexPercent} % of the team’s time stays free. Using it, or a preferred flex slot, costs {flexMinutes} min.',
      'P1 and P2 may have flex at any time, P3 from {flexRelease.P3} min before it begins, P4 from {flexRelease.P4} min before, projects never.',
      'Where {flexTeam} people or more hold a skill at level {flexLevel}, booking the last of them who is free in an hour costs {lastFlexMinutes} min.',
    ],
  },
  {
    question: 'nights',
    name: 'Outside hours',
    rule: { id: 'after-hours', weighs: true, off: 'Being rung costs nothing.' },
    sentences: [
      'Outside hours only P1 and contracts around the clock ring whoever is on call. That costs {afterHoursMinutes} min, and each minute outside hours {overtimeFactor} min more. The secondary is rung {escalateMinutes} min after the primary.',
    ],
  },
  {
    question: 'nights',
    name: 'Rest',
    rule: { id: 'rest', weighs: true, off: 'Nobody rests after a night.' },
    sentences: [
      'After late work there are {restMinutes} min of rest. After a call-out the next day begins {restMode}.',
      'For a later start: the night lasts from {nightFrom} to {nightTo}, and whoever was woken after midnight starts at least {lateStartMinutes} min later.',
      'On the Monday after a weekend on call nothing starts before {onCallMorningAfterWeekend}. On a day on which a turn begins or ends no drive is longer than {handOffLegMinutes} min.',
      'A booking during one’s own turn may be broken off: that costs {onCallMinutes} min.',
    ],
  },
  {
    question: 'facts',
    name: 'Durations',
    sentences: [
      'A ticket without a duration is taken as {remoteMinutes} min remote and {siteMinutes} min at a site; such a guess may be wrong by {assumedDoubtPercent} %.',
      'From {durationSamples} closed tickets of a type on, what they really took counts instead.',
    ],
  },
  {
    question: 'facts',
    name: 'Starts and close calls',
    sentences: [
      'Starts are looked for every {gridMinutes} min, up to {horizonDays} days ahead.',
      'Costs less than {uncertaintyMinutes} min apart are called equally good.',
    ],
  },
];

/** Places of the policy that are changed elsewhere on the page, or name something. */
export const ELSEWHERE: ReadonlySet<string> = new Set(['flipOrder', 'sla']);

/** What a choice of words may say, by path; first the value that is stored. */
export const CHOICES: Readonly<
  Record<string, readonly { readonly value: string; readonly label: string }[]>
> = {
  restMode: [
    { value: 'statutory', label: 'after the full rest' },
    { value: 'company', label: 'later by the minutes worked' },
  ],
};
