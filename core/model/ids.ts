import * as z from 'zod/mini';

// One branded type per noun, so that a client's id cannot be passed where a ticket's is meant.
const id = <B extends string>() => z.string().check(z.minLength(1), z.maxLength(400)).brand<B>();

export const TechnicianId = id<'TechnicianId'>();
export type TechnicianId = z.infer<typeof TechnicianId>;
export const ClientId = id<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;
export const SiteId = id<'SiteId'>();
export type SiteId = z.infer<typeof SiteId>;
export const TicketId = id<'TicketId'>();
export type TicketId = z.infer<typeof TicketId>;
export const BookingId = id<'BookingId'>();
export type BookingId = z.infer<typeof BookingId>;
export const AbsenceId = id<'AbsenceId'>();
export type AbsenceId = z.infer<typeof AbsenceId>;
export const ShiftId = id<'ShiftId'>();
export type ShiftId = z.infer<typeof ShiftId>;
export const OnCallId = id<'OnCallId'>();
export type OnCallId = z.infer<typeof OnCallId>;
export const SlotId = id<'SlotId'>();
export type SlotId = z.infer<typeof SlotId>;
export const SlaId = id<'SlaId'>();
export type SlaId = z.infer<typeof SlaId>;
/** A skill is named by the tenant ("firewall", "Microsoft 365"); compared in lower case. */
export const SkillId = id<'SkillId'>();
export type SkillId = z.infer<typeof SkillId>;
/** A coarse area ("north", "city") for the zone × zone travel table. */
export const AreaId = id<'AreaId'>();
export type AreaId = z.infer<typeof AreaId>;
