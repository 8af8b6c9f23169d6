import * as z from 'zod/mini';
import { AbsenceId, OnCallId, ShiftId, TechnicianId } from './ids.ts';
import { Window } from './time.ts';

export const AbsenceKind = z.union([
  z.literal('leave'),
  z.literal('sick'),
  z.literal('training'),
  z.literal('holiday'),
  z.literal('busy'),
  z.literal('out'),
]);
export type AbsenceKind = z.infer<typeof AbsenceKind>;

/** Time in which a technician does not work, whatever the hours say. */
export const Absence = z.object({
  id: AbsenceId,
  technician: TechnicianId,
  window: Window,
  kind: AbsenceKind,
  note: z.optional(z.string()),
});
export type Absence = z.infer<typeof Absence>;

/** A dated working time that replaces the week's hours on the local days it starts on. */
export const Shift = z.object({
  id: ShiftId,
  technician: TechnicianId,
  window: Window,
  code: z.string(),
  /** The days that start in it are free: a roster says so, whatever the week's hours say. */
  free: z.optional(z.boolean()),
});
export type Shift = z.infer<typeof Shift>;

export const OnCall = z.object({
  id: OnCallId,
  technician: TechnicianId,
  window: Window,
  layer: z.union([z.literal('primary'), z.literal('secondary')]),
});
export type OnCall = z.infer<typeof OnCall>;

/** Work really done outside hours; rest counts from its end. */
export const CallOut = z.object({ id: OnCallId, technician: TechnicianId, window: Window });
export type CallOut = z.infer<typeof CallOut>;
