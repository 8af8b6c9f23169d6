import { useState } from 'preact/hooks';
import { LanguageSelect } from '../parts/LanguageSelect.tsx';
import { type PanelProps, useDesk } from '../parts/tools.ts';
import { WordsFromPsa } from '../parts/WordsFromPsa.tsx';
import { WordTables } from '../parts/WordTables.tsx';

export const Words = ({ team }: PanelProps) => {
  const { hosts } = useDesk().settings;
  const [base, setBase] = useState<string>();
  return (
    <>
      <p class="lead">
        What the words of your ticket system mean. A word that is not set is a default, marked on
        the card, and leaves nobody out.
      </p>
      <p class="actions">
        {hosts.map((host) => (
          <button type="button" key={host.base} onClick={() => setBase(host.base)}>
            Read words from {new URL(host.base).host}
          </button>
        ))}
      </p>
      {base === undefined ? (
        <WordTables team={team} heading="h2" read={undefined} />
      ) : (
        <WordsFromPsa team={team} heading="h2" base={base} />
      )}
      <h2>Words of Slotwright</h2>
      <LanguageSelect />
    </>
  );
};
