import type { Ticket } from '../../../../core/model/ticket.ts';
import { webAddress } from '../../../ui/web-address.ts';

/** Owned tickets without a time: work all the same, so it is not hidden. */
export function Unscheduled({ tickets }: { readonly tickets: readonly Ticket[] }) {
  if (tickets.length === 0) return null;
  return (
    <details>
      <summary>
        {tickets.length === 1
          ? '1 ticket of yours without a time'
          : `${tickets.length} tickets of yours without a time`}
      </summary>
      <ul class="plain">
        {tickets.map((ticket) => {
          const url = webAddress(ticket.url);
          const words = `${ticket.number} ${ticket.title}`;
          return (
            <li key={ticket.id}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
