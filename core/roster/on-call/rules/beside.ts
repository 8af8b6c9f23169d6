import type { TechnicianId } from '../../../model/ids.ts';
import { type Ground, isNew } from '../ground.ts';
import type { Turn } from '../turns.ts';
import { block, type Finding, NOTHING } from './finding.ts';
import { lacks, lastDay } from './needs.ts';

/** What one on call says of the other one of the same time: skills they share, and never two newcomers (D17). */
export const beside = (
  asked: TechnicianId,
  turn: Turn,
  other: TechnicianId,
  otherTurn: Turn,
  ground: Ground,
): readonly Finding[] => {
  const [a, b] = [ground.technicians.get(asked), ground.technicians.get(other)];
  if (!a || !b || asked === other) return NOTHING;
  const found: Finding[] = [];
  for (const need of ground.problem.plan.together) {
    const [mine, theirs] = [
      lacks(a, need, lastDay(turn, ground)),
      lacks(b, need, lastDay(otherTurn, ground)),
    ];
    if (!mine || !theirs || mine.code === 'need-unknown' || theirs.code === 'need-unknown')
      continue;
    const named = need.kind === 'skill' ? need.skill : need.name;
    found.push(block({ code: 'pair-short', need: named, name: b.name }));
  }
  if (isNew(asked, turn.window.start, ground) && isNew(other, otherTurn.window.start, ground)) {
    found.push(block({ code: 'two-newcomers', name: b.name }));
  }
  return found.length > 0 ? found : NOTHING;
};
