import { useEffect, useState } from 'preact/hooks';
import type { TextFile } from '../../workbook/publishing.ts';
import { CopyText } from './CopyText.tsx';

/** A link to the file as long as it is shown. */
const useLink = ({ text, type }: TextFile): string | undefined => {
  const [link, setLink] = useState<string | undefined>(undefined);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    setLink(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return link;
};

/** A file to keep: as a download, and as text to copy, since Excel may let a pane save nothing. */
export const FileRow = ({ file }: { readonly file: TextFile }) => {
  const link = useLink(file);
  return (
    <li class="file">
      {link !== undefined && (
        <a class="file-name" dir="auto" href={link} download={file.name}>
          {file.name}
        </a>
      )}
      <CopyText name={file.name} text={file.text} />
    </li>
  );
};
