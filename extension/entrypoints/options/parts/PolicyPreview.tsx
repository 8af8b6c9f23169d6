import type { Telling } from '../../../../core/explain/tell.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { PreviewRow } from '../../../../core/report/policy-preview.ts';
import { basisWords, countWords, pickWords, whyWords } from '../model/preview-words.ts';
import { useTools } from './tools.ts';
import type { Preview } from './use-preview.ts';

/** In half a sentence, for the line that is always in sight. */
export const previewCount = (preview: Preview): string => {
  switch (preview.state) {
    case 'reading':
      return 'Comparing …';
    case 'nothing':
      return 'No ticket is known here to compare with';
    case 'asking':
      return `Comparing: ${preview.rows.length} of ${preview.known.ask.length} tickets …`;
    case 'stopped':
      return `Stopped after ${preview.rows.length} of ${preview.known.ask.length} tickets`;
    case 'done':
      return countWords(preview.rows);
  }
};

/** What other rules would have changed on the last tickets, before they are kept. */
export const PolicyPreview = (props: { readonly preview: Preview; readonly team: Team }) => {
  const { preview, team } = props;
  const { now } = useTools();
  if (preview.state === 'reading') return null;
  if (preview.state === 'nothing') {
    return (
      <p>
        No ticket was read on this machine yet, so there is nothing to compare with. Open a list of
        tickets in your ticket system, then come back.
      </p>
    );
  }
  const { known, rows } = preview;
  const telling = { zone: team.zone, now: now() };
  return (
    <>
      <h2>What would have changed on the last tickets</h2>
      <ul class="preview-rows">
        {rows.map((row) => (
          <Changed key={row.ticket.id} row={row} team={team} telling={telling} />
        ))}
      </ul>
      <p>{previewCount(preview)}.</p>
      <p class="muted">{basisWords(known, telling)}</p>
    </>
  );
};

const Changed = (props: {
  readonly row: PreviewRow;
  readonly team: Team;
  readonly telling: Telling;
}) => {
  const { row, team, telling } = props;
  if (row.kind === 'same') return null;
  return (
    <li>
      <span class="preview-ticket">
        {row.ticket.number} {row.ticket.title}
      </span>
      <span class="preview-picks">
        <del>{pickWords(row.before, team, telling)}</del>
        <span aria-hidden="true"> → </span>
        <ins>{pickWords(row.after, team, telling)}</ins>
      </span>
      <span class="muted">{whyWords(row.why, team, telling)}</span>
    </li>
  );
};
