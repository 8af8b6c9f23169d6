import type { Failed } from '../../../addin/workbook/actions.ts';
import type { TeamActions, TeamPreview } from '../../../addin/workbook/team.ts';

type Answer = <T>(name: 'readTeam' | 'takeTeam' | 'saveTeam', work: () => T) => Promise<T | Failed>;

interface Parts {
  readonly answer: Answer;
  readonly asked: string[];
  /** Counts what somebody changed. */
  readonly changes: () => number;
}

/** A team file of two changes; the text `same` is one that the workbook has. */
export const fakeTeam = ({ answer, asked, changes }: Parts): TeamActions => {
  let seen: number | undefined;
  const previewOf = (text: string): TeamPreview =>
    text === 'same'
      ? { kind: 'team', rows: 0, changes: 0, lines: [] }
      : {
          kind: 'team',
          rows: 2,
          changes: 3,
          lines: [
            {
              text: 'Technicians: Ana Ruiz, changed (skills, name).',
              place: { sheet: 'Technicians', address: 'B4' },
            },
            { text: 'Time off: Bruno Sá, new.' },
            { text: 'clients (12): kept for the extension, without a sheet of their own.' },
          ],
        };
  return {
    preview: async (text) => {
      asked.push(`team ${text}`);
      seen = changes();
      return answer('readTeam', () => previewOf(text));
    },
    take: () =>
      answer('takeTeam', () => {
        if (seen !== changes()) {
          seen = changes();
          return previewOf('');
        }
        const text = 'Taken: 2 rows written. What has no table is kept for the way back.';
        return { kind: 'done' as const, text, lines: [] };
      }),
    save: () =>
      answer('saveTeam', () => ({
        kind: 'file' as const,
        name: 'slotwright-team.json',
        type: 'application/json',
        text: '{"format":"slotwright-team"}\n',
      })),
  };
};
