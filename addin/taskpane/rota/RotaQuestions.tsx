import { useId } from 'preact/hooks';
import type { CodeAnswer, PersonAnswer } from '../../workbook/rota.ts';
import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { count } from '../words.ts';
import type { RotaStage } from './rota-state.ts';

type Choice<T> = readonly [T, string];

const MEANINGS: readonly Choice<CodeAnswer>[] = [
  ['free', 'free'],
  ['away leave', 'leave'],
  ['away sick', 'sick'],
  ['away training', 'training'],
  ['away holiday', 'public holiday'],
  ['away out', 'out'],
  ['on-call primary', 'on call, primary'],
  ['on-call secondary', 'on call, secondary'],
  ['skip', 'leave these cells out'],
];
const NEITHER: readonly Choice<PersonAnswer>[] = [
  ['add', 'add as a technician'],
  ['skip', 'leave the row out'],
];

interface QuestionProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly chosen: (value: T) => void;
}

const Question = <T extends string>({ label, choices, value, chosen }: QuestionProps<T>) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id} dir="auto">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => {
          const found = choices.find(([one]) => one === event.currentTarget.value);
          if (found) chosen(found[0]);
        }}
      >
        <option value="" disabled>
          Choose…
        </option>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
};

export interface RotaQuestionsProps extends StageProps {
  readonly stage: Extract<RotaStage, { kind: 'questions' }>;
}

export const RotaQuestions = (props: RotaQuestionsProps) => {
  const { state, store, stage, head } = props;
  const { preview, answers } = stage;
  const shifts = preview.shifts.map((code): Choice<CodeAnswer> => [`shift ${code}`, code]);
  const people = preview.technicians.map(
    ({ id, name }): Choice<PersonAnswer> => [`is ${id}`, name],
  );
  const isBlocked =
    preview.codes.some(({ word }) => answers.codes[word] === undefined) ||
    preview.people.some((name) => answers.people[name] === undefined);
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          What the rota means
        </h1>
        <Said {...props} />
        {preview.people.map((name) => (
          <Question
            key={name}
            label={`Who is “${name}”?`}
            choices={[...NEITHER, ...people]}
            value={answers.people[name]}
            chosen={(is) => store.rota.person(name, is)}
          />
        ))}
        {preview.codes.map(({ word, count: cells }) => (
          <Question
            key={word}
            label={`“${word}” (${count(cells, 'cell')}) is`}
            choices={[...shifts, ...MEANINGS]}
            value={answers.codes[word]}
            chosen={(is) => store.rota.word(word, is)}
          />
        ))}
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Continue', run: store.rota.answered, isBlocked }}
        others={[{ label: 'Back', run: store.rota.back, isWayBack: true }]}
      />
    </>
  );
};
