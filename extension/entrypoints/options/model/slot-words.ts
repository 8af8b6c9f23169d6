import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Tier } from '../../../../core/model/ticket.ts';
import type { Weekday } from '../../../../core/model/time.ts';
import { bad, good, type Parsed } from './parsed.ts';

export const DAY_WORDS: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
export const shortDay = (day: Weekday): string => DAY_WORDS[day].slice(0, 3);

export const TIER_WORDS: readonly { readonly value: Tier; readonly label: string }[] = [
  { value: 'reactive', label: 'Reactive work' },
  { value: 'routine', label: 'Routine work' },
  { value: 'project', label: 'Projects' },
];

export const FORCES: readonly {
  readonly value: SlotTemplate['force'];
  readonly label: string;
}[] = [
  { value: 'strict', label: 'is kept out (strict)' },
  { value: 'prefer', label: 'may come in at a cost (prefer)' },
];

/** "Mon–Thu", "Mon, Wed", "every day" */
export const daysText = (days: readonly Weekday[]): string => {
  if (WEEKDAYS.every((day) => days.includes(day))) return 'every day';
  const parts: string[] = [];
  for (let i = 0; i < WEEKDAYS.length; i += 1) {
    const first = WEEKDAYS[i];
    if (!first || !days.includes(first)) continue;
    let end = i;
    while (days.some((day) => day === WEEKDAYS[end + 1])) end += 1;
    const last = WEEKDAYS[end] ?? first;
    // Two days in a row read better apart.
    if (end - i > 1) parts.push(`${shortDay(first)}–${shortDay(last)}`);
    else parts.push(...WEEKDAYS.slice(i, end + 1).map(shortDay));
    i = end;
  }
  return parts.join(', ');
};

const dayNamed = (word: string): Weekday | undefined =>
  word.trim().length < 2
    ? undefined
    : WEEKDAYS.find((day) => DAY_WORDS[day].toLowerCase().startsWith(word.trim().toLowerCase()));

/** Reads "Mon-Thu, Sat" or "every day". */
export const readDays = (text: string): Parsed<Weekday[]> => {
  if (/^(every ?day|all)$/i.test(text.trim())) return good([...WEEKDAYS]);
  const found = new Set<Weekday>();
  for (const piece of text.split(/[,;]/).filter((one) => one.trim())) {
    const [a = '', b] = piece.split(/[-–]/);
    const first = dayNamed(a);
    const last = b === undefined ? first : dayNamed(b);
    if (!first || !last) {
      return bad(`“${piece.trim()}” is not a day. Write days like “Mon–Thu” or “Mon, Wed”.`);
    }
    const count = (WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) + 7) % 7;
    for (let i = 0; i <= count; i += 1) {
      const day = WEEKDAYS[(WEEKDAYS.indexOf(first) + i) % 7];
      if (day) found.add(day);
    }
  }
  if (found.size === 0) return bad('Say on which days, for example “Mon–Thu”.');
  return good(WEEKDAYS.filter((day) => found.has(day)));
};

/** How a block is coloured; its words say the same. */
export type Tone = 'flex' | Tier | 'mixed';
export const toneOf = ({ kind, tiers }: SlotTemplate): Tone =>
  kind === 'flex' ? 'flex' : tiers.length === 1 ? (tiers[0] ?? 'mixed') : 'mixed';

/** "Flex", "Routine work", "Reactive work and projects" */
export const kindWords = ({ kind, tiers }: SlotTemplate): string => {
  if (kind === 'flex') return 'Flex';
  const words = TIER_WORDS.filter(({ value }) => tiers.includes(value)).map(({ label }) => label);
  const text = words.map((word, i) => (i === 0 ? word : word.toLowerCase())).join(' and ');
  return text || 'No work at all';
};

export const slotName = (slot: SlotTemplate): string => slot.name || kindWords(slot);

export const whoWords = (team: Team, technicians: readonly TechnicianId[]): string =>
  technicians.length === 0
    ? 'everybody'
    : technicians.map((id) => team.technicians.find((t) => t.id === id)?.name ?? id).join(', ');

/** "strict, for others from 60 min before" */
export const forceWords = ({ kind, force, releaseMinutes }: SlotTemplate): string => {
  const release =
    kind === 'flex' || releaseMinutes === undefined
      ? ''
      : `, for others from ${releaseMinutes} min before`;
  return `${force === 'strict' ? 'strict' : 'preferred'}${release}`;
};

/** Everything about a slot in one line. */
export const slotText = (team: Team, slot: SlotTemplate): string =>
  [
    ...(slot.name ? [slot.name] : []),
    kindWords(slot),
    `${daysText(slot.days)} ${slot.from}–${slot.to}`,
    whoWords(team, slot.technicians),
    forceWords(slot),
  ].join(', ');
