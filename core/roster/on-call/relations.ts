import { MINUTE } from '../../calendar/instant.ts';
import { overlaps } from '../../calendar/window.ts';
import { holidaysIn, ownTurn } from './alone.ts';
import type { Ground } from './ground.ts';
import { type Finding, NOTHING } from './rules/finding.ts';
import { gap } from './rules/gap.ts';
import { sameHoliday } from './rules/same-holiday.ts';
import type { Near } from './sheet.ts';
import type { Turn } from './turns.ts';

const DAY = 1440 * MINUTE;

/** For each turn the others that say something of it where both are the same person's. */
export const nearTo = (turns: readonly Turn[], ground: Ground): readonly (readonly Near[])[] => {
  const near: Near[][] = turns.map(() => []);
  const holidays = turns.map((turn) => holidaysIn(turn, ground));
  const reach = (Math.max(ground.gapDays, ground.wishedGapDays) + 2) * DAY;
  const add = (a: number, b: number, findings: readonly Finding[]): void => {
    if (findings.length === 0) return;
    const blocks = findings.some((f) => f.kind === 'block');
    near[a]?.push({ turn: b, blocks, findings });
  };
  turns.forEach((one, i) => {
    for (let j = i + 1; j < turns.length; j++) {
      const other = turns[j];
      if (!other) break;
      const isClose = other.window.start < one.window.end + reach;
      const again = (holidays[i] ?? []).length > 0 && (holidays[j] ?? []).length > 0;
      if (!isClose && !again) continue;
      const found = (a: number, b: number, of: Turn, to: Turn): readonly Finding[] => [
        ...(isClose ? gap(ownTurn(of), ownTurn(to), ground) : NOTHING),
        ...(holidays[a] ?? []).flatMap((x) =>
          (holidays[b] ?? []).flatMap((y) => sameHoliday(x, y)),
        ),
      ];
      add(i, j, found(i, j, one, other));
      add(j, i, found(j, i, other, one));
    }
  });
  return near;
};

/** For each turn those of the other layer at the same time. */
export const besideOf = (turns: readonly Turn[]): readonly (readonly number[])[] => {
  const beside: number[][] = turns.map(() => []);
  turns.forEach((one, i) => {
    for (let j = i + 1; j < turns.length; j++) {
      const other = turns[j];
      if (!other || other.window.start >= one.window.end) break;
      if (other.layer === one.layer) continue;
      if (!one.parts.some((a) => other.parts.some((b) => overlaps(a, b)))) continue;
      beside[i]?.push(j);
      beside[j]?.push(i);
    }
  });
  return beside;
};
