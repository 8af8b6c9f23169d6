import { useEffect, useRef } from 'preact/hooks';
import { span } from '../../../../core/explain/format.ts';
import { sentence } from '../../../../core/explain/sentence.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Ticket } from '../../../../core/model/ticket.ts';
import type { Window } from '../../../../core/model/time.ts';
import type { GapTold } from '../../../card.ts';
import { CopyText } from '../../../ui/card/CopyText.tsx';
import { webAddress } from '../../../ui/web-address.ts';
import { type GapFacts, type GapLine, gapText, gapVisits, ticketWords } from './gap-words.ts';
import { type Filling, useGap } from './use-gap.ts';

export interface GapProps {
  readonly gap: Window;
  readonly team: Team;
  readonly technician: Technician;
  readonly tickets: readonly Ticket[];
  readonly telling: Telling;
  readonly close: () => void;
}

/** The reverse question: which tickets that nobody has fit into this free time, and in which order. */
export function Gap({ gap, team, technician, tickets, telling, close }: GapProps) {
  const filling = useGap(technician.id, gap);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [gap.start, gap.end]);
  const known = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape on its way up from real controls
    <div
      class="gap"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="row spread">
        <h4 ref={heading} tabIndex={-1}>
          Fill {span(gap, telling)}
        </h4>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </div>
      <p role="status" aria-busy={filling.at === 'asking'}>
        {summaryOf(filling)}
      </p>
      {filling.at === 'told' && (
        <Plan
          told={filling.told}
          facts={{ plan: filling.told, tickets: known, team, telling }}
          name={technician.name}
          gap={gap}
        />
      )}
    </div>
  );
}

const summaryOf = (filling: Filling): string => {
  switch (filling.at) {
    case 'asking':
      return 'Looking at the open tickets…';
    case 'untold':
      return `What fits could not be told: ${filling.words}`;
    case 'told': {
      const { planned, left } = filling.told;
      if (planned.length > 0) {
        return planned.length === 1
          ? '1 ticket fits.'
          : `${planned.length} tickets fit, in this order.`;
      }
      return left.length === 0
        ? 'There is no open ticket that nobody has.'
        : 'None of the open tickets that nobody has fits.';
    }
  }
};

interface PlanProps {
  readonly told: GapTold;
  readonly facts: GapFacts;
  readonly name: string;
  readonly gap: Window;
}

const Plan = ({ told, facts, name, gap }: PlanProps) => (
  <>
    {gapVisits(facts).map(({ place, time, lines }) => (
      <section key={lines[0]?.ticket ?? place} class="visit">
        <h5 dir="auto">
          {place} <span class="muted">{time}</span>
        </h5>
        <ol class="plain">
          {lines.map((line) => (
            <li key={line.ticket}>
              <Line line={line} />
            </li>
          ))}
        </ol>
      </section>
    ))}
    {told.left.length > 0 && (
      <details>
        <summary>Did not fit ({told.left.length})</summary>
        <ul class="plain">
          {told.left.map(({ ticket, reasons: [reason] }) => (
            <li key={ticket} dir="auto">
              {ticketWords(facts.tickets.get(ticket))}
              {reason && (
                <span class="why muted" lang={told.language}>
                  {sentence(reason, { ...facts.telling, language: told.language })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    )}
    {told.planned.length > 0 && (
      <>
        <CopyText
          label="Text to copy"
          text={gapText(name, gap, facts)}
          subject={`Work for ${name}`}
        />
        <p class="muted">Nothing is booked by this: ask your dispatcher.</p>
      </>
    )}
  </>
);

const Line = ({ line: { time, words, url } }: { readonly line: GapLine }) => {
  const href = webAddress(url);
  return (
    <>
      <span class="clock">{time}</span>{' '}
      {href ? (
        <a href={href} target="_blank" rel="noreferrer">
          <bdi>{words}</bdi>
        </a>
      ) : (
        <bdi>{words}</bdi>
      )}
    </>
  );
};
