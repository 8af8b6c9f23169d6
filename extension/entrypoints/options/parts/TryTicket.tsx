import { useId, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { RawTicket } from '../../../adapters/raw.ts';
import { faultWords } from '../model/setup.ts';
import type { WordScope } from '../model/word-scope.ts';
import { TrialTable } from './TrialTable.tsx';
import { useTools } from './tools.ts';

type Tried =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly words: string }
  | { readonly state: 'read'; readonly raw: RawTicket };

/** Words tried on a real ticket: what each means now, and would mean, before anything is saved. */
export const TryTicket = (props: {
  readonly team: Team;
  readonly base: string;
  readonly scope: WordScope;
}) => {
  const { ask } = useTools();
  const { base } = props;
  const [tried, setTried] = useState<Tried>({ state: 'none' });
  const [typed, setTyped] = useState('');
  const id = useId();
  const host = new URL(base).host;

  const read = async (address: string | undefined): Promise<void> => {
    setTried({ state: 'reading' });
    const none =
      address === undefined
        ? `No ticket of ${host} is open in a tab. Open one, or paste its address.`
        : `This is not the address of a ticket of ${base}. Copy it from the address bar of the ticket.`;
    try {
      const answer = await ask('trial', { base, ...(address !== undefined && { address }) });
      if (!answer.ok) setTried({ state: 'failed', words: faultWords(answer.fault, base) });
      else if (!answer.value) setTried({ state: 'failed', words: none });
      else setTried({ state: 'read', raw: answer.value });
    } catch (error) {
      setTried({ state: 'failed', words: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <section aria-label="Try the words on a ticket">
      <h2>Try them on a ticket</h2>
      <p class="muted">
        Shows what the words of one ticket of {host} mean, and lets you give meanings to those that
        have none. Nothing is saved before you say so, and nothing is written to the ticket.
      </p>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) void read(typed.trim());
        }}
      >
        <button type="button" onClick={() => void read(undefined)}>
          Read the ticket open in a tab
        </button>
        <label class="field" for={id}>
          <span>Or the address of a ticket</span>
          <input
            id={id}
            type="url"
            value={typed}
            autocomplete="off"
            placeholder={`${base}/…`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={!typed.trim()}>
          Read it
        </button>
      </form>
      {tried.state === 'reading' && <p aria-busy="true">Reading the ticket …</p>}
      {tried.state === 'failed' && (
        <p class="notice warn" role="alert">
          {tried.words}
        </p>
      )}
      {tried.state === 'read' && (
        <TrialTable
          key={`${tried.raw.ref.id} ${tried.raw.stamp}`}
          team={props.team}
          scope={props.scope}
          raw={tried.raw}
        />
      )}
    </section>
  );
};
