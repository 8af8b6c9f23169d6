import { CallOut, OnCall } from '../../../../core/model/absence.ts';
import { OnCallId, TechnicianId } from '../../../../core/model/ids.ts';
import { LocalDate, WeekHours, Zone } from '../../../../core/model/time.ts';
import type { LedgerProblem } from '../../../../core/roster/ledger/ledger.ts';
import { BurdenWeights } from '../../../../core/roster/ledger/weights.ts';
import { at, WEEK } from '../../scenario.ts';

export const CALENDAR = {
  zone: Zone.parse('Europe/Lisbon'),
  hours: WeekHours.parse(WEEK),
  holidays: new Set(['2026-12-25', '2026-12-08'].map((day) => LocalDate.parse(day))),
};
export const WEIGHTS = BurdenWeights.parse({});
export const who = (name: string): TechnicianId => TechnicianId.parse(name);

let made = 0;
/** Somebody's time on call, "2026-11-23 09:00" to "2026-11-30 09:00". */
export const turn = (name: string, start: string, end: string, layer = 'primary'): OnCall =>
  OnCall.parse({
    id: `o${made++}`,
    technician: name,
    layer,
    window: { start: at(start), end: at(end) },
  });

export const called = (id: string, name: string, start: string, end: string): CallOut =>
  CallOut.parse({ id, technician: name, window: { start: at(start), end: at(end) } });

export interface Past {
  readonly members: readonly (readonly [name: string, facts?: object])[];
  readonly onCall?: readonly OnCall[];
  readonly callOuts?: readonly CallOut[];
  readonly onSite?: readonly string[];
  readonly openings?: LedgerProblem['openings'];
  readonly at?: string;
}

export const past = (of: Past): LedgerProblem => ({
  members: of.members.map(([name, facts]) => ({ technician: who(name), share: 1, ...facts })),
  happened: {
    onCall: of.onCall ?? [],
    callOuts: of.callOuts ?? [],
    onSite: new Set((of.onSite ?? []).map((id) => OnCallId.parse(id))),
  },
  openings: of.openings ?? [],
  calendar: CALENDAR,
  weights: WEIGHTS,
  at: at(of.at ?? '2027-01-01 00:00'),
});
