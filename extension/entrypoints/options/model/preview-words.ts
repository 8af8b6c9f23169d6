import { minutesText, span, when } from '../../../../core/explain/format.ts';
import { sentence } from '../../../../core/explain/sentence.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Difference, FirstPick, PreviewRow } from '../../../../core/report/policy-preview.ts';
import type { KnownTickets } from './preview-tickets.ts';

const nameOf = (team: Team, id: TechnicianId): string =>
  team.technicians.find((t) => t.id === id)?.name ?? id;

/** "Ana Reis, today 14:00–15:00" */
export const pickWords = (pick: FirstPick | undefined, team: Team, telling: Telling): string =>
  pick ? `${nameOf(team, pick.technician)}, ${span(pick.window, telling)}` : 'Nobody';

const costWords = (minutes: number): string =>
  minutes < 0 ? `saves ${minutesText(-minutes)}` : `costs ${minutesText(minutes)}`;

/** The one reason, as a sentence. */
export const whyWords = (why: Difference, team: Team, telling: Telling): string => {
  switch (why.kind) {
    case 'closed':
      return `Now in the way of ${nameOf(team, why.who)}: ${sentence(why.reason, telling)}.`;
    case 'opened':
      return `No longer in the way of ${nameOf(team, why.who)}: ${sentence(why.reason, telling)}.`;
    case 'cost':
      return `${nameOf(team, why.who)}: ${sentence(why.reason, telling)} – ${costWords(why.before)} so far, then ${costWords(why.after)}.`;
    case 'length':
      return `Taken as ${minutesText(why.after)} long instead of ${minutesText(why.before)}.`;
    case 'starts':
      return 'Other starts are looked at.';
  }
};

/** "18 of 20 tickets stay the same" */
export const countWords = (rows: readonly PreviewRow[]): string => {
  const same = rows.filter((row) => row.kind === 'same').length;
  if (rows.length === 1)
    return same === 1 ? 'The one ticket stays the same' : 'The one ticket changes';
  if (same === rows.length) return `All ${same} tickets stay the same`;
  return `${same} of ${rows.length} tickets ${same === 1 ? 'stays' : 'stay'} the same`;
};

/** What the preview rests on, and that nothing is read for it. */
export const basisWords = ({ ask, read }: KnownTickets, telling: Telling): string => {
  const tickets = ask.length === 1 ? 'the one open ticket' : `the last ${ask.length} open tickets`;
  const from = read.map(({ host, at }) => `${host}, read ${when(at, telling)}`).join('; ');
  return `Based on ${tickets} known here (${from}), as things stood then. Nothing is read for it.`;
};
