import type { Failed } from '../../workbook/actions.ts';
import type { Publishing, TextFile } from '../../workbook/publishing.ts';
import type { Kit } from '../kit.ts';
import { SOMEBODY } from '../person/person.ts';
import type { Handing } from './publish-state.ts';

interface Files {
  readonly kind: 'files';
  readonly files: readonly TextFile[];
}

/** Freezes weeks as a version, says whom to tell, and hands out what goes to them. */
export const publishStore = (
  { state, set, run, ready }: Kit,
  publishing: Publishing,
  signature: () => string | undefined,
) => ({
  /** Shows what would be frozen of the chosen weeks. */
  async look(): Promise<void> {
    set({ view: 'publish' });
    if (!ready()) return;
    const preview = await run('look-publish', () => publishing.preview(state().chosen));
    if (preview) set({ publish: { kind: 'preview', preview, isRenewed: false } });
  },
  async publish(): Promise<void> {
    const { publish } = state();
    if (publish.kind !== 'preview') return;
    const { weeks, seen } = publish.preview;
    const answer = await run('publish', () =>
      publishing.publish(weeks, signature() ?? SOMEBODY, seen),
    );
    if (answer?.kind === 'publish')
      set({ publish: { kind: 'preview', preview: answer, isRenewed: true } });
    if (answer?.kind === 'done') set({ publish: { kind: 'told', told: answer } });
  },
  /** Whom the last version has still to be told to. */
  async untold(): Promise<void> {
    const told = await run('look-publish', () => publishing.untold());
    if (told) set({ publish: { kind: 'told', told } });
  },
  async told(who: string | 'everybody'): Promise<void> {
    const told = await run('publish', () => publishing.told(who));
    if (told) set({ publish: { kind: 'told', told } });
  },
  async handOver(what: Handing): Promise<void> {
    const weeks = state().chosen;
    const found = await run('hand-over', async (): Promise<Files | Failed> => {
      const files = await publishing.handOver(what === 'calendars' ? { what } : { what, weeks });
      return 'kind' in files ? files : { kind: 'files', files };
    });
    if (found) set({ publish: { kind: 'files', what, files: found.files } });
  },
  back: (): void => set({ publish: { kind: 'choose' }, trouble: undefined }),
});
