import type { Language } from './language.ts';
import type { RotaProblem } from './roster-rota-problem.ts';
import { short } from './short.ts';

/** What is wrong and the way out, in a sentence or two. */
export const rotaProblemWords = (problem: RotaProblem, language: Language = 'en'): string =>
  language === 'de' ? german(problem) : english(problem);

const english = (problem: RotaProblem): string => {
  switch (problem.code) {
    case 'empty':
      return 'There is nothing in it.';
    case 'no-dates':
      return 'No row with days was found. Copy the rota with the row that holds the dates, such as 2026-11-30.';
    case 'dates-unclear':
      return `“${short(problem.cell)}” could be two dates. Write the first date as year-month-day, or copy more days.`;
    case 'no-name':
      return `Row ${problem.row} has no name. Write one in its first column, or leave the row out.`;
    case 'name-unknown':
      return `Row ${problem.row}: nobody is called ${short(problem.name)}. Choose who is meant, or add them first.`;
    case 'name-twice':
      return `Row ${problem.row}: ${short(problem.name)} also has row ${problem.first}. Keep one of the two.`;
    case 'open-quote':
      return `Row ${problem.row}: a quotation mark is opened and not closed. Close it, or remove it.`;
    case 'two-shifts':
      return `${short(problem.name)} on ${problem.date}: ${problem.texts.map((t) => `“${short(t)}”`).join(' and ')} are two shifts of one day. Keep one.`;
  }
};

const german = (problem: RotaProblem): string => {
  switch (problem.code) {
    case 'empty':
      return 'Es ist leer.';
    case 'no-dates':
      return 'Keine Zeile mit Tagen gefunden. Den Plan mit der Datumszeile kopieren, etwa 2026-11-30.';
    case 'dates-unclear':
      return `„${short(problem.cell)}“ kann zweierlei Datum sein. Das erste als Jahr-Monat-Tag schreiben, oder mehr Tage kopieren.`;
    case 'no-name':
      return `Zeile ${problem.row} hat keinen Namen. Einen in die erste Spalte schreiben, oder die Zeile weglassen.`;
    case 'name-unknown':
      return `Zeile ${problem.row}: Niemand heißt ${short(problem.name)}. Wählen, wer gemeint ist, oder zuerst anlegen.`;
    case 'name-twice':
      return `Zeile ${problem.row}: ${short(problem.name)} hat auch Zeile ${problem.first}. Eine von beiden behalten.`;
    case 'open-quote':
      return `Zeile ${problem.row}: Ein Anführungszeichen ist offen. Schließen oder entfernen.`;
    case 'two-shifts':
      return `${short(problem.name)} am ${problem.date}: ${problem.texts.map((t) => `„${short(t)}“`).join(' und ')} sind zwei Schichten an einem Tag. Eine behalten.`;
  }
};
