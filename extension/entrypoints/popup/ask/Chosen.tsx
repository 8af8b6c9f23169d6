import { useState } from 'preact/hooks';
import { windowOf } from '../../../../core/calendar/instant.ts';
import { span, zoneName } from '../../../../core/explain/format.ts';
import { BookingId } from '../../../../core/model/ids.ts';
import type { Card, Choice } from '../../../card.ts';
import { changeTeam } from '../../../save-team.ts';
import { useReach } from '../reach.ts';
import { bookedOf, withBookings, withoutBookings } from './booked.ts';
import { calendarFile, fileNameOf } from './calendar-file.ts';
import { nameIn, toldText } from './told.ts';

interface Props {
  readonly card: Card;
  readonly choice: Choice;
  readonly back: () => void;
  readonly clear: () => void;
}

/** What can be done with an answer where no PSA is written to: tell, put into a calendar, note as booked. */
export function Chosen({ card, choice, back, clear }: Props) {
  const { store, newId, now } = useReach();
  const [id] = useState(() => BookingId.parse(`local:${newId()}`));
  const blocks = choice.blocks ?? [windowOf(choice.start, choice.minutes)];
  const [text, setText] = useState(() => toldText(card, choice));
  const [booked, setBooked] = useState(false);
  const [words, setWords] = useState('');
  const { zone } = card.names;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setWords('Copied.');
    } catch {
      setWords('The browser did not allow copying. Select the text and copy it yourself.');
    }
  };
  const bookings = bookedOf(card, choice.technician, blocks, id);
  const download = async () => {
    const file = await calendarFile(bookings, nameIn(card, choice.technician), now());
    const blob = new Blob([file], { type: 'text/calendar' });
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = fileNameOf(card.answer.need.ticket.title);
    link.click();
    URL.revokeObjectURL(url);
    setWords(`Saved as ${link.download}.`);
  };
  const note = async () => {
    const saved = await changeTeam(store.team, (team) =>
      booked ? withoutBookings(team, bookings) : withBookings(team, bookings),
    );
    if (saved !== 'saved') {
      setWords('Not saved: somebody else is saving. Try again.');
      return;
    }
    setBooked(!booked);
    setWords('');
  };

  return (
    <section class="stack" aria-labelledby="chosen">
      <button type="button" class="quiet start" onClick={back}>
        ← Back to the suggestions
      </button>
      <h2 id="chosen">{nameIn(card, choice.technician)}</h2>
      {blocks.map((block) => (
        <p key={block.start} class="big">
          {span(block, { zone, now: card.now })} {zoneName(block.start, zone)}
        </p>
      ))}
      <label class="field">
        <span>Text to copy</span>
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          Copy text
        </button>
        <button type="button" onClick={() => void download()}>
          Calendar file
        </button>
      </div>
      {booked ? (
        <p class="notice good">
          Noted as booked, not verified in any PSA. Next suggestions count with it.{' '}
          <button type="button" class="quiet" onClick={() => void note()}>
            Undo
          </button>
        </p>
      ) : (
        <button type="button" class="primary" onClick={() => void note()}>
          I booked it
        </button>
      )}
      <p class="muted" role="status">
        {words}
      </p>
      <p class="muted">
        Slotwright sends nothing. “I booked it” keeps{' '}
        {blocks.length > 1 ? 'these blocks' : 'this time'} taken on this machine.
      </p>
      <button type="button" class="quiet start" onClick={clear}>
        New question
      </button>
    </section>
  );
}
