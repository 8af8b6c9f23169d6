import { Team } from '../../core/model/team.ts';
import { EMERGENCY, sampleData } from '../sample/data.ts';
import type { SampleData, SampleTicket } from '../sample/model.ts';
import { sampleTeam } from '../sample/team.ts';

const MINUTE = 60_000;

/** A zone in which it is between ten and eleven in the morning, so that a story of one day is the same at any hour. */
export const zoneAtTen = (now: number): string => {
  const ahead = 10 - new Date(now).getUTCHours();
  const offset = ahead < -12 ? ahead + 24 : ahead;
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
};

const day = [{ from: '08:00', to: '18:00' }];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };

/** Bruno alone knows servers well enough; Amélia lives nearer, and nearly does. */
export const emergencyTeam = (now: number, base: string): Team => {
  const team = sampleTeam(now, base);
  const only = new Set(['amelia', 'bruno', 'chloe']);
  return Team.parse({
    ...team,
    zone: zoneAtTen(now),
    hours: week,
    technicians: team.technicians
      .filter(({ id }) => only.has(id))
      .map((one) =>
        one.id === 'amelia' ? { ...one, skills: [{ skill: 'servers', level: 1 }] } : one,
      ),
    absences: [],
    onCall: [],
  });
};

/**
 * Bruno is at work on the racks now, and one hour more fills his day above what a usual day may hold. Chloé is free until
 * the afternoon, and two tickets of one client that nobody has are hers to do.
 */
export const emergencyData = (now: number): SampleData => {
  const data = sampleData(now);
  const ten = now - (now % (60 * MINUTE));
  const start = (minutes: number): string => new Date(ten + minutes * MINUTE).toISOString();
  const change: Readonly<Record<string, Partial<SampleTicket>>> = {
    '1032': { type: 'Remote support', start: start(-120), minutes: 180 },
    '1033': { type: 'Remote support', start: start(300), minutes: 60 },
    '1038': { owner: 'bruno', type: 'Remote support', start: start(90), minutes: 240 },
    '1044': { client: 'Padaria Açores', site: 'Amadora' },
  };
  const kept = new Set([EMERGENCY, '1043', ...Object.keys(change)]);
  return {
    ...data,
    diary: [],
    tickets: data.tickets
      .filter(({ id }) => kept.has(id))
      .map((ticket) => ({ ...ticket, ...change[ticket.id] })),
  };
};
