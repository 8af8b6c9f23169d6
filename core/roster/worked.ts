import type { Row } from './rules/rule.ts';

/** Minutes of this roster that count towards the contract. */
export const minutesOf = (row: Row): number => {
  let minutes = row.person.allowed.creditMinutes;
  for (let day = 0; day < row.days; day++) minutes += row.at(day)?.minutes ?? 0;
  return minutes;
};

export const workedDays = (row: Row): readonly number[] => {
  const days: number[] = [];
  for (let day = 0; day < row.days; day++) if (row.at(day) !== undefined) days.push(day);
  return days;
};
