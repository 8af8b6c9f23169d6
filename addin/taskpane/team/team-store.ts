import type { TeamActions } from '../../workbook/team.ts';
import type { Kit } from '../kit.ts';

/** The team file, from the extension and for it. */
export const teamStore = (
  { state, set, run }: Kit,
  team: TeamActions,
  look: () => Promise<void>,
) => ({
  show: (): void => set({ view: 'team', trouble: undefined, said: undefined }),
  async read(text: string): Promise<void> {
    const preview = await run('read-team', () => team.preview(text));
    if (preview) set({ team: { kind: 'preview', preview, isRenewed: false } });
  },
  async take(): Promise<void> {
    if (state().team.kind !== 'preview') return;
    const answer = await run('take-team', () => team.take());
    if (answer?.kind === 'team')
      set({ team: { kind: 'preview', preview: answer, isRenewed: true } });
    if (answer?.kind !== 'done') return;
    await look();
    set({ team: { kind: 'taken', done: answer } });
  },
  async save(): Promise<void> {
    const file = await run('save-team', () => team.save());
    if (file) set({ team: { kind: 'file', file } });
  },
  back: (): void => set({ team: { kind: 'choose' }, trouble: undefined }),
});
