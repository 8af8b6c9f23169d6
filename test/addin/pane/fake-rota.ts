import type { Failed } from '../../../addin/workbook/actions.ts';
import type { RotaActions, RotaAnswers, RotaPreview } from '../../../addin/workbook/rota.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';

type Answer = <T>(name: 'readRota' | 'takeRota', work: () => T) => Promise<T | Failed>;

interface Parts {
  readonly answer: Answer;
  readonly asked: string[];
  readonly people: () => readonly string[];
  /** Counts what somebody changed. */
  readonly changes: () => number;
}

/** A rota in which a text says what is asked of it: `?word` is a word nobody knows, `@name` somebody nobody knows. */
export const fakeRota = ({ answer, asked, people, changes }: Parts): RotaActions => {
  let pending: { text: string; answers: RotaAnswers; changes: number } | undefined;
  const open = (text: string, mark: string, known: object): readonly string[] =>
    text
      .split(' ')
      .filter((word) => word.startsWith(mark))
      .map((word) => word.slice(1))
      .filter((word) => !(word in known));
  const previewOf = (text: string, answers: RotaAnswers): RotaPreview => {
    const weeks = text.includes('nothing') ? [] : ['2026-W47', '2026-W48', '2026-W49'];
    const isEmpty = weeks.length === 0;
    return {
      kind: 'rota',
      codes: open(text, '?', answers.codes).map((word) => ({ word, count: 3 })),
      people: open(text, '@', answers.people),
      shifts: ['E', 'L'],
      technicians: people().map((name) => ({ id: name, name })),
      weeks: weeks.map((week) => WeekName.parse(week)),
      newWeeks: weeks.slice(0, 1).map((week) => WeekName.parse(week)),
      cells: isEmpty ? 0 : 27,
      timeOff: isEmpty ? 0 : 2,
      turns: isEmpty ? 0 : 1,
      daysOff: isEmpty ? 0 : 4,
      newPeople: Object.values(answers.people).filter((one) => one === 'add').length,
      lines: [
        {
          text: 'Mon 23 Nov 2026: Ana Ruiz keeps L; the rota says E.',
          place: { sheet: 'Week 2026-W48', address: 'C5' },
        },
        { text: 'There is no history, so everybody starts equal.' },
      ],
    };
  };
  return {
    preview: async (text, answers) => {
      asked.push(`rota ${JSON.stringify(answers)}`);
      pending = { text, answers, changes: changes() };
      return answer('readRota', () => previewOf(text, answers));
    },
    take: () =>
      answer('takeRota', () => {
        if (pending?.changes !== changes()) {
          pending = { text: '', answers: { codes: {}, people: {} }, changes: changes() };
          return previewOf('', pending.answers);
        }
        const text =
          '27 cells of 3 weeks are as in the rota. They stay until somebody types over them.';
        return { kind: 'done' as const, text, lines: [] };
      }),
  };
};
