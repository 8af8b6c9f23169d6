import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../card.ts';
import type { CardActions, FixInput } from './actions.ts';
import { FactField } from './FactField.tsx';
import { fixableLabel } from './fixable-label.ts';
import type { Fixable } from './fixables.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly fixables: readonly Fixable[];
  readonly close: () => void;
}

/** Edits one fact and asks again; what cannot be saved stays in the field with the reason beside it. */
export const FixEditor = ({ card, act, fixables, close }: Props) => {
  const [index, setIndex] = useState(0);
  const [fix, setFix] = useState<FixInput | string | undefined>(undefined);
  const [state, setState] = useState<{ saving: boolean; words?: string }>({ saving: false });
  const form = useRef<HTMLFormElement>(null);
  const fixable = fixables[index];
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  if (!fixable) return null;

  const save = async (event: Event) => {
    event.preventDefault();
    if (state.saving) return;
    if (fix === undefined || typeof fix === 'string') {
      setState({ saving: false, words: fix ?? 'Nothing was changed.' });
      return;
    }
    setState({ saving: true });
    const words = await act.fix?.(fix);
    if (words === undefined) close();
    else setState({ saving: false, words });
  };
  const choose = (next: number) => {
    setIndex(next);
    setFix(undefined);
    setState({ saving: false });
  };
  const fixed = fixable.kind === 'psa' || fixable.kind === 'options';

  return (
    <form
      ref={form}
      class="editor"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {fixables.length > 1 && (
        <label>
          What is wrong?
          <select
            value={String(index)}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {fixables.map((one, i) => (
              <option key={one.kind} value={String(i)}>
                {fixableLabel(one, card)}
              </option>
            ))}
          </select>
        </label>
      )}
      <FactField key={index} card={card} act={act} fixable={fixable} set={setFix} />
      {state.words && (
        <p class="notice bad" role="alert">
          {state.words}
        </p>
      )}
      <div class="row">
        {!fixed && (
          <button type="submit" class="primary" aria-disabled={state.saving}>
            {state.saving ? 'Asking again…' : 'Save and ask again'}
          </button>
        )}
        <button type="button" onClick={close}>
          {fixed ? 'Close' : 'Cancel'}
        </button>
      </div>
    </form>
  );
};
