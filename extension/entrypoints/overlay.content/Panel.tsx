import { useEffect, useRef } from 'preact/hooks';
import { instant } from '../../../core/calendar/instant.ts';
import type { Panel as Sits } from '../../card.ts';
import { clip } from '../../ui/card/clip.ts';
import { LookView } from '../../ui/card/LookView.tsx';
import type { Parts } from '../../ui/card/parts.ts';
import type { Told } from '../../ui/card/told.ts';
import { WriteFlow } from '../../ui/card/WriteFlow.tsx';
import { browserZone } from './browser-zone.ts';
import type { Driver } from './driver.ts';
import type { State } from './model.ts';
import { PlaceMenu } from './PlaceMenu.tsx';

interface Props {
  readonly state: State;
  readonly driver: Driver;
  readonly parts: Parts;
  readonly sits: Sits;
  readonly sit: (sits: Sits) => void;
  /** Gives the focus back to the page. */
  readonly leave: () => void;
}

const SHORT = { characters: 14, words: 1 };

/** The overlay itself: a header, and below it whatever the state says; folded, a single button. */
export const Panel = ({ state, driver, parts, sits, sit, leave }: Props) => {
  if (state.view.kind === 'nothing') return null;
  const fold = () => {
    sit({ ...sits, folded: true });
    leave();
  };
  if (sits.folded) {
    return (
      <section class="panel folded" aria-label="Slotwright">
        <button
          type="button"
          class="pill"
          data-unfold
          aria-expanded={false}
          onClick={() => sit({ ...sits, folded: false })}
        >
          <span class="brand" aria-hidden="true">
            ◧
          </span>
          <bdi>{pillText(state)}</bdi>
        </button>
      </section>
    );
  }
  return (
    <section
      class="panel"
      aria-label="Slotwright"
      aria-busy={state.asking || state.view.kind === 'looking'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (state.stage.at === 'idle') fold();
        else driver.back();
      }}
    >
      <header class="panel-head">
        <h2>
          <span class="brand" aria-hidden="true">
            ◧
          </span>{' '}
          Slotwright
        </h2>
        <span class="number" dir="auto">
          {clip(numberOf(state), SHORT)}
        </span>
        <kbd title="Comes here from anywhere">Alt+Shift+S</kbd>
        <PlaceMenu corner={sits.corner} choose={(corner) => sit({ ...sits, corner })} />
        <button type="button" class="quiet" aria-label="Fold Slotwright" onClick={fold}>
          <span aria-hidden="true">–</span>
        </button>
      </header>
      <div class="panel-body">
        <Body key={state.ticket ?? ''} state={state} driver={driver} parts={parts} />
      </div>
      <p class="visually-hidden" role="status">
        {state.said}
      </p>
    </section>
  );
};

const Body = ({ state, driver, parts }: Pick<Props, 'state' | 'driver' | 'parts'>) => {
  const idle = state.stage.at === 'idle';
  const card = useRef<HTMLDivElement>(null);
  const left = useRef<HTMLElement | undefined>(undefined);
  const was = useRef(true);
  // Back from a write the focus returns to the control that began it.
  useEffect(() => {
    if (idle && !was.current) {
      const to = left.current?.isConnected
        ? left.current
        : card.current?.querySelector<HTMLElement>('button');
      to?.focus();
    }
    was.current = idle;
  }, [idle]);
  if (state.gone)
    return (
      <div class="plain">
        <p class="notice warn">Slotwright was updated: reload this page.</p>
      </div>
    );
  const { view, stage } = state;
  if (view.kind === 'nothing' || view.kind === 'looking')
    return (
      <div class="plain">
        <p class="muted">Looking…</p>
      </div>
    );
  if (view.kind === 'trouble') {
    return (
      <div class="fault">
        <p class="notice warn" dir="auto">
          {view.words.slice(0, 300)}
        </p>
        <div class="row">
          <button type="button" class="primary" onClick={() => driver.again(true)}>
            Look again
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      {!idle && (
        <WriteFlow
          stage={stage}
          told={toldOf(state)}
          act={driver.actions}
          parts={parts}
          confirm={driver.confirm}
          back={driver.back}
        />
      )}
      <div
        ref={card}
        hidden={!idle}
        onFocusIn={(event) => {
          if (event.target instanceof HTMLElement) left.current = event.target;
        }}
      >
        <LookView look={view.look} act={driver.actions} parts={parts} />
      </div>
    </>
  );
};

const numberOf = ({ view }: State): string => {
  if (view.kind !== 'look') return '';
  if (view.look.kind === 'card') return view.look.ticket.number;
  return view.look.kind === 'closed' ? view.look.number : '';
};

const toldOf = ({ view }: State): Told => {
  const look = view.kind === 'look' ? view.look : undefined;
  if (look?.kind === 'card') {
    const { names, now, ticket } = look;
    return { names, now, number: ticket.number, title: ticket.title, contact: ticket.contact };
  }
  // A closed ticket comes without names: the logins in the values are told instead.
  const names = { technicians: {}, clients: {}, sites: {}, skills: [], zone: browserZone() };
  return {
    names,
    now: instant(Date.now()),
    number: look?.kind === 'closed' ? look.number : '',
    title: '',
  };
};

const pillText = (state: State): string => {
  const { view } = state;
  if (state.gone) return 'Slotwright was updated: reload this page.';
  if (view.kind !== 'look' || view.look.kind !== 'card') return 'Slotwright';
  const look = view.look.first;
  return look ? `${clip(look.name, { characters: 24, words: 3 })}, ${look.time}` : 'Nobody can';
};
