import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A question before something that Undo does not cover; Escape and Cancel are the same, focus goes back by itself. */
export const Confirm = (props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={props.onClose} class="asking">
      <h2 id={title}>{props.title}</h2>
      {props.children}
      <p class="actions">
        <button type="button" class="primary" disabled={props.busy ?? false} onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </p>
    </dialog>
  );
};
