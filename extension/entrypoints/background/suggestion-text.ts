import type { Candidate } from '../../../core/dispatch/answer.ts';
import { span, zoneName } from '../../../core/explain/format.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import type { Card } from '../../card.ts';
import { nameOf, reasonTelling, tellingOf } from '../../ui/card/naming.ts';

/** A suggestion as plain text, for the ticket or a chat. */
export const suggestionText = (
  card: Pick<Card, 'names' | 'now' | 'language' | 'ticket'>,
  candidate: Candidate,
): string => {
  const telling = tellingOf(card);
  const good = candidate.findings.filter((f) => f.kind === 'cost' && f.minutes < 0);
  const because = good.map((f) => sentence(f.reason, reasonTelling(card))).join('; ');
  const { number, title } = card.ticket;
  const head = [number, title.slice(0, 200)].filter((part) => part !== '').join(': ');
  const who = `${nameOf(card.names, candidate.technician)}, ${candidate.blocks.map((block) => span(block, telling)).join('; ')} ${zoneName(candidate.window.start, telling.zone)}`;
  return [head, who, because === '' ? '' : `Because: ${because}.`]
    .filter((l) => l !== '')
    .join('\n');
};
