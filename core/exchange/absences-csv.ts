import { type Absence, AbsenceKind } from '../model/absence.ts';
import type { Technician } from '../model/technician.ts';
import { Window, type Zone } from '../model/time.ts';
import { writeCsv } from './csv.ts';
import { readMoment, writeMoment } from './moment-text.ts';
import type { TableRead } from './result.ts';
import { type Column, readTable } from './table.ts';
import { type RowReading, readingOf } from './table-reading.ts';
import { readTechnician, technicianNames } from './technician-names.ts';

const COLUMNS: readonly Column[] = [
  { name: 'technician', also: ['name', 'who'], required: true },
  { name: 'from', also: ['start', 'begin'], required: true },
  { name: 'to', also: ['end', 'until'] },
  { name: 'kind', also: ['type'] },
  { name: 'note', also: ['comment'] },
];

export type AbsenceRow = Omit<Absence, 'id'>;

const readKind = (text: string): AbsenceKind | undefined => {
  const read = AbsenceKind.safeParse(text.toLowerCase());
  return read.success ? read.data : undefined;
};

const readWindow = (reading: RowReading, zone: Zone): Window | undefined => {
  const { row, problems } = reading;
  reading.required('from');
  const start = reading.as('from', 'date', (text) => readMoment(text, zone, 'from'));
  // One day away needs no second date; from an hour on means until that day's end.
  const to = reading.text('to') ?? reading.text('from')?.split(/[T\s]/)[0] ?? '';
  const end = readMoment(to, zone, 'to');
  if (end === undefined && reading.text('to'))
    problems.push({ code: 'bad-cell', row, column: 'to', found: to, expected: 'date' });
  if (start === undefined || end === undefined) return undefined;
  const window = Window.safeParse({ start, end });
  if (!window.success) problems.push({ code: 'ends-before-start', row, column: 'to' });
  return window.success ? window.data : undefined;
};

/**
 * Absences with their times on the clock of `zone`. A date without a time is the whole day, both days counted;
 * an empty `to` is the end of the day it starts on; an empty kind is leave.
 */
export const readAbsences = (
  text: string,
  technicians: readonly Technician[],
  zone: Zone,
): TableRead<AbsenceRow> => {
  const table = readTable(text, COLUMNS);
  const names = technicianNames(technicians);
  const problems = [...table.problems];
  const rows = table.rows.flatMap((tableRow) => {
    const reading = readingOf(tableRow);
    const who = reading.required('technician');
    const technician = who ? readTechnician(reading, 'technician', who, names) : undefined;
    const window = readWindow(reading, zone);
    const kind = reading.as('kind', 'absence-kind', readKind) ?? 'leave';
    const note = reading.text('note');
    problems.push(...reading.problems);
    if (!technician || !window || reading.problems.length > 0) return [];
    return [{ row: reading.row, value: { technician, window, kind, note } }];
  });
  return { rows, problems, ignored: table.ignored };
};

export const writeAbsences = (
  absences: readonly AbsenceRow[],
  technicians: readonly Technician[],
  zone: Zone,
): string => {
  const names = technicianNames(technicians);
  return writeCsv([
    COLUMNS.map((column) => column.name),
    ...absences.map(({ technician, window, kind, note }) => [
      names.textOf(technician),
      writeMoment(window.start, zone, 'from'),
      writeMoment(window.end, zone, 'to'),
      kind,
      note ?? '',
    ]),
  ]);
};
