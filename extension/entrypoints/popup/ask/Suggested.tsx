import { minutesText, span } from '../../../../core/explain/format.ts';
import type { Card, Choice } from '../../../card.ts';

interface Props {
  readonly card: Card;
  readonly choose: (choice: Choice) => void;
}

export function Suggested({ card, choose }: Props) {
  const { ranked, excluded } = card.answer;
  const telling = { zone: card.names.zone, now: card.now };
  return (
    <section aria-label="Suggestions">
      <ol class="plain">
        {ranked.map((candidate) => (
          <li key={candidate.technician} class="row spread">
            <span>
              <strong>{card.names.technicians[candidate.technician]?.name}</strong>{' '}
              {span(candidate.window, telling)} · {minutesText(candidate.cost)}
            </span>
            <button
              type="button"
              onClick={() =>
                choose({
                  technician: candidate.technician,
                  start: candidate.window.start,
                  minutes: card.answer.need.minutes,
                })
              }
            >
              Take
            </button>
          </li>
        ))}
      </ol>
      <p class="muted">{excluded.length} cannot take it.</p>
    </section>
  );
}
