import type { LocalDate } from '../../../core/model/time.ts';
import type { Done, Failed } from '../../workbook/actions.ts';
import type { OnCallActions } from '../../workbook/on-call.ts';
import type { AskedCover, AskedSwap, PhoneActions, Refused } from '../../workbook/phone.ts';
import type { Kit } from '../kit.ts';
import type { Task } from '../state.ts';
import { nextOf } from '../weeks.ts';
import type { PhoneStage } from './phone-state.ts';

/** What a rotation is made for, and its share is counted over, where nobody says another. */
export const QUARTER_WEEKS = 13;

export interface PhonePorts {
  readonly onCall: OnCallActions;
  readonly phone: PhoneActions;
  readonly signature: () => string;
  readonly today: () => LocalDate;
}

const answerOf = (answer: Done | Refused, canRevert = false): PhoneStage => ({
  kind: 'answer',
  isDone: answer.kind === 'done',
  text: answer.text,
  lines: answer.lines,
  canRevert,
});

/** Who has the phone, who is next, and how it changes hands. */
export const phoneStore = (
  { state, set, run, ready }: Kit,
  { onCall, phone, signature, today }: PhonePorts,
) => {
  const stand = (stage: PhoneStage): void => set({ phone: { ...state().phone, stage } });
  const look = async (): Promise<void> => {
    if (!ready()) return;
    const seen = await run('look-phone', () => phone.look());
    if (seen) set({ phone: { ...state().phone, seen } });
  };
  const tell = async (task: Task, work: () => Promise<Done | Refused | Failed>): Promise<void> => {
    const answer = await run(task, work);
    if (answer) stand(answerOf(answer));
  };

  return {
    look,
    /** Where nobody looked yet and nothing is in the way; what failed is asked again by a person only. */
    async lookFirst(): Promise<void> {
      const { trouble, phone: now } = state();
      if (trouble || now.seen || now.stage.kind !== 'overview') return;
      await look();
    },
    async show(): Promise<void> {
      set({ view: 'phone' });
      await look();
    },
    /** The turns of so many weeks, from the open one on. */
    async rotate(weeks: number = QUARTER_WEEKS): Promise<void> {
      set({ view: 'phone' });
      const found = ready();
      if (!found) return;
      const first = found.open ?? state().chosen[0] ?? nextOf(found.weeks, today());
      const preview = await run('rotate', () => onCall.preview(first, weeks));
      if (preview) stand({ kind: 'preview', preview, changed: 'no' });
    },
    async apply(): Promise<void> {
      if (state().phone.stage.kind !== 'preview') return;
      const answer = await run('apply', () => onCall.apply());
      if (answer?.kind === 'preview')
        stand({ kind: 'preview', preview: answer, changed: 'renewed' });
      if (answer?.kind === 'done') stand(answerOf(answer, true));
    },
    revert: (): Promise<void> => tell('revert', () => onCall.revert()),

    openSwap: (turn: string): void => stand({ kind: 'swap', turn }),
    /** Says whether it can be made, before it is. */
    async judgeSwap(asked: AskedSwap): Promise<void> {
      const answer = await run('judge', () => phone.swap(asked, signature(), false));
      if (!answer || answer.kind === 'done') return;
      stand({ kind: 'swap', turn: asked.turn, judged: { asked, answer } });
      // The turn may be gone since it was listed.
      if (answer.kind === 'refused') await look();
    },
    async swap(asked: AskedSwap): Promise<void> {
      const answer = await run('apply', () => phone.swap(asked, signature(), true));
      if (answer && answer.kind !== 'swap') stand(answerOf(answer));
    },
    agree: (swap: string, technician: string): Promise<void> =>
      tell('apply', () => phone.agree(swap, technician)),
    undoSwap: (swap: string): Promise<void> => tell('revert', () => phone.undoSwap(swap)),

    openCover: (): void => stand({ kind: 'cover' }),
    async findCover(asked: AskedCover): Promise<void> {
      const answer = await run('judge', () => phone.cover(asked));
      if (answer) stand({ kind: 'cover', found: { asked, answer } });
    },
    take: (asked: AskedCover, technician: string): Promise<void> =>
      tell('apply', () => phone.take(asked, technician, signature())),
    undoOverride: (override: string): Promise<void> =>
      tell('revert', () => phone.undoOverride(override)),

    /** Cells changed: a preview may be old. */
    changed: (): void => {
      const { stage } = state().phone;
      if (stage.kind === 'preview' && stage.changed === 'no') stand({ ...stage, changed: 'since' });
    },
    async back(): Promise<void> {
      const { kind } = state().phone.stage;
      stand({ kind: 'overview' });
      set({ trouble: undefined });
      if (kind === 'answer' || !state().phone.seen) await look();
    },
  };
};
