import { SlaId } from '../../../../core/model/ids.ts';
import { SlaPolicy, type SlaTarget } from '../../../../core/model/sla.ts';
import type { Team } from '../../../../core/model/team.ts';
import { PRIORITIES, type Priority } from '../../../../core/model/ticket.ts';
import type { Column } from './column.ts';
import { businessDay, durationText, readDuration } from './duration-text.ts';
import { optional, put, withFacts } from './facts.ts';
import { freshId } from './fresh-id.ts';
import { hoursText, readHours } from './hours-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { readZone } from './zone-names.ts';

type SlaColumn = Column<SlaPolicy>;
export type TargetKey = 'responseMinutes' | 'resolutionMinutes';

const ALWAYS_DAY = 24 * 60;

/** How long a day is on the clock of that target. */
export const dayOf = (team: Team, sla: SlaPolicy, clock: SlaTarget['clock']): number =>
  clock === 'always' ? ALWAYS_DAY : businessDay(sla.hours ?? team.hours);

const readTarget = (text: string, day: number): Parsed<number> => {
  const minutes = readDuration(text, { day: day || undefined, bare: 'min' });
  return minutes.ok && minutes.value < 1
    ? bad(`“${text.trim()}” is no time at all. Write one like 30 min, or leave it empty.`)
    : minutes;
};

const withTarget = (
  sla: SlaPolicy,
  priority: Priority,
  target: SlaTarget | undefined,
): SlaPolicy => ({ ...sla, targets: withFacts(sla.targets, { [priority]: target }) });

/** One promise as it is typed; a priority of which nothing is promised keeps no clock either. */
export const putTarget = (
  team: Team,
  sla: SlaPolicy,
  priority: Priority,
  key: TargetKey,
  text: string,
): Parsed<SlaPolicy> => {
  const target = sla.targets[priority] ?? { clock: 'business' as const };
  const minutes = optional(text, (typed) => readTarget(typed, dayOf(team, sla, target.clock)));
  return put(minutes, (value) => withTarget(sla, priority, withFacts(target, { [key]: value })));
};

const CLOCKS = [
  { value: 'business', label: 'business hours' },
  { value: 'always', label: 'around the clock' },
] as const;
export const clockText = (target: SlaTarget | undefined): string => target?.clock ?? '';

export const putClock = (sla: SlaPolicy, priority: Priority, text: string): Parsed<SlaPolicy> => {
  const typed = text.trim().toLowerCase();
  const target = sla.targets[priority];
  if (typed === '') {
    const says = target?.responseMinutes !== undefined || target?.resolutionMinutes !== undefined;
    return good(says ? sla : withTarget(sla, priority, undefined));
  }
  const clock = CLOCKS.find((one) => typed === one.value || typed === one.label)?.value;
  return clock
    ? good(withTarget(sla, priority, { ...target, clock }))
    : bad(`“${text.trim()}” is not a clock. Write business or always.`);
};

const minutesText = (minutes: number | undefined): string =>
  minutes === undefined ? '' : durationText(minutes);

export const nameColumn: SlaColumn = {
  id: 'name',
  label: 'Name',
  aliases: ['sla', 'policy'],
  input: { kind: 'text' },
  show: (row) => row.name,
  put: (row, text) =>
    text.trim() ? good({ ...row, name: text.trim() }) : bad('An SLA policy needs a name.'),
};

export const hoursColumn: SlaColumn = {
  id: 'hours',
  label: 'Business hours',
  aliases: ['business hours'],
  input: { kind: 'text', empty: 'team’s', wide: true },
  show: (row) => (row.hours ? hoursText(row.hours) : ''),
  put: (row, text) => put(optional(text, readHours), (hours) => withFacts(row, { hours })),
};

export const zoneColumn: SlaColumn = {
  id: 'zone',
  label: 'Zone',
  aliases: ['time zone'],
  input: { kind: 'text', empty: 'team’s' },
  show: (row) => row.zone ?? '',
  put: (row, text) => put(optional(text, readZone), (zone) => withFacts(row, { zone })),
};

/** A policy in one line: its clock first, so that a day is read by it. */
export const slaColumns = (team: Team): readonly SlaColumn[] => [
  nameColumn,
  hoursColumn,
  zoneColumn,
  ...PRIORITIES.flatMap((priority): SlaColumn[] => {
    const lower = priority.toLowerCase();
    const target = (word: string, key: TargetKey): SlaColumn => ({
      id: `${lower}-${word}`,
      label: `${priority} ${word}`,
      input: { kind: 'text' },
      show: (row) => minutesText(row.targets[priority]?.[key]),
      put: (row, text) => putTarget(team, row, priority, key, text),
    });
    const clock: SlaColumn = {
      id: `${lower}-clock`,
      label: `${priority} clock`,
      input: { kind: 'choice', choices: CLOCKS },
      show: (row) => clockText(row.targets[priority]),
      put: (row, text) => putClock(row, priority, text),
    };
    return [
      clock,
      target('response', 'responseMinutes'),
      target('resolution', 'resolutionMinutes'),
    ];
  }),
];

export const newSla = (team: Team, name: string): SlaPolicy =>
  SlaPolicy.parse({
    id: SlaId.parse(
      freshId(
        name || 'sla',
        team.slas.map((sla) => sla.id),
      ),
    ),
    name: name || 'New SLA policy',
  });
