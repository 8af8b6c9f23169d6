import type { FieldChange, TeamChange } from '../../../../core/exchange/diff-team.ts';
import type { TeamArea } from '../../../../core/exchange/team-facts.ts';
import { WeekHours, Window, type Zone } from '../../../../core/model/time.ts';
import { hoursText } from './hours-text.ts';
import { endText, startText } from './moment-text.ts';

/** What the parts of a team are called in a list of changes. */
export const AREA_WORDS: Readonly<Record<TeamArea, string>> = {
  team: 'Team',
  policy: 'Rules',
  words: 'Words',
  areas: 'Travel areas',
  technicians: 'People',
  clients: 'Clients',
  sites: 'Sites',
  absences: 'Absences',
  shifts: 'Shifts',
  'on-call': 'On-call',
  'call-outs': 'Call-outs',
  bookings: 'Own bookings',
  fixes: 'Corrections on tickets',
  slots: 'Slots and flex',
  slas: 'SLA policies',
  boards: 'Boards and their SLA',
  durations: 'Learned durations',
};

const LONGEST = 120;

/** Facts within facts, without the marks of a file: "area north, address Main St 1". */
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key} ${plain(one)}`)
    .join(', ');
};

/** A field's value as a person writes it; anything longer cut to 120 characters. */
export const valueText = (value: unknown, zone: Zone): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const window = Window.safeParse(value);
  if (window.success) {
    return `${startText(window.data.start, zone)} to ${endText(window.data.end, zone)}`;
  }
  if (typeof value === 'object' && value !== null && 'mon' in value) {
    const hours = WeekHours.safeParse(value);
    if (hours.success) return hoursText(hours.data);
  }
  if (Array.isArray(value) && value.length === 0) return 'none';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.join(', ');
  }
  const text = plain(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** "hours: Mon–Fri 08:30–17:30 → Mon–Thu 09:00–17:00" */
export const fieldText = (change: FieldChange, zone: Zone): string =>
  `${change.field}: ${valueText(change.before, zone)} → ${valueText(change.after, zone)}`;

/** Changes of the same part of the team together, in the order they came. */
export const byArea = (
  changes: readonly TeamChange[],
): readonly { readonly area: TeamArea; readonly changes: readonly TeamChange[] }[] => {
  const areas = [...new Set(changes.map((change) => change.area))];
  return areas.map((area) => ({ area, changes: changes.filter((c) => c.area === area) }));
};
