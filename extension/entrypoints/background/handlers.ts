import type { ApprovalId } from '../../../core/store/journal-entry.ts';
import { isAllowed } from '../../managed.ts';
import { approve } from './approve.ts';
import { askAnywhere } from './ask.ts';
import { dayView } from './day-view.ts';
import { dropDraft } from './drafts.ts';
import { fix } from './fix.ts';
import { flip, gap, nearest, ripple, weigh } from './further.ts';
import type { About, Handlers } from './handler.ts';
import { approvalNamed } from './history.ts';
import { look } from './look.ts';
import { panel } from './panel.ts';
import { prepare } from './prepare.ts';
import { refOf } from './read-back.ts';
import { readyNamed } from './ready.ts';
import { rows } from './rows.ts';
import { NOT_ALLOWED } from './say.ts';
import { settle } from './settle.ts';
import { askHost, clock } from './setup.ts';
import { trial } from './trial.ts';
import type { World } from './world.ts';

const aboutApproval = async (world: World, id: ApprovalId): Promise<readonly About[]> => {
  const approval = await approvalNamed(world, id);
  return approval ? [refOf(approval.intent)] : [];
};

/** One line for each message: what it is about, and who answers it. */
export const HANDLERS: Handlers = {
  look: { about: async ({ ref }) => [ref], run: (body, world) => look(world, body) },
  weigh: { about: async ({ ref }) => [ref], run: (body, world) => weigh(world, body) },
  ripple: { about: async ({ ref }) => [ref], run: (body, world) => ripple(world, body) },
  flip: { about: async ({ ref }) => [ref], run: (body, world) => flip(world, body) },
  now: { about: async ({ ref }) => [ref], run: (body, world) => nearest(world, body) },
  fix: { about: async ({ ref }) => [ref], run: (body, world) => fix(world, body) },
  prepare: {
    about: async (body, world) =>
      body.action === 'assign' ? [body.ref] : aboutApproval(world, body.approval),
    run: (body, world) => prepare(world, body),
  },
  approve: {
    async about({ prepared }, world) {
      const ready = await readyNamed(world, prepared);
      return ready ? [ready.ref] : [];
    },
    run: ({ prepared }, world) => approve(world, prepared),
  },
  settle: {
    about: ({ approval }, world) => aboutApproval(world, approval),
    run: ({ approval }, world) => settle(world, approval),
  },
  rows: { about: async ({ refs }) => refs, run: ({ refs }, world) => rows(world, refs) },
  panel: { run: (body, world, caller) => panel(world, body, caller) },
  options: {
    async run({ at }, world) {
      await world.openOptions(at);
      return true;
    },
  },
  details: {
    async run(_, world, caller) {
      if (caller.kind === 'page') await world.injectDetails(caller.frame);
      return true;
    },
  },
  forget: {
    about: async ({ ref }) => [ref],
    async run({ ref }, world) {
      await dropDraft(world, ref);
      return true;
    },
  },

  people: { run: ({ base }, world) => askHost(world, base, (a, session) => a.people?.(session)) },
  words: { run: ({ base }, world) => askHost(world, base, (a, session) => a.words?.(session)) },
  whoami: { run: ({ base }, world) => askHost(world, base, (a, session) => a.whoami?.(session)) },
  clock: { run: ({ base }, world) => clock(world, base) },
  trial: { run: (body, world) => trial(world, body) },
  day: { run: ({ technician, fresh }, world) => dayView(world, technician, fresh) },
  gap: { run: (body, world) => gap(world, body) },
  ask: { run: ({ question }, world) => askAnywhere(world, question) },
  inject: {
    async run({ origin }, world) {
      if (!isAllowed(await world.managed(), origin)) throw new Error(NOT_ALLOWED);
      await world.inject(origin);
      return true;
    },
  },
};
