import { isTaken } from '../../../../core/exchange/busy-absences.ts';
import type { Absence, CallOut, OnCall } from '../../../../core/model/absence.ts';
import { AbsenceId, OnCallId, type TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Instant, Window } from '../../../../core/model/time.ts';
import type { Column } from './column.ts';
import { freshId } from './fresh-id.ts';
import { endText, readEnd, readStart, startText, windowOf } from './moment-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import type { Sheet } from './sheet.ts';
import { findTechnician } from './skill-grid.ts';

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
    const found = findTechnician(team, text);
    return found
      ? good({ ...row, technician: found.id })
      : bad(`“${text}” is not in People. Add them there, or correct the name.`);
  },
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

const kind = (
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
    const found = choices.find((c) => c.value === word || c.label.toLowerCase() === word);
    return found
      ? good({ ...row, kind: found.value })
      : bad(`“${text}” is not one of ${choices.map((c) => c.label).join(', ')}.`);
  },
});

const note: DatedColumn = {
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

const rowOf = (stored: Stored, kindOf = '', noteOf = ''): DatedRow => ({
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

export const ABSENCE_KINDS: readonly { readonly value: Absence['kind']; readonly label: string }[] =
  [
    { value: 'leave', label: 'Leave' },
    { value: 'sick', label: 'Sick' },
    { value: 'training', label: 'Training' },
    { value: 'holiday', label: 'Public holiday' },
    { value: 'busy', label: 'Busy' },
    { value: 'out', label: 'Out' },
  ];

const LAYERS: readonly { readonly value: OnCall['layer']; readonly label: string }[] = [
  { value: 'primary', label: 'Primary' },
  { value: 'secondary', label: 'Secondary' },
];

export const absenceSheet = (team: Team): Sheet<DatedRow> => ({
  id: 'absences',
  noun: 'absence',
  lead: 'technician',
  columns: [technician(team), from(team), to(team), kind('Kind', ABSENCE_KINDS), note],
  // What a calendar file gave is changed in that calendar; hundreds of rows would hide those typed here.
  rows: byStart(team.absences.filter((a) => !isTaken(a))).map((a) =>
    rowOf(a, a.kind, a.note ?? ''),
  ),
  keyOf: (row) => row.id,
  nameOf: nameOf(team),
  blank: blankOf('absence', team.absences, 'leave'),
  known: () => undefined,
  put: (now, row) => {
    const said = whole(row);
    if (!said.ok) return said;
    const absence: Absence = {
      ...said.value,
      id: AbsenceId.parse(row.id),
      kind: ABSENCE_KINDS.find((k) => k.value === row.kind)?.value ?? 'leave',
      ...(row.note ? { note: row.note } : {}),
    };
    return good({ ...now, absences: replaced(now.absences, absence) });
  },
  remove: (now, row) => ({ ...now, absences: now.absences.filter((a) => a.id !== row.id) }),
});

export const onCallSheet = (team: Team): Sheet<DatedRow> => ({
  id: 'on-call',
  noun: 'on-call window',
  lead: 'technician',
  columns: [technician(team), from(team), to(team), kind('Layer', LAYERS)],
  rows: byStart(team.onCall).map((o) => rowOf(o, o.layer)),
  keyOf: (row) => row.id,
  nameOf: nameOf(team),
  blank: blankOf('on-call', team.onCall, 'primary'),
  known: () => undefined,
  put: (now, row) => {
    const said = whole(row);
    if (!said.ok) return said;
    const layer = LAYERS.find((l) => l.value === row.kind)?.value ?? 'primary';
    const onCall: OnCall = { ...said.value, id: OnCallId.parse(row.id), layer };
    return good({ ...now, onCall: replaced(now.onCall, onCall) });
  },
  remove: (now, row) => ({ ...now, onCall: now.onCall.filter((o) => o.id !== row.id) }),
});

export const callOutSheet = (team: Team): Sheet<DatedRow> => ({
  id: 'call-outs',
  noun: 'call-out',
  lead: 'technician',
  columns: [technician(team), from(team), to(team)],
  rows: byStart(team.callOuts).map((c) => rowOf(c)),
  keyOf: (row) => row.id,
  nameOf: nameOf(team),
  blank: blankOf('call-out', team.callOuts, ''),
  known: () => undefined,
  put: (now, row) => {
    const said = whole(row);
    if (!said.ok) return said;
    const callOut: CallOut = { ...said.value, id: OnCallId.parse(row.id) };
    return good({ ...now, callOuts: replaced(now.callOuts, callOut) });
  },
  remove: (now, row) => ({ ...now, callOuts: now.callOuts.filter((c) => c.id !== row.id) }),
});
