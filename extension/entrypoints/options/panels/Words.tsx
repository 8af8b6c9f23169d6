import { useId, useState } from 'preact/hooks';
import { wordSheet } from '../model/word-sheet.ts';
import { LanguageSelect } from '../parts/LanguageSelect.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { TryTicket } from '../parts/TryTicket.tsx';
import { type PanelProps, useDesk } from '../parts/tools.ts';
import { WordsFromPsa } from '../parts/WordsFromPsa.tsx';
import { WordTables } from '../parts/WordTables.tsx';

const nameOf = (base: string): string => base.replace(/^https?:\/\//, '');

export const Words = ({ team }: PanelProps) => {
  const { hosts } = useDesk().settings;
  const [base, setBase] = useState<string>();
  const [chosen, setChosen] = useState('');
  const id = useId();
  const own = Object.keys(team.hostWords);
  const bases = [...new Set([...hosts.map((host) => host.base), ...own])];
  const scope = bases.includes(chosen) ? chosen : undefined;
  const readable = hosts.filter((host) => scope === undefined || host.base === scope);
  const tried = readable.find((host) => host.base === base) ?? readable[0];
  return (
    <>
      <p class="lead">
        What the words of your ticket system mean. A word that is not set is a default, marked on
        the card, and leaves nobody out.
      </p>
      {(hosts.length > 1 || own.length > 0) && (
        <>
          <label class="field" for={id}>
            <span>Words of</span>
            <select
              id={id}
              value={scope ?? ''}
              onChange={(event) => {
                setChosen(event.currentTarget.value);
                setBase(undefined);
              }}
            >
              <option value="">all ticket systems</option>
              {bases.map((one) => (
                <option key={one} value={one}>
                  {nameOf(one)} only
                </option>
              ))}
            </select>
          </label>
          {scope !== undefined && (
            <p class="muted">
              Words marked “own” are said for {nameOf(scope)} only; all others are as everywhere.
              Choose what it means everywhere, and the own word goes.
            </p>
          )}
        </>
      )}
      <p class="actions">
        {readable.map((host) => (
          <button type="button" key={host.base} onClick={() => setBase(host.base)}>
            Read words from {new URL(host.base).host}
          </button>
        ))}
      </p>
      {base === undefined ? (
        <WordTables key={scope} team={team} heading="h2" read={undefined} scope={scope} />
      ) : (
        <WordsFromPsa key={scope} team={team} heading="h2" base={base} scope={scope} />
      )}
      <SheetFile team={team} sheetOf={wordSheet} />
      {tried && (
        <TryTicket key={`${tried.base} ${scope}`} team={team} base={tried.base} scope={scope} />
      )}
      <h2>Words of Slotwright</h2>
      <LanguageSelect />
    </>
  );
};
