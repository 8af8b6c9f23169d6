import { SlaId } from '../../../../core/model/ids.ts';
import type { BoardSla, SlaPolicy } from '../../../../core/model/sla.ts';
import type { Team } from '../../../../core/model/team.ts';
import { bad, good } from './parsed.ts';
import { findSla, goneId, slaText } from './refs.ts';
import type { Sheet } from './sheet.ts';
import { newSla, slaColumns } from './sla-columns.ts';
import { removeSla } from './sla-use.ts';
import { underId } from './under-id.ts';

export const slaSheet = (team: Team): Sheet<SlaPolicy> => {
  const columns = slaColumns(team);
  return {
    id: 'slas',
    noun: 'SLA policy',
    lead: 'name',
    columns,
    file: columns,
    rows: team.slas,
    keyOf: (row) => row.id,
    nameOf: (row) => row.name,
    blank: () => newSla(team, ''),
    known: (cell) => findSla(team, cell('name')),
    ids: {
      under: (id) => underId(SlaId, id, (given) => ({ ...newSla(team, ''), id: given })),
      insert: (now, row) => good({ ...now, slas: [...now.slas, row] }),
    },
    put: (now, row) =>
      good(
        now.slas.some((sla) => sla.id === row.id)
          ? { ...now, slas: now.slas.map((sla) => (sla.id === row.id ? row : sla)) }
          : { ...now, slas: [...now.slas, { ...row, id: newSla(now, row.name).id }] },
      ),
    remove: (now, row) => removeSla(now, row.id),
  };
};

/** A board while it is typed. */
type BoardRow = { readonly board: string; readonly sla: BoardSla['sla'] | undefined };

export const boardSheet = (team: Team): Sheet<BoardRow> => {
  const columns: Sheet<BoardRow>['columns'] = [
    {
      id: 'board',
      label: 'Board',
      aliases: ['queue'],
      input: { kind: 'text' },
      show: (row) => row.board,
      put: (row, text) => good({ ...row, board: text.trim() }),
    },
    {
      id: 'sla',
      label: 'SLA policy',
      aliases: ['policy'],
      input: { kind: 'text' },
      show: (row) => (row.sla === undefined ? '' : slaText(team, row.sla)),
      put: (row, text) => {
        const sla = findSla(team, text)?.id ?? (goneId(text) === row.sla ? row.sla : undefined);
        return sla
          ? good({ ...row, sla })
          : bad(`“${text.trim()}” is not an SLA policy here. Add it under SLA policies first.`);
      },
    },
  ];
  return {
    id: 'boards',
    noun: 'board',
    lead: 'board',
    columns,
    file: columns,
    rows: team.boards,
    keyOf: (row) => row.board,
    nameOf: (row) => row.board,
    blank: () => ({ board: '', sla: undefined }),
    known: (cell) => team.boards.find((one) => one.board === cell('board')),
    put: (now, { board, sla }) => {
      if (!sla) return bad('Name the SLA policy that holds for this board.');
      const others = now.boards.filter((one) => one.board !== board);
      return good({ ...now, boards: [...others, { board, sla }] });
    },
    remove: (now, row) => ({
      ...now,
      boards: now.boards.filter((one) => one.board !== row.board),
    }),
  };
};
