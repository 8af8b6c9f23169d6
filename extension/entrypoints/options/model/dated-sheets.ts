import { isTaken } from '../../../../core/exchange/busy-absences.ts';
import type { Absence, CallOut, OnCall, Shift } from '../../../../core/model/absence.ts';
import { AbsenceId, OnCallId, ShiftId } from '../../../../core/model/ids.ts';
import { isRostered } from '../../../../core/model/rostered.ts';
import type { Team } from '../../../../core/model/team.ts';
import { type DatedRow, datedSheet, kindColumn, noteColumn, rowOf } from './dated.ts';
import type { Sheet } from './sheet.ts';
import { underId } from './under-id.ts';

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

export const absenceSheet = (team: Team): Sheet<DatedRow> =>
  datedSheet<Absence>(team, {
    id: 'absences',
    noun: 'absence',
    prefix: 'absence',
    more: [kindColumn('Kind', ABSENCE_KINDS), noteColumn],
    blankKind: 'leave',
    all: (now) => now.absences,
    with: (now, absences) => ({ ...now, absences }),
    rowOf: (a) => rowOf(a, a.kind, a.note),
    // What a calendar file gave is changed in that calendar; hundreds of rows would hide those typed here.
    isElsewhere: isTaken,
    make: (row, said) =>
      underId(AbsenceId, row.id, (id) => ({
        ...said,
        id,
        kind: ABSENCE_KINDS.find((k) => k.value === row.kind)?.value ?? 'leave',
        ...(row.note ? { note: row.note } : {}),
      })),
  });

export const onCallSheet = (team: Team): Sheet<DatedRow> =>
  datedSheet<OnCall>(team, {
    id: 'on-call',
    noun: 'on-call window',
    prefix: 'on-call',
    more: [kindColumn('Layer', LAYERS)],
    blankKind: 'primary',
    all: (now) => now.onCall,
    with: (now, onCall) => ({ ...now, onCall }),
    rowOf: (o) => rowOf(o, o.layer),
    make: (row, said) =>
      underId(OnCallId, row.id, (id) => ({
        ...said,
        id,
        layer: LAYERS.find((l) => l.value === row.kind)?.value ?? 'primary',
      })),
  });

export const callOutSheet = (team: Team): Sheet<DatedRow> =>
  datedSheet<CallOut>(team, {
    id: 'call-outs',
    noun: 'call-out',
    prefix: 'call-out',
    more: [],
    blankKind: '',
    all: (now) => now.callOuts,
    with: (now, callOuts) => ({ ...now, callOuts }),
    rowOf: (c) => rowOf(c),
    make: (row, said) => underId(OnCallId, row.id, (id) => ({ ...said, id })),
  });

const SHIFT_KINDS = [
  { value: 'work', label: 'Works' },
  { value: 'free', label: 'Day off' },
] as const;

/** Published shifts: working time that replaces the hours of its day, or a day off. */
export const shiftSheet = (team: Team): Sheet<DatedRow> =>
  datedSheet<Shift>(team, {
    id: 'shifts',
    noun: 'shift',
    prefix: 'shift',
    more: [
      kindColumn('Kind', SHIFT_KINDS),
      { ...noteColumn, id: 'code', label: 'Code', aliases: ['shift'] },
    ],
    blankKind: 'work',
    all: (now) => now.shifts,
    with: (now, shifts) => ({ ...now, shifts }),
    // A month of forty people would hide the few that are typed here.
    isElsewhere: isRostered,
    rowOf: (s) => rowOf(s, s.free ? 'free' : 'work', s.code),
    make: (row, said) =>
      underId(ShiftId, row.id, (id) => ({
        ...said,
        id,
        code: row.note,
        ...(row.kind === 'free' && { free: true }),
      })),
  });
