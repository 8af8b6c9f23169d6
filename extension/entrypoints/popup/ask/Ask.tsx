import { useEffect, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Card, Choice } from '../../../card.ts';
import { useReach } from '../reach.ts';
import { AskForm } from './AskForm.tsx';
import { Chosen } from './Chosen.tsx';
import { forget, type Kept, keep, loadKept } from './draft.ts';
import { emptyForm, type Form, type Problem, questionOf } from './form.ts';
import { PasteNames } from './PasteNames.tsx';
import { Suggested } from './Suggested.tsx';

export function Ask({ team }: { readonly team: Team | undefined }) {
  const { store } = useReach();
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    const empty = { form: emptyForm(), asked: false };
    loadKept(store.drafts).then(setKept, () => setKept(empty));
  }, [store]);
  if (!team || team.technicians.length === 0) return <PasteNames team={team} />;
  if (!kept) return <p aria-busy="true" />;
  return <Asking team={team} kept={kept} />;
}

type Stage =
  | { readonly at: 'form'; readonly problems: readonly Problem[] }
  | { readonly at: 'asking' }
  | { readonly at: 'failed'; readonly words: string }
  | { readonly at: 'card'; readonly card: Card; readonly note: string | undefined }
  | { readonly at: 'chosen'; readonly card: Card; readonly choice: Choice };

function Asking({ team, kept }: { readonly team: Team; readonly kept: Kept }) {
  const { store, ask, now } = useReach();
  const [form, setForm] = useState(kept.form);
  const [stage, setStage] = useState<Stage>({ at: 'form', problems: [] });

  const change = (next: Form) => {
    setForm(next);
    void keep(store.drafts, { form: next, asked: false }, now());
  };
  const submit = async () => {
    const asked = questionOf(form, team);
    if (!asked.ok) {
      setStage({ at: 'form', problems: asked.problems });
      return;
    }
    setStage({ at: 'asking' });
    void keep(store.drafts, { form, asked: true }, now());
    try {
      const card = await ask('ask', { question: asked.question });
      setStage({ at: 'card', card, note: asked.note });
    } catch (error) {
      setStage({ at: 'failed', words: error instanceof Error ? error.message : String(error) });
    }
  };
  const back = () => {
    setStage({ at: 'form', problems: [] });
    void keep(store.drafts, { form, asked: false }, now());
  };
  const clear = () => {
    setForm(emptyForm());
    setStage({ at: 'form', problems: [] });
    void forget(store.drafts);
  };
  // An answer that was on show when the popup closed is asked for again, with the bookings of now.
  useEffect(() => {
    if (kept.asked) void submit();
  }, []);

  switch (stage.at) {
    case 'form':
    case 'asking':
    case 'failed':
      return (
        <>
          {stage.at === 'failed' && (
            <p class="notice bad" role="alert">
              No answer: {stage.words} Your entries are kept; try again.
            </p>
          )}
          <AskForm
            team={team}
            form={form}
            problems={stage.at === 'form' ? stage.problems : []}
            busy={stage.at === 'asking'}
            change={change}
            submit={() => void submit()}
            clear={clear}
          />
        </>
      );
    case 'card':
      return (
        <>
          <nav class="row spread">
            <button type="button" class="quiet" onClick={back}>
              ← Change the question
            </button>
            <button type="button" class="quiet" onClick={clear}>
              New question
            </button>
          </nav>
          {stage.note && <p class="notice warn">{stage.note}</p>}
          <Suggested
            card={stage.card}
            choose={(choice) => setStage({ at: 'chosen', card: stage.card, choice })}
          />
        </>
      );
    case 'chosen':
      return (
        <Chosen
          card={stage.card}
          choice={stage.choice}
          back={() => setStage({ at: 'card', card: stage.card, note: undefined })}
          clear={clear}
        />
      );
  }
}
