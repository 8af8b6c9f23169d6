import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  firstStep,
  hostInHand,
  indexOfStep,
  STEPS,
  type StepId,
  summaryOf,
} from '../model/setup.ts';
import { type PanelProps, useDesk, useTools } from '../parts/tools.ts';
import {
  DoneStep,
  HoursStep,
  PeopleStep,
  PlaceStep,
  SkillsStep,
  WordsStep,
} from './SetupSteps.tsx';

/** The first five minutes: every step can be skipped, and each is editable later in its own panel. */
export const Setup = (props: PanelProps & { readonly url: string }) => {
  const { desk } = useTools();
  const state = useDesk();
  const [open, setOpen] = useState<StepId>(() =>
    props.url ? 'place' : firstStep(state.settings, state.team),
  );
  const heading = useRef<HTMLElement>(null);
  const moved = useRef(false);
  // A step that opens takes the focus, so that the next key lands there.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [open]);

  const go = (id: StepId): void => {
    moved.current = true;
    // What went well is still worth reading in the next step, a refusal is not.
    if (state.notice?.tone === 'bad') desk.dismiss();
    setOpen(id);
    void desk.settings(({ setupStep: _step, ...rest }) =>
      id === 'done' ? rest : { ...rest, setupStep: indexOfStep(id) },
    );
  };
  const next = (): void => go(STEPS[indexOfStep(open) + 1]?.id ?? 'done');
  const host = hostInHand(state.settings);
  const shared = { team: props.team, host, next };

  const body = (id: StepId): ComponentChildren => {
    switch (id) {
      case 'place':
        return <PlaceStep {...shared} url={props.url} />;
      case 'people':
        return <PeopleStep {...shared} />;
      case 'hours':
        return <HoursStep {...shared} />;
      case 'skills':
        return <SkillsStep {...shared} />;
      case 'words':
        return <WordsStep {...shared} />;
      case 'done':
        return <DoneStep {...shared} />;
    }
  };

  return (
    <>
      <p class="lead">
        Five minutes, five steps. Skip any of them; everything can be changed later.
      </p>
      <ol class="setup-steps">
        {STEPS.map((step, index) => {
          const summary = summaryOf(step.id, state.team, state.settings);
          const isOpen = step.id === open;
          return (
            <li key={step.id} class={isOpen ? 'setup-step open' : 'setup-step'}>
              <h2>
                <button
                  type="button"
                  class="step-title"
                  aria-expanded={isOpen}
                  onClick={() => go(step.id)}
                >
                  <span class="step-number" aria-hidden="true">
                    {step.id === 'done' ? '✓' : index + 1}
                  </span>
                  <span>{step.title}</span>
                  {!isOpen && summary && <span class="muted step-summary">{summary}</span>}
                </button>
              </h2>
              {isOpen && (
                <section class="step-body" ref={heading} tabIndex={-1} aria-label={step.title}>
                  {body(step.id)}
                </section>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
};
