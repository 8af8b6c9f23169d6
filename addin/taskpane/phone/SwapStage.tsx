import { useId, useState } from 'preact/hooks';
import type { AskedSwap, Consent, Phone, PhoneTurn } from '../../workbook/phone.ts';
import { DoneFrame } from '../panels/DoneFrame.tsx';
import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { PhoneStage } from './phone-state.ts';

export interface SwapStageProps extends StageProps {
  readonly stage: Extract<PhoneStage, { kind: 'swap' }>;
}

const CONSENTS: readonly { readonly value: Consent; readonly label: string }[] = [
  { value: 'recorded', label: 'I record it for them' },
  { value: 'agreed', label: 'Both have agreed' },
  { value: 'asked', label: 'The other one is still to be asked' },
];

/** Whom the turn can go to, and what of theirs can come back. */
const partnersOf = ({ people, turns }: Phone, { technician: giver }: PhoneTurn) => ({
  others: people.filter(({ id }) => id !== giver?.id),
  returnsOf: (to: string) =>
    turns.filter(({ technician, isNow }) => technician?.id === to && !isNow),
});

const Verdict = ({ stage, store }: Pick<SwapStageProps, 'stage' | 'store'>) => {
  const answer = stage.judged?.answer;
  return (
    <div role="status">
      {answer && (
        <Notice kind={answer.kind === 'swap' ? 'good' : 'warn'}>
          <p dir="auto">{answer.text}</p>
          <Lines lines={answer.lines} select={store.select} />
        </Notice>
      )}
    </div>
  );
};

const TITLE = 'Swap a turn';
const GONE = {
  text: 'This turn is no longer there, so it cannot be swapped. The list has the turns that are there now.',
  lines: [],
};

interface SwapFormProps extends SwapStageProps {
  readonly seen: Phone;
  readonly given: PhoneTurn;
}

const SwapForm = ({ seen, given, ...props }: SwapFormProps) => {
  const { state, store, stage, head } = props;
  const { others, returnsOf } = partnersOf(seen, given);
  const before = stage.judged?.asked;
  const [chosen, setTo] = useState(before?.to);
  const [back, setReturn] = useState(before?.inReturn);
  // Whoever was chosen, and what of theirs, may be gone too.
  const to = (others.find(({ id }) => id === chosen) ?? others[0])?.id ?? '';
  const inReturn = returnsOf(to).find(({ id }) => id === back)?.id ?? '';
  const [consent, setConsent] = useState<Consent>(before?.consent ?? 'recorded');
  const group = useId();
  const asked: AskedSwap = {
    turn: stage.turn,
    to,
    consent,
    ...(inReturn === '' ? {} : { inReturn }),
  };
  const change = (act: () => void): void => {
    act();
    if (stage.judged) store.phone.openSwap(stage.turn);
  };
  // What was judged is what is written.
  const free = stage.judged?.answer.kind === 'swap' ? stage.judged.asked : undefined;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {TITLE}
        </h1>
        {state.trouble && <Said {...props} />}
        <Verdict {...props} />
        <p class="sum" dir="auto">
          {given.from}, {given.layer}: {given.technician?.name ?? 'nobody'}
        </p>
        <Choice
          label="Goes to"
          value={to}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          choose={(next) =>
            change(() => {
              setTo(next);
              setReturn('');
            })
          }
        />
        <Choice
          label="In return"
          value={inReturn}
          options={[
            { value: '', label: 'nothing' },
            ...returnsOf(to).map(({ id, from, layer }) => ({
              value: id,
              label: `${from}, ${layer}`,
            })),
          ]}
          choose={(next) => change(() => setReturn(next))}
        />
        <fieldset class="weeks">
          <legend>Consent</legend>
          {CONSENTS.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={group}
                checked={consent === value}
                onChange={() => change(() => setConsent(value))}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </main>
      <ActionBar
        busy={state.busy}
        primary={
          free
            ? { label: 'Swap', run: () => store.phone.swap(free) }
            : {
                label: 'Check it',
                run: () => store.phone.judgeSwap(asked),
                isBlocked: to === '',
              }
        }
        others={[{ label: 'Back', run: store.phone.back, isWayBack: true }]}
      />
    </>
  );
};

/** A turn to somebody else, with one of theirs in return or without; judged before it is written. */
export const SwapStage = (props: SwapStageProps) => {
  const { phone } = props.store;
  const { seen } = props.state.phone;
  const given = seen?.turns.find(({ id }) => id === props.stage.turn);
  if (seen && given) return <SwapForm {...props} seen={seen} given={given} />;
  return (
    <DoneFrame
      {...props}
      title={TITLE}
      done={GONE}
      primary={{ label: 'Back to on-call', run: phone.back, isWayBack: true }}
    />
  );
};
