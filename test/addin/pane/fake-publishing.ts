import type { Failed } from '../../../addin/workbook/actions.ts';
import type {
  Message,
  Published,
  Publishing,
  PublishPreview,
} from '../../../addin/workbook/publishing.ts';
import type { WeekName } from '../../../addin/workbook/week-name.ts';

type Answer = <T>(name: 'publish' | 'handOver', work: () => T) => Promise<T | Failed>;

interface Parts {
  readonly answer: Answer;
  readonly asked: string[];
  readonly people: () => readonly string[];
  /** Counts what somebody changed. */
  readonly changes: () => number;
}

/** Versions of a workbook that is a list of cells: who is told, and who has still to be. */
export const fakePublishing = ({ answer, asked, people, changes }: Parts): Publishing => {
  let version = 0;
  let by = '';
  let pending: string[] = [];
  const messageTo = (name: string): Message => ({
    technician: name,
    name,
    text: `${name}, your roster has changed (version ${version}):\n- Mon 23 Nov 2026: L 11:30–20:00, was E`,
  });
  const preview = (weeks: readonly WeekName[]): PublishPreview => ({
    kind: 'publish',
    weeks,
    version: version + 1,
    last: version === 0 ? undefined : { version, by, at: Date.UTC(2026, 10, 20, 15, 5) },
    gaps: version === 0 ? 0 : 1,
    messages: people().map(messageTo),
    lines:
      version === 0
        ? []
        : [
            {
              text: 'Tell Ana Ruiz: Mon 23 Nov 2026 is L and no longer E.',
              place: { sheet: 'Week 2026-W48', address: 'C5' },
            },
          ],
    seen: String(changes()),
  });
  const state = (): Published => ({
    kind: 'done',
    text:
      pending.length === 0
        ? `Everybody knows version ${version}.`
        : `${pending.length} people to tell of version ${version}.`,
    lines: [],
    messages: pending.map(messageTo),
  });
  return {
    preview: (weeks) => answer('publish', () => preview(weeks)),
    publish: (weeks, name, seen) =>
      answer('publish', () => {
        if (seen !== undefined && seen !== String(changes())) return preview(weeks);
        asked.push(`publish ${weeks.join(' ')} by ${name}`);
        version += 1;
        by = name;
        pending = [...people()];
        return state();
      }),
    untold: () => answer('publish', state),
    told: (who) =>
      answer('publish', () => {
        asked.push(`told ${who}`);
        pending = who === 'everybody' ? [] : pending.filter((one) => one !== who);
        return state();
      }),
    handOver: async (what) => {
      asked.push(`hand over ${what.what}${'weeks' in what ? ` ${what.weeks.join(' ')}` : ''}`);
      const files = await answer('handOver', () =>
        what.what === 'pay-hours'
          ? [
              {
                kind: 'file' as const,
                name: 'pay-hours-2026-11-23.csv',
                type: 'text/csv',
                text: 'technician,name\r\nT01,Ana Ruiz\r\n',
              },
            ]
          : people().map((name) => ({
              kind: 'file' as const,
              name: `${name}.${what.what === 'texts' ? 'txt' : 'ics'}`,
              type: what.what === 'texts' ? 'text/plain' : 'text/calendar',
              text: what.what === 'texts' ? messageTo(name).text : 'BEGIN:VCALENDAR\r\n',
            })),
      );
      return files;
    },
  };
};
