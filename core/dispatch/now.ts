import type { Reason } from '../explain/reason.ts';
import type { OnCall } from '../model/absence.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { Facts } from '../rules/facts.ts';
import type { Need } from '../rules/need.ts';
import { type Arrival, arrive } from './arrival.ts';
import { ask } from './candidates.ts';
import { compile } from './compile.ts';
import { firstOfEachCode } from './miss.ts';
import type { Problem } from './problem.ts';

/** Somebody who could come, and how soon. */
export interface Nearest extends Arrival {
  readonly technician: TechnicianId;
  /** Their turn, where they have one now. */
  readonly onCall: OnCall['layer'] | undefined;
  /** What moving others costs. */
  readonly minutes: number;
  /** Sooner, if somebody agrees to break what was promised. */
  readonly sooner?: Arrival;
}

export interface NowAnswer {
  readonly need: Need;
  /** Who comes first, first; of two at once whoever disturbs less. */
  readonly people: readonly Nearest[];
  readonly unavailable: readonly {
    readonly technician: TechnicianId;
    readonly reasons: readonly Reason[];
  }[];
  /** Whose turn it is now, primary first. */
  readonly onCall: readonly OnCall[];
  /** Why people may be rung outside hours; undefined = they may not. */
  readonly rings: Facts['rings'];
}

const isArrival = (found: Arrival | { readonly reasons: unknown }): found is Arrival =>
  'window' in found;

const costOf = ({ displaces }: Arrival): number =>
  displaces.reduce((sum, { minutes }) => sum + minutes, 0);

const order = (a: Nearest, b: Nearest): number =>
  a.window.start - b.window.start ||
  a.minutes - b.minutes ||
  layerOrder(a.onCall) - layerOrder(b.onCall) ||
  (a.technician < b.technician ? -1 : 1);

const layerOrder = (layer: OnCall['layer'] | undefined): number =>
  layer === 'primary' ? 0 : layer === 'secondary' ? 1 : 2;

/** Primary first; of two whoever has had the phone for longer. */
const byLayer = (a: OnCall, b: OnCall): number =>
  layerOrder(a.layer) - layerOrder(b.layer) ||
  a.window.start - b.window.start ||
  (a.technician < b.technician ? -1 : 1);

/**
 * Who can be at a most urgent ticket soonest: each technician exactly once, by finish of what they are at, travel,
 * and what may give way; or why not. Skills, clearances, refusals and rest hold as ever; a full day, lunch and kept
 * slots do not.
 */
export const p1Now = (problem: Problem): NowAnswer => {
  const compiled = compile(problem);
  const { facts, need } = compiled;
  const { team, now } = problem;
  const turn = (technician: Technician): OnCall | undefined =>
    facts
      .onCall(technician)
      .filter(({ window }) => window.start <= now && now < window.end)
      .sort(byLayer)[0];

  const people: Nearest[] = [];
  const unavailable: { technician: TechnicianId; reasons: readonly Reason[] }[] = [];
  for (const technician of team.technicians) {
    const { id } = technician;
    const { blocks } = ask(technician, compiled);
    const always = blocks.length > 0 ? { reasons: firstOfEachCode(blocks) } : undefined;
    const found = always ?? arrive(technician, compiled, false);
    const agreed = always ?? arrive(technician, compiled, true);
    const best = isArrival(found) ? found : agreed;
    if (!isArrival(best)) {
      unavailable.push({ technician: id, reasons: best.reasons });
      continue;
    }
    const sooner =
      isArrival(agreed) && agreed.window.start < best.window.start ? agreed : undefined;
    people.push({
      technician: id,
      ...best,
      onCall: turn(technician)?.layer,
      minutes: costOf(best),
      ...(sooner && { sooner }),
    });
  }
  const onCall = team.technicians.flatMap((t) => turn(t) ?? []);
  return {
    need,
    people: people.sort(order),
    unavailable,
    onCall: onCall.sort(byLayer),
    rings: facts.rings,
  };
};
