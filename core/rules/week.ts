import type { Technician } from '../model/technician.ts';
import type { Facts } from './facts.ts';

const WEEK_DAYS = 7;

/**
 * How full the coming days would be with the ticket, in per cent of the time that is there (D1); what a contract
 * leaves of longer hours counts. Undefined where there is no time at all, which hours and absences say better.
 */
export const weekPercent = (technician: Technician, facts: Facts): number | undefined => {
  const { policy, need } = facts;
  const load = facts.load(technician);
  const contract =
    technician.contractMinutes === undefined
      ? Number.POSITIVE_INFINITY
      : (technician.contractMinutes * policy.loadDays) / WEEK_DAYS;
  const available = Math.min(load.availableMinutes, contract);
  if (available <= 0) return undefined;
  const planned = load.scheduledMinutes + load.unscheduledMinutes + need.minutes;
  return (planned / available) * 100;
};
