import { useId, useState } from 'preact/hooks';
import type { Ready } from '../../workbook/actions.ts';
import type { AskedCover, CoverShown, Phone } from '../../workbook/phone.ts';
import { isClosed } from '../closed.ts';
import { ReadOnlyNote } from '../panels/ReadOnlyNote.tsx';
import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import { CoverChoices } from './CoverChoices.tsx';
import type { PhoneStage } from './phone-state.ts';

export interface CoverStageProps extends StageProps {
  readonly look: Ready;
  readonly stage: Extract<PhoneStage, { kind: 'cover' }>;
}

type Layer = AskedCover['layer'];
const isLayer = (value: string): value is Layer => value === 'primary' || value === 'secondary';

const firstAsked = (seen: Phone | undefined): AskedCover => ({
  layer: seen?.turns[0]?.layer ?? 'primary',
  from: seen?.tonight.from ?? '',
  to: seen?.tonight.to ?? '',
});

const Moment = ({
  label,
  value,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </div>
  );
};

const Found = ({ answer, ...props }: CoverStageProps & { readonly answer: CoverShown }) => (
  <>
    <p class="sum" dir="auto">
      {answer.text}
    </p>
    {answer.ranked.length === 0 ? (
      <p>Nobody is left who could. These are the reasons:</p>
    ) : (
      <p class="muted">
        Costs are in minutes, less is better.
        {!isClosed(props.look) && ' Give it hands the phone over at once, and can be taken back.'}
      </p>
    )}
    <CoverChoices {...props} ranked={answer.ranked} />
    {answer.excluded.length > 0 && (
      <details open={answer.ranked.length === 0}>
        <summary>Who could not, and why</summary>
        <Lines lines={answer.excluded} select={props.store.select} />
      </details>
    )}
  </>
);

/** Somebody is out: when, and who could take over at what price. */
export const CoverStage = (props: CoverStageProps) => {
  const { state, store, look, stage, head } = props;
  const { seen } = state.phone;
  const [asked, setAsked] = useState(stage.found?.asked ?? firstAsked(seen));
  const layers = [...new Set((seen?.turns ?? []).map(({ layer }) => layer))].toSorted();
  const change = (part: Partial<AskedCover>): void => {
    setAsked({ ...asked, ...part });
    if (stage.found) store.phone.openCover();
  };
  const answer = stage.found?.answer;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Somebody is out
        </h1>
        {state.trouble && <Said {...props} />}
        {isClosed(look) && <ReadOnlyNote look={look} />}
        <div role="status">
          {answer?.kind === 'refused' && (
            <Notice kind="warn">
              <p dir="auto">{answer.text}</p>
              <Lines lines={answer.lines} select={store.select} />
            </Notice>
          )}
          {answer?.kind === 'cover' && <Found {...props} answer={answer} />}
        </div>
        <Choice
          label="Layer"
          value={asked.layer}
          options={layers.map((layer) => ({ value: layer, label: layer }))}
          choose={(layer) => isLayer(layer) && change({ layer })}
        />
        <Moment label="From" value={asked.from} set={(from) => change({ from })} />
        <Moment label="To" value={asked.to} set={(to) => change({ to })} />
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Who could take over', run: () => store.phone.findCover(asked) }}
        others={[{ label: 'Back', run: store.phone.back, isWayBack: true }]}
      />
    </>
  );
};
