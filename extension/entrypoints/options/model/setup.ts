import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Fault } from '../../../adapters/fault.ts';
import type { Host, Settings } from '../../../settings.ts';
import { hoursText } from './hours-text.ts';
import { skillsOf } from './skill-grid.ts';

/** The steps of the first five minutes; the number is kept in the settings. */
export const STEPS = [
  { id: 'place', title: 'Where do you work?' },
  { id: 'people', title: 'Who takes tickets?' },
  { id: 'hours', title: 'When and where do they work?' },
  { id: 'skills', title: 'Who can do what?' },
  { id: 'words', title: 'What do your words mean?' },
  { id: 'done', title: 'Ready' },
] as const;
export type StepId = (typeof STEPS)[number]['id'];

export const stepAt = (index: number | undefined): StepId => STEPS[index ?? 0]?.id ?? 'place';
export const indexOfStep = (id: StepId): number => STEPS.findIndex((step) => step.id === id);

/** The step to show first: where the dispatcher left, else the first that has nothing, else the end. */
export const firstStep = (settings: Settings, team: Team | undefined): StepId => {
  if (settings.setupStep !== undefined) return stepAt(settings.setupStep);
  if (settings.hosts.length === 0) return 'place';
  return team && team.technicians.length > 0 ? 'done' : 'people';
};

/** The host being set up: the last one connected. */
export const hostInHand = (settings: Settings): Host | undefined => settings.hosts.at(-1);

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What a step holds so far, in a few words; empty = nothing yet. */
export const summaryOf = (step: StepId, team: Team | undefined, settings: Settings): string => {
  switch (step) {
    case 'place':
      return settings.hosts.map((host) => host.base.replace(/^https?:\/\//, '')).join(', ');
    case 'people': {
      const count = team?.technicians.filter((t) => t.active).length ?? 0;
      return count > 0 ? counted(count, 'technician', 'technicians') : '';
    }
    case 'hours':
      return team && WEEKDAYS.some((day) => team.hours[day].length > 0)
        ? `${hoursText(team.hours)}, ${team.zone}`
        : '';
    case 'skills': {
      const count = team ? skillsOf(team).length : 0;
      return count > 0
        ? counted(count, 'skill', 'skills')
        : 'not set: nobody is left out for skill';
    }
    case 'words': {
      const count = (team ? [team.words, ...Object.values(team.hostWords)] : [])
        .flatMap(({ states, priorities, meanings }) => [states, priorities, meanings])
        .flatMap((r) => Object.keys(r)).length;
      return count > 0 ? counted(count, 'word', 'words') : 'not set: defaults are used and marked';
    }
    case 'done':
      return '';
  }
};

/** A host just granted: watch-only, no zone confirmed. A known base keeps what was set. */
export const withHost = (settings: Settings, base: string, psa: Host['psa']): Settings['hosts'] => {
  const fresh: Host = {
    base,
    psa,
    writing: false,
    panel: { folded: false, corner: 'anchor' },
  };
  const known = settings.hosts.find((host) => host.base === base);
  return [
    ...settings.hosts.filter((host) => host.base !== base),
    known ? { ...known, psa } : fresh,
  ];
};

export const changeHost = (
  settings: Settings,
  base: string,
  change: (host: Host) => Host,
): Settings => ({
  ...settings,
  hosts: settings.hosts.map((host) => (host.base === base ? change(host) : host)),
});

/** Why a PSA could not be read, and what to do about it. */
export const faultWords = (fault: Fault, base: string): string => {
  const host = new URL(base).host;
  switch (fault.kind) {
    case 'signed-out':
      return `You are not signed in at ${host}. Sign in there, then read again.`;
    case 'forbidden':
      return `${host} does not let you see this. Ask its administrator for the right, or paste a list instead.`;
    case 'not-found':
      return `${host} has nothing at this address. Check the path under Ticket systems, for example /rt.`;
    case 'busy':
      return `${host} asks for a pause${fault.retryAfterSeconds ? ` of ${fault.retryAfterSeconds} seconds` : ''}. Read again then.`;
    case 'time-out':
      return `${host} did not answer in time. Read again.`;
    case 'offline':
      return `${host} cannot be reached. Check the network, then read again.`;
    case 'not-understood':
      return `${host} answered something else than expected${fault.words ? ` (${fault.words})` : ''}. Check the address and the system chosen under Ticket systems.`;
    case 'conflict':
    case 'broken':
      return `${host} could not answer${fault.status ? ` (${fault.status})` : ''}. Read again later, or paste a list instead.`;
  }
};
