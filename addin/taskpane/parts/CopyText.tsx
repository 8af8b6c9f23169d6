import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';

export interface CopyTextProps {
  readonly name: string;
  readonly text: string;
  /** What else can be done with it, beside its buttons. */
  readonly children?: ComponentChildren;
}

/** A text that can be read, and copied with one press; where there is no clipboard, from the field it is read in. */
export const CopyText = ({ name, text, children }: CopyTextProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<'asked' | 'done' | 'refused' | undefined>(undefined);
  useEffect(() => setCopied(undefined), [text]);
  // The field has to be there before anything is copied from it.
  useLayoutEffect(() => {
    if (copied !== 'asked' || !field.current) return;
    void copyText(field.current).then((is) => setCopied(is ? 'done' : 'refused'));
  }, [copied, isOpen]);
  const copy = (): void => {
    setOpen(true);
    setCopied('asked');
  };
  return (
    <div class="copy">
      <button
        type="button"
        class="small"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? 'Hide' : 'Show'} the text of ${name}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide' : 'Show'}
      </button>
      <button type="button" class="small" aria-label={`Copy the text of ${name}`} onClick={copy}>
        Copy
      </button>
      <span role="status">
        {copied === 'done' && 'Copied'}
        {copied === 'refused' && 'Select the text and copy it by hand'}
      </span>
      {children}
      {isOpen && (
        <textarea ref={field} aria-label={`Text of ${name}`} rows={6} readOnly value={text} />
      )}
    </div>
  );
};
