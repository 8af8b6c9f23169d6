import type { CalendarProblem } from '../explain/calendar-problem.ts';

/** A line of the file with what was folded under it; the first line is 1. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** What stands between a BEGIN and its END. */
export interface Part {
  /** In capitals: VEVENT, VTIMEZONE. */
  readonly name: string;
  readonly line: number;
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
}

export interface CalendarParts {
  /** Every calendar of the file: an export may hold several, one after the other. */
  readonly calendars: readonly Part[];
  readonly problems: readonly CalendarProblem[];
}

/** Lines put together again. A line that begins with a blank goes on from the one before it. */
function* unfolded(text: string): Generator<Line> {
  let first = 0;
  let pieces: string[] = [];
  let number = 0;
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    number += 1;
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    if (pieces.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) {
      pieces.push(line.slice(1));
      continue;
    }
    if (pieces.length > 0) yield { line: first, text: pieces.join('') };
    first = number;
    pieces = line.trim() === '' ? [] : [line];
  }
  if (pieces.length > 0) yield { line: first, text: pieces.join('') };
}

// A calendar holds events, and they hold alarms.
const DEEPEST = 5;

interface Open {
  readonly name: string;
  readonly line: number;
  readonly lines: Line[];
  readonly parts: Part[];
}

const edgeOf = (text: string): { readonly edge: string; readonly name: string } | undefined => {
  const found = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text);
  return found?.[1] && found[2]
    ? { edge: found[1].toUpperCase(), name: found[2].toUpperCase() }
    : undefined;
};

/** Takes a file apart without judging what the lines say; nothing outside a calendar is looked at. */
export const readParts = (text: string): CalendarParts => {
  const calendars: Part[] = [];
  const problems: CalendarProblem[] = [];
  const open: Open[] = [];
  // Some programs end lines by a carriage return alone.
  const lines = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  const close = (part: Open): void => {
    const into = open.at(-1);
    if (into) into.parts.push(part);
    else calendars.push(part);
  };
  /** Ends the innermost part of that name and whatever in it was left open. */
  const end = (name: string, isMeant: boolean): void => {
    const depth = open.findLastIndex((part) => part.name === name);
    while (depth >= 0 && open.length > depth) {
      const part = open.pop();
      if (!part) return;
      if (!isMeant || part.name !== name)
        problems.push({ code: 'not-ended', line: part.line, part: part.name });
      close(part);
    }
  };
  for (const line of unfolded(lines)) {
    const found = edgeOf(line.text);
    if (found?.edge === 'BEGIN') {
      // None of them holds one of its own kind: the one before it lost its END.
      end(found.name, false);
      if (open.length < DEEPEST && (open.length > 0 || found.name === 'VCALENDAR'))
        open.push({ name: found.name, line: line.line, lines: [], parts: [] });
    } else if (found) end(found.name, true);
    else open.at(-1)?.lines.push(line);
  }
  const last = open.at(-1);
  if (last) problems.push({ code: 'not-ended', line: last.line, part: last.name });
  for (let part = open.pop(); part; part = open.pop()) close(part);
  return { calendars, problems };
};
