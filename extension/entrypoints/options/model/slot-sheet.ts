import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Tier } from '../../../../core/model/ticket.ts';
import type { Column } from './column.ts';
import { bad, good, type Parsed } from './parsed.ts';
import type { Sheet } from './sheet.ts';
import { findTechnician } from './skill-grid.ts';
import { newSlot, putSlot, readSlot, removeSlot, rowOfSlot, type SlotRow } from './slot-row.ts';
import { daysText, readDays, TIER_WORDS, whoWords } from './slot-words.ts';

const pieces = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter(Boolean);

const readTiers = (text: string): Parsed<Tier[]> => {
  const found: Tier[] = [];
  for (const piece of pieces(text)) {
    const tier = TIER_WORDS.find(({ value, label }) =>
      [value, label.toLowerCase()].includes(piece.toLowerCase()),
    );
    if (!tier) {
      return bad(`“${piece}” is none of ${TIER_WORDS.map(({ label }) => label).join(', ')}.`);
    }
    if (!found.includes(tier.value)) found.push(tier.value);
  }
  return good(found);
};

const readWho = (team: Team, text: string): Parsed<TechnicianId[]> => {
  const ids: TechnicianId[] = [];
  if (/^everybody$/i.test(text.trim())) return good(ids);
  for (const piece of pieces(text)) {
    const found = findTechnician(team, piece);
    if (!found) return bad(`“${piece}” is not in People. Add them there, or correct the name.`);
    if (!ids.includes(found.id)) ids.push(found.id);
  }
  return good(ids);
};

const choice = <K extends 'kind' | 'force'>(
  id: K,
  label: string,
  choices: readonly { readonly value: SlotRow[K]; readonly label: string }[],
): Column<SlotRow> => ({
  id,
  label,
  input: { kind: 'choice', choices },
  show: (row) => row[id],
  put: (row, text) => {
    const word = text.trim().toLowerCase();
    const found = choices.find((c) => c.value === word || c.label.toLowerCase() === word);
    return found
      ? good({ ...row, [id]: found.value })
      : bad(`“${text}” is none of ${choices.map((c) => c.label).join(', ')}.`);
  },
});

const columns = (team: Team): readonly Column<SlotRow>[] => [
  {
    id: 'days',
    label: 'Days',
    aliases: ['day', 'weekdays'],
    input: { kind: 'text', example: 'Mon–Thu' },
    show: (row) => daysText(row.days),
    put: (row, text) => {
      const days = readDays(text);
      return days.ok ? good({ ...row, days: days.value }) : days;
    },
  },
  {
    id: 'from',
    label: 'From',
    aliases: ['start'],
    input: { kind: 'text', example: '09:00' },
    show: (row) => row.from,
    put: (row, text) => good({ ...row, from: text.trim() }),
  },
  {
    id: 'to',
    label: 'To',
    aliases: ['end', 'until'],
    input: { kind: 'text', example: '11:00' },
    show: (row) => row.to,
    put: (row, text) => good({ ...row, to: text.trim() }),
  },
  choice('kind', 'Kind', [
    { value: 'work', label: 'Work' },
    { value: 'flex', label: 'Flex' },
  ]),
  {
    id: 'tiers',
    label: 'For work',
    aliases: ['tier', 'tiers', 'for'],
    input: { kind: 'text', example: 'Routine work', empty: 'flex: none', wide: true },
    show: (row) =>
      TIER_WORDS.filter(({ value }) => row.tiers.includes(value))
        .map(({ label }) => label)
        .join(', '),
    put: (row, text) => {
      const tiers = readTiers(text);
      return tiers.ok ? good({ ...row, tiers: tiers.value }) : tiers;
    },
  },
  {
    id: 'technicians',
    label: 'Whose week',
    aliases: ['technician', 'who'],
    input: { kind: 'text', empty: 'everybody', wide: true },
    show: (row) => (row.technicians.length === 0 ? '' : whoWords(team, row.technicians)),
    put: (row, text) => {
      const who = readWho(team, text);
      return who.ok ? good({ ...row, technicians: who.value }) : who;
    },
  },
  choice('force', 'Others', [
    { value: 'strict', label: 'strict' },
    { value: 'prefer', label: 'prefer' },
  ]),
  {
    id: 'release',
    label: 'Free before start, min',
    aliases: ['release'],
    input: { kind: 'text', empty: 'never' },
    show: (row) => row.release,
    put: (row, text) => good({ ...row, release: text.trim() }),
  },
  {
    id: 'name',
    label: 'Name',
    input: { kind: 'text' },
    show: (row) => row.name,
    put: (row, text) => good({ ...row, name: text.trim() }),
  },
];

/** The week as a table: the same slots, for those who would rather type. */
export const slotSheet = (team: Team): Sheet<SlotRow> => ({
  id: 'slots',
  noun: 'slot',
  lead: 'days',
  columns: columns(team),
  rows: team.slots.map(rowOfSlot),
  keyOf: (row) => row.id,
  nameOf: (row) => row.name || `${daysText(row.days)} ${row.from}–${row.to}`,
  blank: (index) => {
    const blank = newSlot(team, ['mon'], 9 * 60);
    return index === 0 ? blank : { ...blank, id: `${blank.id}-${index + 1}` };
  },
  known: () => undefined,
  put: (now, row) => {
    const read = readSlot(row);
    return read.ok ? good(putSlot(now, read.value)) : bad(read.words);
  },
  remove: (now, row) => removeSlot(now, row.id),
});
