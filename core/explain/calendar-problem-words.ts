import {
  type CalendarProblem,
  type EventAt,
  MOST_MEGABYTES,
  MOST_TIMES,
} from './calendar-problem.ts';

const LONGEST = 60;
const quoted = (found: string): string => {
  const letters = Array.from(found);
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : found}”`;
};

const eventWords = ({ title, line }: EventAt): string =>
  title === '' ? `The event at line ${line}` : `${quoted(title)} (line ${line})`;

/** The problem as a sentence or two: what is wrong, where, and the way out. */
export const calendarProblemWords = (problem: CalendarProblem): string => {
  switch (problem.code) {
    case 'empty':
      return 'There is nothing in it.';
    case 'web-page':
      return 'This is a web page, not a calendar: perhaps a sign-in page was saved. Open the calendar’s link while signed in, or export the calendar as an .ics file.';
    case 'no-calendar':
      return 'This is not a calendar file: no line says BEGIN:VCALENDAR. Export the calendar as an .ics (iCalendar) file.';
    case 'binary':
      return 'This is not a text file, or one in an unusual encoding. Export the calendar as an .ics file again; an archive (.zip) must be unpacked first.';
    case 'wrong-letters':
      return `Line ${problem.line} holds letters that could not be read. Times are right; titles may look odd. Save the file as UTF-8 to have them whole.`;
    case 'too-large':
      return `The file has ${problem.megabytes} MB; at most ${MOST_MEGABYTES} are read. Export fewer months, without attachments.`;
    case 'too-many':
      return `More than ${MOST_TIMES} busy times. From ${eventWords(problem.event)} on nothing was taken. Export fewer events.`;
    case 'too-many-steps':
      return `${eventWords(problem.event)} repeats too often to be followed; from there on nothing was taken that repeats. Take it out of the file, or give it an end.`;
    case 'not-ended':
      return `${problem.part} begins at line ${problem.line} and does not end: the file is cut off. Export it again.`;
    case 'broken-line':
      return `Line ${problem.line} was not understood and left out: ${quoted(problem.found)}.`;
    case 'no-start':
      return `${eventWords(problem.event)} has no start that could be read and was left out. Correct it in the calendar, and export again.`;
    case 'ends-first':
      return `${eventWords(problem.event)} ends before it starts and was left out. Correct it in the calendar, and export again.`;
    case 'unknown-zone':
      return `Line ${problem.line}: the time zone ${quoted(problem.found)} is not known. Your own zone was taken for it; check the times.`;
    case 'unknown-rule':
      return `${eventWords(problem.event)} repeats by a rule that is not understood (${quoted(problem.found)}). Only its first time was taken; add the others by hand.`;
    case 'and-later':
      return `${eventWords(problem.event)} was changed from one day on; only that day’s change was taken. Check the later ones.`;
  }
};
