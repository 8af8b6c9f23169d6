import type { Client } from '../../../../core/model/client.ts';
import type { SlaId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { withFacts } from './facts.ts';

/** Where an SLA policy is named. */
export interface SlaUse {
  readonly clients: readonly Client[];
  readonly boards: readonly string[];
  /** It holds wherever neither client nor board names one. */
  readonly isDefault: boolean;
}

export const useOf = (team: Team, id: SlaId): SlaUse => ({
  clients: team.clients.filter((client) => client.sla === id),
  boards: team.boards.filter((board) => board.sla === id).map((board) => board.board),
  isDefault: team.policy.sla === id,
});

export const isUsed = ({ clients, boards, isDefault }: SlaUse): boolean =>
  clients.length > 0 || boards.length > 0 || isDefault;

/** Takes a policy out, and its name out of wherever it stands: there the next one in line holds. */
export const removeSla = (team: Team, id: SlaId): Team => ({
  ...team,
  slas: team.slas.filter((sla) => sla.id !== id),
  boards: team.boards.filter((board) => board.sla !== id),
  clients: team.clients.map((client) =>
    client.sla === id ? withFacts(client, { sla: undefined }) : client,
  ),
  policy: team.policy.sla === id ? withFacts(team.policy, { sla: undefined }) : team.policy,
});

export const putDefault = (team: Team, id: SlaId | undefined): Team => ({
  ...team,
  policy: withFacts(team.policy, { sla: id }),
});

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Exactly these boards go by that policy; a board goes by one policy only. */
export const putBoards = (team: Team, id: SlaId, boards: readonly string[]): Team => {
  const named = boards.filter((board, at) => boards.findIndex((b) => same(b, board)) === at);
  const others = team.boards.filter(
    (one) => one.sla !== id && !named.some((board) => same(board, one.board)),
  );
  return { ...team, boards: [...others, ...named.map((board) => ({ board, sla: id }))] };
};

const BOARD_FIELDS = /^(queue|board):(.*)$/s;

/** Boards and queues whose names are known: from the words and from what has a policy already. */
export const boardsOf = (team: Team): readonly string[] => {
  const words = Object.keys(team.words.meanings).flatMap(
    (key) => BOARD_FIELDS.exec(key)?.[2] ?? [],
  );
  const known = team.boards.map((one) => one.board);
  return [...known, ...words.filter((word) => !known.some((board) => same(board, word)))].sort(
    (a, b) => a.localeCompare(b),
  );
};

const NAMED = 5;

const counted = (names: readonly string[], one: string, many: string): string => {
  const shown = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.length} ${names.length === 1 ? one : many} (${shown}${more})`;
};

/** "Used by 2 clients (Acme, Borealis), 1 board (Helpdesk) and as the team’s default." */
export const useWords = (use: SlaUse): string => {
  const parts = [
    ...(use.clients.length > 0
      ? [
          counted(
            use.clients.map((client) => client.name),
            'client',
            'clients',
          ),
        ]
      : []),
    ...(use.boards.length > 0 ? [counted(use.boards, 'board', 'boards')] : []),
  ];
  if (!isUsed(use)) return 'Used by no client, no board, and not as the team’s default.';
  const named = parts.length > 0 ? `Used by ${parts.join(' and ')}` : '';
  if (!use.isDefault) return `${named}.`;
  return named ? `${named}, and as the team’s default.` : 'Used as the team’s default.';
};
