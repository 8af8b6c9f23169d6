import type { Language } from './language.ts';
import type { RosterFaultReason } from './roster-fault.ts';
import { dateText, hoursText } from './roster-text.ts';
import { short } from './short.ts';

/** What does not fit and the way out, in a sentence or two. */
export const rosterFaultWords = (fault: RosterFaultReason, language: Language = 'en'): string =>
  language === 'de' ? german(fault) : english(fault);

const english = (fault: RosterFaultReason): string => {
  const day = (date: Parameters<typeof dateText>[0]): string => dateText(date, 'en');
  const hours = (minutes: number): string => hoursText(minutes, 'en');
  switch (fault.code) {
    case 'unknown-shift':
      return `No shift is called ${short(fault.shift)}. Choose one of the shifts, or add it to them.`;
    case 'unknown-technician':
      return `Nobody is called ${short(fault.technician)}. Choose somebody of the team, or add them.`;
    case 'skill-of-nobody':
      return `Nobody holds ${short(fault.skill)}. Correct it, or give it to somebody.`;
    case 'unknown-rule':
      return `There is no rule ${short(fault.rule)}. Correct its name, or leave it out.`;
    case 'same-technician':
      return `${short(fault.technician)} already stands in place ${fault.first}. Keep one of the two.`;
    case 'same-shift':
      return `Shift ${short(fault.shift)} already stands in place ${fault.first}. Keep one of the two.`;
    case 'same-skill':
      return `${short(fault.skill)} is named twice. Keep one level.`;
    case 'same-demand':
      return `${short(fault.shift)} on ${day(fault.date)} is already asked for in place ${fault.first}. Keep one of the two.`;
    case 'past-twice':
      return `The past of ${short(fault.technician)} already stands in place ${fault.first}. Put both into one.`;
    case 'cells-disagree':
      return `${short(fault.technician)} on ${day(fault.date)} is set to ${fault.shifts.map((shift) => (shift === null ? 'free' : short(shift))).join(' and ')}. Keep one.`;
    case 'outside':
      return `${day(fault.date)} lies outside the roster, ${day(fault.from)} to ${day(fault.to)}. Correct the date, or leave it out.`;
    case 'not-past':
      return `${day(fault.date)} is no past of a roster that begins on ${day(fault.from)}. Make it a fixed shift, or leave it out.`;
    case 'before-known':
      return `${day(fault.date)} lies before ${day(fault.from)}, from which on the past is known. Let it begin earlier.`;
    case 'ends-first':
      return `It ends on ${day(fault.to)}, before it begins on ${day(fault.from)}. Swap the two dates.`;
    case 'leaves-first':
      return `Leaves on ${day(fault.leaves)}, before joining on ${day(fault.joins)}. Correct one of the two.`;
    case 'less-than-minimum':
      return fault.what === 'ideal'
        ? `Ideal ${fault.value} is below the minimum ${fault.minimum}. Raise it, or leave it empty.`
        : `Maximum ${fault.value} is below the minimum ${fault.minimum}. Raise it, or leave it empty.`;
    case 'maximum-below-ideal':
      return `Maximum ${fault.maximum} is below the ideal ${fault.ideal}. Raise it, or leave it empty.`;
    case 'minutes-cross':
      return `At least ${hours(fault.least)} and at most ${hours(fault.most)}: no roster can keep both.`;
    case 'runs-cross':
      return `At least ${fault.least} and at most ${fault.most} days in a row: no roster can keep both.`;
    case 'counts-longer':
      return `Counts ${hours(fault.minutes)} and lasts ${hours(fault.lasts)}. Correct its hours or what it counts.`;
  }
};

const german = (fault: RosterFaultReason): string => {
  const day = (date: Parameters<typeof dateText>[0]): string => dateText(date, 'de');
  const hours = (minutes: number): string => hoursText(minutes, 'de');
  switch (fault.code) {
    case 'unknown-shift':
      return `Keine Schicht heißt ${short(fault.shift)}. Eine der Schichten wählen, oder sie anlegen.`;
    case 'unknown-technician':
      return `Niemand heißt ${short(fault.technician)}. Jemanden aus dem Team wählen, oder anlegen.`;
    case 'skill-of-nobody':
      return `Niemand hat ${short(fault.skill)}. Berichtigen, oder jemandem zuordnen.`;
    case 'unknown-rule':
      return `Es gibt keine Regel ${short(fault.rule)}. Den Namen berichtigen, oder weglassen.`;
    case 'same-technician':
      return `${short(fault.technician)} steht schon an Stelle ${fault.first}. Eines von beiden behalten.`;
    case 'same-shift':
      return `Schicht ${short(fault.shift)} steht schon an Stelle ${fault.first}. Eine von beiden behalten.`;
    case 'same-skill':
      return `${short(fault.skill)} ist zweimal genannt. Eine Stufe behalten.`;
    case 'same-demand':
      return `${short(fault.shift)} am ${day(fault.date)} steht schon an Stelle ${fault.first}. Eines von beiden behalten.`;
    case 'past-twice':
      return `Die Vergangenheit von ${short(fault.technician)} steht schon an Stelle ${fault.first}. Beide zusammenlegen.`;
    case 'cells-disagree':
      return `${short(fault.technician)} ist am ${day(fault.date)} auf ${fault.shifts.map((shift) => (shift === null ? 'frei' : short(shift))).join(' und ')} gesetzt. Eines behalten.`;
    case 'outside':
      return `${day(fault.date)} liegt außerhalb des Plans, ${day(fault.from)} bis ${day(fault.to)}. Das Datum berichtigen, oder weglassen.`;
    case 'not-past':
      return `${day(fault.date)} ist keine Vergangenheit eines Plans ab ${day(fault.from)}. Fest setzen, oder weglassen.`;
    case 'before-known':
      return `${day(fault.date)} liegt vor ${day(fault.from)}, ab dem die Vergangenheit bekannt ist. Diese früher beginnen lassen.`;
    case 'ends-first':
      return `Endet am ${day(fault.to)}, vor dem Anfang am ${day(fault.from)}. Die Daten tauschen.`;
    case 'leaves-first':
      return `Verlässt das Team am ${day(fault.leaves)}, vor dem Eintritt am ${day(fault.joins)}. Eines berichtigen.`;
    case 'less-than-minimum':
      return fault.what === 'ideal'
        ? `Ideal ${fault.value} liegt unter dem Minimum ${fault.minimum}. Erhöhen, oder leer lassen.`
        : `Maximum ${fault.value} liegt unter dem Minimum ${fault.minimum}. Erhöhen, oder leer lassen.`;
    case 'maximum-below-ideal':
      return `Maximum ${fault.maximum} liegt unter dem Ideal ${fault.ideal}. Erhöhen, oder leer lassen.`;
    case 'minutes-cross':
      return `Mindestens ${hours(fault.least)} und höchstens ${hours(fault.most)}: Beides zugleich geht nicht.`;
    case 'runs-cross':
      return `Mindestens ${fault.least} und höchstens ${fault.most} Tage am Stück: Beides zugleich geht nicht.`;
    case 'counts-longer':
      return `Dauert ${hours(fault.lasts)} und zählt ${hours(fault.minutes)}: Zeiten oder Zählung berichtigen.`;
  }
};
