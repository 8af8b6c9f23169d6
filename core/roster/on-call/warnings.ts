import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Sheet } from './sheet.ts';

/** What is odd about the plan as a whole, before anybody is on call. */
export const warningsOf = (sheet: Sheet, { hasHistory }: Ledger): readonly OnCallReason[] => {
  const { plan } = sheet.ground.problem;
  const { fewest, fewestForTwo } = plan.policy;
  const found: OnCallReason[] = [];
  const people = sheet.people.filter(({ technician }) => technician.active).length;
  const need = plan.secondary ? fewestForTwo : fewest;
  if (people === 0) found.push({ code: 'no-members' });
  else if (people < need) found.push({ code: 'few-people', people, need });
  const named = [
    ...plan.members.map((m) => m.technician),
    ...[...plan.fixed, ...plan.overrides].map((n) => n.technician),
  ];
  for (const id of new Set(named)) {
    if (!sheet.ground.technicians.has(id)) found.push({ code: 'unknown-technician', id });
  }
  if (!hasHistory) found.push({ code: 'no-history' });
  return found;
};
