import { AreaId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Column } from './column.ts';
import { bad, good } from './parsed.ts';
import type { Sheet } from './sheet.ts';

/** Two areas and the minutes between them, as typed. */
interface AreaRow {
  readonly a: string;
  readonly b: string;
  readonly minutes: string;
}
type Side = 'a' | 'b';

const side = (id: Side, label: string, alias: string): Column<AreaRow> => ({
  id,
  label,
  aliases: [alias],
  input: { kind: 'text' },
  show: (row) => row[id],
  put: (row, text) => {
    const area = AreaId.safeParse(text.trim());
    return area.success ? good({ ...row, [id]: area.data }) : bad('Name both areas.');
  },
});

const minutes: Column<AreaRow> = {
  id: 'minutes',
  label: 'Minutes',
  aliases: ['min', 'drive'],
  input: { kind: 'text' },
  show: (row) => row.minutes,
  put: (row, text) => {
    const typed = text
      .trim()
      .replace(/\s*min(utes)?$/i, '')
      .replace(',', '.');
    return typed !== '' && Number(typed) >= 0 && Number.isFinite(Number(typed))
      ? good({ ...row, minutes: typed })
      : bad(`“${text.trim()}” is not a number of minutes. Write one like 25.`);
  },
};

const columns = [side('a', 'From', 'area'), side('b', 'To', 'and'), minutes];
// Either way is the same drive.
const keyOf = ({ a, b }: { readonly a: string; readonly b: string }): string =>
  JSON.stringify([a, b].sort());

/** Minutes between areas, one pair a line. */
export const areaSheet = (team: Team): Sheet<AreaRow> => {
  const rows = team.areas.map(({ a, b, minutes: n }) => ({ a, b, minutes: String(n) }));
  return {
    id: 'areas',
    noun: 'pair of areas',
    lead: 'a',
    columns,
    file: columns,
    rows,
    keyOf,
    nameOf: (row) => `${row.a} – ${row.b}`,
    blank: () => ({ a: '', b: '', minutes: '' }),
    known: (cell) => {
      const key = keyOf({ a: cell('a'), b: cell('b') });
      return rows.find((row) => keyOf(row) === key);
    },
    put: (now, row) => {
      const [a, b] = [AreaId.safeParse(row.a), AreaId.safeParse(row.b)];
      if (!a.success || !b.success) return bad('Name both areas.');
      if (row.minutes === '') return bad('Say how many minutes the drive takes.');
      const others = now.areas.filter((pair) => keyOf(pair) !== keyOf(row));
      const pair = { a: a.data, b: b.data, minutes: Number(row.minutes) };
      return good({ ...now, areas: [...others, pair] });
    },
    remove: (now, row) => ({
      ...now,
      areas: now.areas.filter((pair) => keyOf(pair) !== keyOf(row)),
    }),
  };
};
