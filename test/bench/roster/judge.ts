import type { Instance, InstanceStaff } from './instance.ts';

/** What a solution file comes to: rules broken, in words, and the cost of the rest. */
export interface Judged {
  readonly broken: readonly string[];
  readonly cost: number;
}

/** One line a member of staff in the file's order, one cell a day: a shift or `-`. */
export const solutionText = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => `${row.map((shift) => shift ?? '-').join('\t')}\n`).join('');

const runsIn = (
  row: readonly string[],
): readonly { worked: boolean; from: number; to: number }[] => {
  const runs: { worked: boolean; from: number; to: number }[] = [];
  row.forEach((cell, day) => {
    const last = runs.at(-1);
    if (last && last.worked === (cell !== '-')) last.to = day;
    else runs.push({ worked: cell !== '-', from: day, to: day });
  });
  return runs;
};

const brokenBy = (instance: Instance, staff: InstanceStaff, row: readonly string[]): string[] => {
  const broken: string[] = [];
  const say = (words: string): number => broken.push(`${staff.id}: ${words}`);
  const shifts = new Map(instance.shifts.map((shift) => [shift.id, shift]));
  let minutes = 0;
  const count = new Map<string, number>();
  row.forEach((cell, day) => {
    if (cell === '-') return;
    const shift = shifts.get(cell);
    if (!shift) {
      say(`day ${day} holds “${cell}”`);
      return;
    }
    minutes += shift.minutes;
    count.set(cell, (count.get(cell) ?? 0) + 1);
    if (shift.notNext.includes(row[day + 1] ?? ''))
      say(`${row[day + 1]} after ${cell} on day ${day}`);
  });
  if (minutes > staff.minutesMax) say(`${minutes} minutes`);
  if (minutes < staff.minutesMin) say(`only ${minutes} minutes`);
  for (const [shift, limit] of staff.shiftsMax) {
    if ((count.get(shift) ?? 0) > limit) say(`${count.get(shift)} of ${shift}`);
  }
  for (const day of instance.daysOff.get(staff.id) ?? []) {
    if (row[day] !== '-') say(`day off ${day}`);
  }
  for (const { worked, from, to } of runsIn(row)) {
    const length = to - from + 1;
    const least = worked ? staff.runMin : staff.offMin;
    if (worked && length > staff.runMax) say(`${length} days in a row from ${from}`);
    if (from > 0 && to < instance.days - 1 && length < least)
      say(`only ${length} days from ${from}`);
  }
  let weekends = 0;
  for (let day = 5; day < instance.days; day += 7) {
    if (row[day] !== '-' || (row[day + 1] ?? '-') !== '-') weekends++;
  }
  if (weekends > staff.weekendsMax) say(`${weekends} weekends`);
  return broken;
};

/** Counts a solution file anew from the instance alone; it knows nothing of the engine. */
export const judge = (instance: Instance, solution: string): Judged => {
  const rows = solution
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  if (rows.length !== instance.staff.length || rows.some((row) => row.length !== instance.days)) {
    return {
      broken: [`expected ${instance.staff.length} rows of ${instance.days} cells`],
      cost: 0,
    };
  }
  const rowOf = new Map(instance.staff.map(({ id }, i) => [id, rows[i] ?? []]));
  let cost = 0;
  for (const { staff, day, shift, weight } of instance.on) {
    if (rowOf.get(staff)?.[day] !== shift) cost += weight;
  }
  for (const { staff, day, shift, weight } of instance.off) {
    if (rowOf.get(staff)?.[day] === shift) cost += weight;
  }
  for (const { day, shift, wanted, under, over } of instance.cover) {
    const people = rows.filter((row) => row[day] === shift).length;
    cost += people < wanted ? under * (wanted - people) : over * (people - wanted);
  }
  return {
    broken: instance.staff.flatMap((staff) => brokenBy(instance, staff, rowOf.get(staff.id) ?? [])),
    cost,
  };
};
