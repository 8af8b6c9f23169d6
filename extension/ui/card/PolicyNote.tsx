import type { Card } from '../../card.ts';
import { clip } from './clip.ts';

const BRIEF = { by: { characters: 20, words: 2 }, what: { characters: 30, words: 3 } };
const WHOLE = { by: { characters: 60, words: 12 }, what: { characters: 200, words: 30 } };

/**
 * For some days it is said who changed the rules: the same ticket may have another first pick than last week.
 * One line under the first look, the whole of it where the card is open.
 */
export const PolicyNote = ({ card, open }: { readonly card: Card; readonly open: boolean }) => {
  const change = card.policyChange;
  if (!change) return null;
  const most = open ? WHOLE : BRIEF;
  return (
    <p class={open ? 'policy-note muted' : 'policy-note muted brief'} dir="auto">
      Rules changed by <bdi>{clip(change.by, most.by)}</bdi>, {change.day}:{' '}
      <bdi>{clip(change.what, most.what)}</bdi>
    </p>
  );
};
