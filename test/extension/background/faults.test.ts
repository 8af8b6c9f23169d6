import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, windowOf } from '../../../core/calendar/instant.ts';
import type { Window } from '../../../core/model/time.ts';
import { approvalsOf } from '../../../core/store/approvals.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { prepare } from '../../../extension/entrypoints/background/prepare.ts';
import { settle } from '../../../extension/entrypoints/background/settle.ts';
import { settleOpen } from '../../../extension/entrypoints/background/settle-open.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { type Point, START } from './fake-psa.ts';
import { BASE, type Machine, makeMachine, startWorker } from './fake-world.ts';
import { assign, move, pauseAt, refTo, undo } from './flow.ts';

const Act = fc.record({
  ticket: fc.constantFrom('1', '2'),
  kind: fc.constantFrom('assign', 'undo', 'move', 'settle'),
  technician: fc.constantFrom('amber', 'bo'),
  slot: fc.integer({ min: 0, max: 2 }),
  inBlocks: fc.boolean(),
  trouble: fc.constantFrom(
    ...(['none', 'lost-before', 'lost-after', 'unreadable', 'edited', 'barred'] as const),
    ...(['kill-read', 'kill-owner', 'kill-start', 'kill-minutes', 'kill-end'] as const),
  ),
});
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never;

const KILLS: Readonly<Record<string, Point>> = {
  'kill-read': 'read',
  'kill-owner': 'owner',
  'kill-start': 'start',
  'kill-minutes': 'minutes',
  'kill-end': 'end',
};

const makeTrouble = (machine: Machine, act: Act): void => {
  const { psa } = machine;
  if (act.trouble === 'lost-before') psa.lose = 'before';
  if (act.trouble === 'lost-after') psa.lose = 'after';
  if (act.trouble === 'barred') psa.barred.add(act.technician);
  if (act.trouble === 'edited') psa.edit(act.ticket, { owner: 'eve' });
  if (act.trouble === 'unreadable') {
    psa.at = (point) => {
      if (point === 'end') psa.fault = { kind: 'time-out' };
    };
  }
};

const endTrouble = ({ psa }: Machine): void => {
  psa.lose = undefined;
  psa.fault = undefined;
  psa.barred.clear();
  psa.at = () => undefined;
};

const prepareFor = async (world: World, act: Act) => {
  const card = await look(world, { ref: refTo(act.ticket), fresh: false });
  if (card.kind !== 'card') return undefined;
  const start = addMinutes(START, act.slot * 30);
  const blocks = [windowOf(start, 60), windowOf(addMinutes(start, 24 * 60), 60)];
  const wish = { technician: act.technician, start, ...(act.inBlocks && { blocks }) };
  if (act.kind === 'assign') {
    return prepare(world, { ...assign(act.ticket, wish), stamp: card.stamp });
  }
  if (!card.mine) return undefined;
  if (act.kind === 'undo') return undo(world, card.mine.approval);
  if (act.kind === 'move') return move(world, card.mine.approval, wish);
  await settle(world, card.mine.approval);
  return undefined;
};

/** One act of a dispatcher; answers the worker that is alive afterwards. */
const perform = async (machine: Machine, world: World, act: Act): Promise<World> => {
  const prepared = await prepareFor(world, act);
  if (prepared?.kind !== 'prepared') return world;
  const point = KILLS[act.trouble];
  if (!point) {
    makeTrouble(machine, act);
    await approve(world, prepared.id);
    endTrouble(machine);
    return world;
  }
  await Promise.race([pauseAt(machine, point).reached, approve(world, prepared.id)]);
  endTrouble(machine);
  return startWorker(machine);
};

describe('whatever goes wrong', () => {
  it('every approval ends as what the PSA really holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const machine = await makeMachine();
        for (const id of ['1', '2']) machine.psa.add(id);
        let world = startWorker(machine);
        for (const act of acts) world = await perform(machine, world, act);
        const last = startWorker(machine);
        await settleOpen(last);
        for (const { id, state } of approvalsOf(await last.store.journal.list())) {
          if (state === 'unknown') await settle(last, id);
        }
        const all = approvalsOf(await last.store.journal.list());
        expect(all.filter(({ state }) => state === 'in-flight' || state === 'unknown')).toEqual([]);
        expect(await last.store.journal.verify()).toBeUndefined();
        // Of what stands the further blocks are noted, each once, and nothing else.
        const noted = (await last.store.team.load())?.value.bookings ?? [];
        const stands = all.filter(({ live, state }) => live && state === 'written');
        const further = stands.flatMap(({ intent }) => intent.blocks?.slice(1) ?? []);
        expect(inOrder(noted.map(({ window }) => window))).toEqual(inOrder(further));
        // Nothing was sent that the journal does not know, and nothing twice.
        expect(machine.psa.assigned.length).toBeLessThanOrEqual(all.length);
        for (const ticket of ['1', '2']) {
          const final = all.findLast(({ intent }) => intent.ticket === `${BASE}#${ticket}`);
          if (final?.state !== 'written') continue;
          const { owner, start, minutes } = machine.psa.must(ticket);
          const edited = acts.some((a) => a.ticket === ticket && a.trouble === 'edited');
          if (!edited) expect({ owner, start, minutes }).toEqual({ ...empty, ...final.intent.to });
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

const inOrder = (windows: readonly Window[]) => windows.toSorted((a, b) => a.start - b.start);

const empty = { owner: undefined, start: undefined, minutes: undefined };
