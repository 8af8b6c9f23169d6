import { useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { RawTicket } from '../../../adapters/raw.ts';
import { wordsAt } from '../../../adapters/words-at.ts';
import { trialFacts, unmappedIn } from '../model/trial.ts';
import { type WordEdit, withEdits } from '../model/word-edits.ts';
import { putWords, type WordScope } from '../model/word-scope.ts';
import { useTools } from './tools.ts';
import { UnmappedWord } from './UnmappedWord.tsx';

const counted = (count: number): string => `${count} ${count === 1 ? 'meaning' : 'meanings'}`;

/** One ticket, fact by fact: its word, what that means now, and with the meanings tried. */
export const TrialTable = (props: {
  readonly team: Team;
  readonly scope: WordScope;
  readonly raw: RawTicket;
}) => {
  const { desk, now } = useTools();
  const { team, scope, raw } = props;
  const [edits, setEdits] = useState<readonly WordEdit[]>([]);
  const tried = putWords(team, scope, (words) => withEdits(words, edits));
  const facts = trialFacts(raw, team, tried, now());
  const unmapped = unmappedIn(raw, wordsAt(tried, raw.ref.base));

  const save = async (): Promise<void> => {
    const done = await desk.change(`Saved: ${counted(edits.length)}.`, (fresh) =>
      putWords(fresh, scope, (words) => withEdits(words, edits)),
    );
    if (done) setEdits([]);
  };

  return (
    <>
      <h3 dir="auto">
        {raw.number} {raw.title}
      </h3>
      <section class="scroll" aria-label={`What ${raw.number} means`}>
        <table class="lines trial">
          <thead>
            <tr>
              {['Fact', 'Word of the ticket', 'Means now', 'With the new meanings'].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map(({ fact, from, now: means, draft }) => (
              <tr key={fact} class={means === draft ? '' : 'changes'}>
                <th scope="row" data-label="Fact">
                  {fact}
                </th>
                <td data-label="Word" dir="auto">
                  {from || '–'}
                </td>
                <td data-label="Means now">{means}</td>
                <td data-label="Would mean">
                  {means === draft ? <span class="muted">the same</span> : <strong>{draft}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {unmapped.length > 0 && (
        <>
          <h3>Words without a meaning</h3>
          <ul class="plain unmapped">
            {unmapped.map((word) => (
              <li key={word.kind === 'meaning' ? word.key : word.kind}>
                <UnmappedWord word={word} team={team} add={(edit) => setEdits([...edits, edit])} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={edits.length === 0}
          onClick={() => void save()}
        >
          {edits.length === 0 ? 'Nothing to save' : `Save ${counted(edits.length)}`}
        </button>
        {edits.length > 0 && (
          <button type="button" onClick={() => setEdits(edits.slice(0, -1))}>
            Take the last one back
          </button>
        )}
      </p>
    </>
  );
};
