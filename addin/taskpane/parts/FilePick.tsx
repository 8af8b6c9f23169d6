import { useId } from 'preact/hooks';
import { textOf } from './text-of.ts';

export interface FilePickProps {
  readonly label: string;
  /** Endings between commas. */
  readonly accept: string;
  readonly picked: (text: string) => void;
}

/** A file of the person's own, read here and nowhere else. */
export const FilePick = ({ label, accept, picked }: FilePickProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={async (event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (!file) return;
          picked(textOf(new Uint8Array(await file.arrayBuffer())));
          // The same file may be chosen again after it was changed.
          input.value = '';
        }}
      />
    </div>
  );
};
