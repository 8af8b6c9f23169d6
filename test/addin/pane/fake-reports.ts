import type { Failed } from '../../../addin/workbook/actions.ts';
import type { Reports } from '../../../addin/workbook/reports.ts';

type Answer = <T>(
  name: 'review' | 'sheet' | 'edition' | 'journal',
  work: () => T,
) => Promise<T | Failed>;

/** A week looked back at, as a workbook of three technicians has it. */
export const fakeReports = (answer: Answer, asked: string[]): Reports => ({
  show: (what) =>
    answer('sheet', () => {
      asked.push(`show ${what}`);
      return { kind: 'done', text: `The sheet of ${what} is in front.`, lines: [] };
    }),
  takeJournal: (text) =>
    answer('journal', () => ({
      kind: 'done',
      text: `The next review tells of the journal too: ${text.length} entries.`,
      lines: [],
    })),
  edition: () =>
    answer('edition', () => ({
      kind: 'done',
      text: 'The technicians’ copy is open as a new workbook. Save it under a name of its own.',
      lines: [],
    })),
  review: async (week, watching) => {
    asked.push(`review ${week}`);
    watching.told(0.5);
    const place = { sheet: `Week ${week}`, address: 'C5' };
    return answer('review', () => ({
      kind: 'review',
      week,
      parts: [
        {
          about: 'Hours',
          lines: [{ text: '112 h of 120 h.' }, { text: 'Ana Ruiz: 32 h, target 40 h', place }],
        },
        { about: 'Gaps', lines: [{ text: 'No gap was left.' }] },
        {
          about: 'After publishing',
          lines: [
            { text: '1 cell is no longer as published.' },
            { text: 'Mon 23 Nov 2026: Ana Ruiz E → L', place },
          ],
        },
        {
          about: 'Most uneven',
          lines: [
            { text: 'Nights: Bruno Sá has 0, Ana Ruiz 3, part time counted in.' },
            {
              text: 'Would even it: Tue 24 Nov 2026: Ana Ruiz N → free, Bruno Sá free → N. Ana Ruiz: Nights: 2 instead of 3; even share 1.',
              place,
            },
          ],
        },
      ],
    }));
  },
});
