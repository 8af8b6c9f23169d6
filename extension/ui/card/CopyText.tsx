import { useRef, useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { useOwnId } from './use-own-id.ts';

export interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  readonly subject: string;
  readonly to?: string | undefined;
}

/** An editable text with "Copy" and a mail link. */
export const CopyText = ({ label, text, subject, to }: CopyTextProps) => {
  const id = useOwnId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(text);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  // Some mail programs cut an address near 2,000 characters.
  const mail = `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words.slice(0, 1500))}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        dir="auto"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setCopied(undefined);
        }}
      />
      <div class="row">
        <button
          type="button"
          class="small"
          onClick={async () => setCopied(await copyText(words, field.current ?? undefined))}
        >
          Copy
        </button>
        <a class="button small" href={mail}>
          Open as mail
        </a>
        <span role="status">
          {copied === true && 'Copied'}
          {copied === false && 'Select the text and copy it by hand'}
        </span>
      </div>
    </div>
  );
};
