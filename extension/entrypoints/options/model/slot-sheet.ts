import { SlotId, type TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Tier } from '../../../../core/model/ticket.ts';
import type { Column } from './column.ts';
import { listText, readList } from './list-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { findTechnician, goneId, technicianText } from './refs.ts';
import type { Sheet } from './sheet.ts';
import { newSlot, putSlot, readSlot, removeSlot, rowOfSlot, type SlotRow } from './slot-row.ts';
import { daysText, readDays, TIER_WORDS } from './slot-words.ts';
import { underId } from './under-id.ts';

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

const readWho = (
  team: Team,
  text: string,
  before: readonly TechnicianId[],
): Parsed<TechnicianId[]> => {
  if (/^everybody$/i.test(text.trim())) return good([]);
  const names = readList(text);
  if (!names.ok) return names;
  const ids: TechnicianId[] = [];
  for (const name of names.value) {
    const id = findTechnician(team, name)?.id ?? before.find((one) => one === goneId(name));
    if (!id) return bad(`“${name}” is not in People. Add them there, or correct the name.`);
    if (!ids.includes(id)) ids.push(id);
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
    if (word === '') return good(row);
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
    show: (row) => listText(row.technicians.map((id) => technicianText(team, id))),
    put: (row, text) => {
      const who = readWho(team, text, row.technicians);
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

const blank = (team: Team, index: number): SlotRow => {
  const first = newSlot(team, ['mon'], 9 * 60);
  return index === 0 ? first : { ...first, id: `${first.id}-${index + 1}` };
};

const put = (team: Team, row: SlotRow): Parsed<Team> => {
  const read = readSlot(row);
  return read.ok ? good(putSlot(team, read.value)) : bad(read.words);
};

/** The week as a table: the same slots, for those who would rather type. */
export const slotSheet = (team: Team): Sheet<SlotRow> => ({
  id: 'slots',
  noun: 'slot',
  lead: 'days',
  columns: columns(team),
  file: columns(team),
  rows: team.slots.map(rowOfSlot),
  keyOf: (row) => row.id,
  nameOf: (row) => row.name || `${daysText(row.days)} ${row.from}–${row.to}`,
  blank: (index) => blank(team, index),
  known: () => undefined,
  ids: {
    under: (id) => underId(SlotId, id, (given) => ({ ...blank(team, 0), tiers: [], id: given })),
    insert: put,
  },
  put,
  remove: (now, row) => removeSlot(now, row.id),
});
