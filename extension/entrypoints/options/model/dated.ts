import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Instant, Window } from '../../../../core/model/time.ts';
import type { Column } from './column.ts';
import { freshId } from './fresh-id.ts';
import { endText, readEnd, readStart, startText, windowOf } from './moment-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { findTechnician, goneId, technicianText } from './refs.ts';
import type { Sheet } from './sheet.ts';

/** A row of a dated table while it is typed: anything but the id may still be missing. */
export interface DatedRow {
  readonly id: string;
  readonly technician: TechnicianId | undefined;
  readonly start: Instant | undefined;
  readonly end: Instant | undefined;
  /** The kind of an absence, the layer of an on-call window. */
  readonly kind: string;
  readonly note: string;
}

type DatedColumn = Column<DatedRow>;

const technician = (team: Team): DatedColumn => ({
  id: 'technician',
  label: 'Technician',
  aliases: ['name', 'who', 'person'],
  input: {
    kind: 'choice',
    choices: team.technicians.map((t) => ({ value: t.id, label: t.name })),
  },
  show: (row) => row.technician ?? '',
  put: (row, text) => {
    const gone = goneId(text) === row.technician ? row.technician : undefined;
    const found = findTechnician(team, text)?.id ?? gone;
    return found
      ? good({ ...row, technician: found })
      : bad(`“${text}” is not in People. Add them there, or correct the name.`);
  },
});

/** In a file people stand by name. */
const technicianByName = (team: Team): DatedColumn => ({
  ...technician(team),
  show: (row) => (row.technician === undefined ? '' : technicianText(team, row.technician)),
});

const from = (team: Team): DatedColumn => ({
  id: 'from',
  label: 'From',
  aliases: ['start', 'begin', 'first day'],
  input: { kind: 'text', example: '2026-11-24' },
  hint: 'Day, or day and time: 2026-11-24 15:00',
  show: (row) => (row.start === undefined ? '' : startText(row.start, team.zone)),
  put: (row, text) => {
    const at = readStart(text, team.zone);
    return at.ok ? good({ ...row, start: at.value }) : at;
  },
});

const to = (team: Team): DatedColumn => ({
  id: 'to',
  label: 'To',
  aliases: ['end', 'until', 'last day'],
  input: { kind: 'text', example: '2026-11-24' },
  hint: 'A day alone is the last day that counts.',
  show: (row) => (row.end === undefined ? '' : endText(row.end, team.zone)),
  put: (row, text) => {
    const at = readEnd(text, team.zone);
    return at.ok ? good({ ...row, end: at.value }) : at;
  },
});

export const kindColumn = (
  label: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): DatedColumn => ({
  id: 'kind',
  label,
  aliases: ['type', 'reason', 'layer'],
  input: { kind: 'choice', choices },
  show: (row) => row.kind,
  put: (row, text) => {
    const word = text.trim().toLowerCase();
    if (word === '') return good(row);
    const found = choices.find((c) => c.value === word || c.label.toLowerCase() === word);
    return found
      ? good({ ...row, kind: found.value })
      : bad(`“${text}” is not one of ${choices.map((c) => c.label).join(', ')}.`);
  },
});

export const noteColumn: DatedColumn = {
  id: 'note',
  label: 'Note',
  aliases: ['comment'],
  input: { kind: 'text' },
  show: (row) => row.note,
  put: (row, text) => good({ ...row, note: text.trim() }),
};

/** A whole row: who and when must both be said. */
const whole = (row: DatedRow): Parsed<{ technician: TechnicianId; window: Window }> => {
  if (!row.technician) return bad('Choose a technician.');
  if (row.start === undefined) return bad('Say from when, for example 2026-11-24.');
  if (row.end === undefined) return bad('Say until when, for example 2026-11-24.');
  const window = windowOf(row.start, row.end);
  return window.ok ? good({ technician: row.technician, window: window.value }) : window;
};

interface Stored {
  readonly id: string;
  readonly technician: TechnicianId;
  readonly window: Window;
}

export const rowOf = (stored: Stored, kindOf = '', noteOf = ''): DatedRow => ({
  id: stored.id,
  technician: stored.technician,
  start: stored.window.start,
  end: stored.window.end,
  kind: kindOf,
  note: noteOf,
});

const nameOf =
  (team: Team) =>
  (row: DatedRow): string => {
    const name = team.technicians.find((t) => t.id === row.technician)?.name ?? 'somebody';
    return row.start === undefined ? name : `${name}, ${startText(row.start, team.zone)}`;
  };

const isTwin = (a: Stored, b: Stored): boolean =>
  a.technician === b.technician &&
  a.window.start === b.window.start &&
  a.window.end === b.window.end;

/** The same person and time pasted twice is one row. */
const replaced = <S extends Stored>(all: readonly S[], item: S): S[] => {
  if (all.some((s) => s.id === item.id)) return all.map((s) => (s.id === item.id ? item : s));
  return all.some((s) => isTwin(s, item)) ? [...all] : [...all, item];
};

/** What tells one dated table from another. */
interface Dated<S extends Stored> {
  readonly id: string;
  readonly noun: string;
  readonly prefix: string;
  /** The columns after who and when. */
  readonly more: readonly DatedColumn[];
  all(team: Team): readonly S[];
  rowOf(stored: S): DatedRow;
  /** What is changed in another place is not a row here. */
  isElsewhere?(stored: S): boolean;
  readonly blankKind: string;
  make(row: DatedRow, said: { technician: TechnicianId; window: Window }): Parsed<S>;
  with(team: Team, all: S[]): Team;
}

export const datedSheet = <S extends Stored>(team: Team, dated: Dated<S>): Sheet<DatedRow> => {
  const made = (row: DatedRow): Parsed<S> => {
    const said = whole(row);
    return said.ok ? dated.make(row, said.value) : said;
  };
  const blank = blankOf(dated.prefix, dated.all(team), dated.blankKind);
  return {
    id: dated.id,
    noun: dated.noun,
    lead: 'technician',
    columns: [technician(team), from(team), to(team), ...dated.more],
    file: [technicianByName(team), from(team), to(team), ...dated.more],
    rows: byStart(dated.all(team).filter((one) => !dated.isElsewhere?.(one))).map(dated.rowOf),
    keyOf: (row) => row.id,
    nameOf: nameOf(team),
    blank,
    known: () => undefined,
    ids: {
      under: (id, index) => good({ ...blank(index), id }),
      insert: (now, row) => {
        const one = made(row);
        if (!one.ok) return one;
        const others = dated.all(now).filter((known) => known.id !== one.value.id);
        return good(dated.with(now, [...others, one.value]));
      },
    },
    put: (now, row) => {
      const one = made(row);
      return one.ok ? good(dated.with(now, replaced(dated.all(now), one.value))) : one;
    },
    remove: (now, row) =>
      dated.with(
        now,
        dated.all(now).filter((one) => one.id !== row.id),
      ),
  };
};

const byStart = <S extends Stored>(all: readonly S[]): S[] =>
  [...all].sort((a, b) => b.window.start - a.window.start || a.id.localeCompare(b.id));

const blankOf =
  (prefix: string, taken: readonly { readonly id: string }[], kindOf: string) =>
  (index: number): DatedRow => ({
    id: freshId(
      `${prefix}-${taken.length + 1 + index}`,
      taken.map((t) => t.id),
    ),
    technician: undefined,
    start: undefined,
    end: undefined,
    kind: kindOf,
    note: '',
  });
