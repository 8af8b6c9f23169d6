import { useRef, useState } from 'preact/hooks';
import type { Failed } from '../../workbook/actions.ts';
import { copyText } from './copy-text.ts';
import { Notice } from './Notice.tsx';

/** What could not be done, in words; what a developer asks for lies below, to be copied. */
export const FailedNote = ({ failed }: { readonly failed: Failed }) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const copy = async (): Promise<void> => {
    if (field.current) setCopied(await copyText(field.current));
  };
  return (
    <Notice kind="bad">
      <p dir="auto">{failed.text}</p>
      {failed.details !== '' && (
        <details onToggle={() => setCopied(undefined)}>
          <summary>Details for support</summary>
          <textarea
            ref={field}
            aria-label="Details"
            rows={4}
            readOnly
            value={`${failed.code}\n${failed.details}`}
          />
          <button type="button" class="small" onClick={copy}>
            Copy
          </button>
          <span role="status">
            {copied === true && 'Copied'}
            {copied === false && 'Select the text and copy it by hand'}
          </span>
        </details>
      )}
    </Notice>
  );
};
