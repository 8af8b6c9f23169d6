import type { CodeAnswer, PersonAnswer, RotaActions, RotaAnswers } from '../../workbook/rota.ts';
import type { Kit } from '../kit.ts';

const NO_ANSWERS: RotaAnswers = { codes: {}, people: {} };

/** Takes over the rota that people have. */
export const rotaStore = (
  { state, set, run }: Kit,
  rota: RotaActions,
  look: () => Promise<void>,
) => {
  const read = async (text: string, answers: RotaAnswers): Promise<void> => {
    const preview = await run('read-rota', () => rota.preview(text, answers));
    if (!preview) return;
    const isOpen = preview.codes.length + preview.people.length > 0;
    const stage = { text, answers, preview };
    set({
      rota: isOpen
        ? { kind: 'questions', ...stage }
        : { kind: 'preview', ...stage, isRenewed: false },
    });
  };
  const answer = (change: (answers: RotaAnswers) => RotaAnswers): void => {
    const { rota: stage } = state();
    if (stage.kind === 'questions') set({ rota: { ...stage, answers: change(stage.answers) } });
  };
  return {
    show: (): void => set({ view: 'rota', trouble: undefined, said: undefined }),
    read: (text: string): Promise<void> => read(text, NO_ANSWERS),
    word: (word: string, is: CodeAnswer): void =>
      answer(({ codes, people }) => ({ people, codes: { ...codes, [word]: is } })),
    person: (name: string, is: PersonAnswer): void =>
      answer(({ codes, people }) => ({ codes, people: { ...people, [name]: is } })),
    /** Reads it again with what was answered. */
    async answered(): Promise<void> {
      const { rota: stage } = state();
      if (stage.kind === 'questions') await read(stage.text, stage.answers);
    },
    async take(): Promise<void> {
      const { rota: stage } = state();
      if (stage.kind !== 'preview') return;
      const answer = await run('take-rota', () => rota.take());
      if (answer?.kind === 'rota') set({ rota: { ...stage, preview: answer, isRenewed: true } });
      if (answer?.kind !== 'done') return;
      await look();
      set({ rota: { kind: 'taken', done: answer } });
    },
    back: (): void => {
      const { rota: stage } = state();
      const text = 'text' in stage ? stage.text : '';
      set({ rota: { kind: 'source', text }, trouble: undefined });
    },
  };
};
