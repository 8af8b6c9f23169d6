import type {
  Actions,
  Checked,
  Done,
  Failed,
  Line,
  Look,
  Preview,
} from '../../../addin/workbook/actions.ts';
import type { OnCallActions } from '../../../addin/workbook/on-call.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { Instant } from '../../../core/model/time.ts';
import { fakeOutside } from './fake-outside.ts';
import { fakePhone } from './fake-phone.ts';
import { fakePublishing } from './fake-publishing.ts';
import { fakeReports } from './fake-reports.ts';
import { fakeRota } from './fake-rota.ts';
import { fakeShifts } from './fake-shifts.ts';
import { fakeTeam } from './fake-team.ts';

export const week = (name: string): WeekName => WeekName.parse(name);

interface Cell {
  readonly who: string;
  readonly address: string;
  value: string;
  isKept: boolean;
}

/** What can be refused or slow: what the workbook does, and the turns on call. */
type Name =
  | keyof Actions
  | 'rotate'
  | 'writeTurns'
  | 'phone'
  | 'changePhone'
  | 'swapShifts'
  | 'publish'
  | 'handOver'
  | 'review'
  | 'sheet'
  | 'edition'
  | 'journal'
  | 'outside'
  | 'take'
  | 'readRota'
  | 'takeRota'
  | 'readTeam'
  | 'takeTeam'
  | 'saveTeam';

export interface FakeOptions {
  readonly found?: 'nothing' | 'roster' | 'damage' | 'older' | 'newer';
  readonly people?: readonly string[];
  readonly weeks?: readonly string[];
  readonly open?: string;
  readonly problems?: readonly Line[];
  readonly readOnly?: boolean;
  readonly isProtected?: boolean;
  /** Cells that were changed before the pane opened. */
  readonly outside?: number;
  /** The name that was set in this pane. */
  readonly person?: string;
  /** A swap of shifts would break a rule. */
  readonly isBroken?: boolean;
  /** What is refused, and how. */
  readonly refuses?: Partial<Record<Name, Failed>>;
  /** What goes on until `finish` is called. */
  readonly slow?: readonly Name[];
}

export const failed = (code: string, text: string, details = ''): Failed => ({
  kind: 'failed',
  code,
  text,
  details,
});
const done = (text: string, lines: readonly Line[] = []): Done => ({ kind: 'done', text, lines });

const sheetOf = (name: WeekName): string => `Week ${name}`;
const TEAM = ['Ana Ruiz', 'Bruno Sá', 'Chloé Martins'];
const DAYS = 5;
const WRITTEN = Instant.parse(Date.UTC(2026, 10, 23, 9, 41));

/**
 * A workbook that is a list of cells: it keeps what was written, leaves typed and locked cells alone, finds out that
 * something changed since a preview, and refuses or takes its time where a test says so.
 */
export const fakeActions = (options: FakeOptions = {}) => {
  const refuses = { ...options.refuses };
  const slow = new Set(options.slow);
  const asked: string[] = [];
  const turnsGone = new Set<string>();
  let found = options.found ?? 'roster';
  let people = options.people ?? TEAM;
  let open = options.open === undefined ? undefined : week(options.open);
  const weeks = new Map<WeekName, Cell[]>();
  const add = (name: WeekName): void => {
    const cells = people.flatMap((who, row) =>
      Array.from({ length: DAYS }, (_, day) => ({
        who,
        address: `${'CDEFG'[day]}${row + 5}`,
        value: '',
        isKept: false,
      })),
    );
    weeks.set(name, cells);
    open = name;
  };
  for (const name of options.weeks ?? []) add(week(name));
  if (options.open !== undefined) open = week(options.open);

  let tell = (): void => undefined;
  const released: (() => void)[] = [];
  let changes = 0;
  let pending: { weeks: readonly WeekName[]; changes: number } | undefined;
  let image: { cell: Cell; before: string }[] = [];

  /** Every question is written down; what is slow waits, what is refused is refused as long as the test says so. */
  const answer = async <T>(name: Name, work: () => T): Promise<T | Failed> => {
    asked.push(name);
    if (slow.has(name)) await new Promise<void>((go) => released.push(go));
    return refuses[name] ?? work();
  };

  const look = (): Look => {
    if (found === 'nothing') return { kind: 'new' };
    if (found === 'newer') return { kind: 'newer' };
    if (found === 'older')
      return {
        kind: 'older',
        lines: [
          { text: 'A table Gaps on the sheet Gaps.' },
          { text: 'A column Phone in Technicians.' },
        ],
      };
    if (found === 'damage') return { kind: 'damaged', missing: ['Time off', 'Shifts'] };
    return {
      kind: 'ready',
      people: people.length,
      weeks: [...weeks.keys()].map((name) => ({ week: name, sheet: sheetOf(name) })),
      open,
      problems: options.problems ?? [],
      readOnly: options.readOnly ?? false,
      isProtected: options.isProtected ?? false,
      undo: image.length > 0 ? { cells: image.length, at: WRITTEN } : undefined,
    };
  };
  const cellsOf = (names: readonly WeekName[]) =>
    names.flatMap((name) => (weeks.get(name) ?? []).map((cell) => ({ name, cell })));
  const free = (names: readonly WeekName[]) =>
    cellsOf(names).filter(({ cell }) => !cell.isKept && cell.value === '');
  const line = (name: WeekName, { who, address }: Cell, text: string): Line => ({
    text: `${who}: ${text}`,
    place: { sheet: sheetOf(name), address },
  });
  const previewOf = (names: readonly WeekName[], how = 'generate'): Preview => ({
    kind: 'preview',
    weeks: names,
    changes: free(names).length,
    kept: cellsOf(names).filter(({ cell }) => cell.isKept).length,
    gaps: 1,
    lines: [
      ...free(names).map(({ name, cell }) => line(name, cell, 'free → early')),
      how === 'balance'
        ? { text: 'Nights: Ana Ruiz has 2 instead of 3; even share 1.' }
        : { text: 'Friday early: nobody who may work is left. One gap remains.' },
    ],
  });
  const checkedOf = (name: WeekName): Checked => {
    const empty = free([name]);
    const lines = empty.map(({ cell }) => line(name, cell, 'has no shift'));
    return { kind: 'checked', week: name, lines, gaps: empty.length };
  };

  const actions: Actions = {
    look: () => answer('look', look),
    setUp: (filled) =>
      answer('setUp', () => {
        found = 'roster';
        people = filled === 'sample' ? TEAM : [];
        return done('Made 5 sheets. Add a week next.');
      }),
    repair: () =>
      answer('repair', () => {
        found = 'roster';
        return done('Made again, empty: Time off, Shifts.');
      }),
    migrate: () =>
      answer('migrate', () => {
        found = 'roster';
        return done('This workbook is up to date. Nothing that was in it has changed.');
      }),
    newWeek: (name) =>
      answer('newWeek', () => {
        add(name);
        return done(`Added the sheet ${sheetOf(name)}.`);
      }),
    preview: async (how, names, watching) => {
      asked.push(`${how} ${names.join(' ')}`);
      watching.told(0.4);
      const shown = await answer('preview', () => previewOf(names, how));
      if (shown.kind === 'preview') pending = { weeks: names, changes };
      if (watching.isStopped()) asked.push('was stopped');
      return shown;
    },
    apply: () =>
      answer('apply', () => {
        if (!pending) return failed('NoPreview', 'Look at a preview first.');
        if (pending.changes !== changes) {
          pending = { ...pending, changes };
          return previewOf(pending.weeks);
        }
        const written = free(pending.weeks);
        image = written.map(({ cell }) => ({ cell, before: cell.value }));
        for (const { cell } of written) cell.value = 'E';
        pending = undefined;
        const lines = written.map(({ name, cell }) => line(name, cell, 'early'));
        return done(`${written.length} cells written, 1 gap remains.`, lines);
      }),
    revert: () =>
      answer('revert', () => {
        const back = image;
        image = [];
        for (const { cell, before } of back) cell.value = before;
        return done(`${back.length} cells have their old content again.`);
      }),
    check: (names) =>
      answer('check', () => ({ kind: 'all' as const, weeks: names.map(checkedOf) })),
    explain: () =>
      answer('explain', () =>
        done('Ana Ruiz works early on Tuesday 24 November.', [
          { text: 'These 2 cannot all be kept (1 person short). Any one of them can give way:' },
          {
            text: 'E on Tue 24 Nov 2026 needs 2. 1 person fewer would do, at a price of 1000 min.',
            place: { sheet: 'Shifts', address: 'J5' },
          },
          line(
            week('2026-W48'),
            { who: 'Bruno Sá', address: 'D6', value: '', isKept: false },
            'is away that day',
          ),
          { text: 'Chloé Martins: would have 9 hours of rest, 11 are needed.' },
        ]),
      ),
    lock: (kind, reason, by) => {
      asked.push(`${kind} by ${by ?? 'nobody'}`);
      return answer('lock', () =>
        done(`${kind === 'lock' ? 'Locked' : 'Unlocked'} C5. ${reason}`.trim()),
      );
    },
    select: async ({ sheet, address }) => {
      asked.push(`select ${sheet}!${address}`);
      return refuses.select;
    },
    watch: async (changed) => {
      tell = changed;
      return async () => {
        tell = () => undefined;
      };
    },
  };
  let turns: { first: WeekName; weeks: number; changes: number } | undefined;
  const turnsOf = (first: WeekName, count: number): Preview => ({
    kind: 'preview',
    weeks: [first],
    changes: count * 2,
    kept: changes,
    gaps: 0,
    lines: [{ text: '2026-12-21, secondary: Ana Ruiz → Bruno Sá. Ana Ruiz is away.' }],
  });
  const onCall: OnCallActions = {
    preview: async (first, count) => {
      asked.push(`rotate ${first} ${count}`);
      turns = { first, weeks: count, changes };
      return answer('rotate', () => turnsOf(first, count));
    },
    apply: () =>
      answer('writeTurns', () => {
        if (!turns) return failed('NoPreview', 'Look at a preview first.');
        if (turns.changes === changes)
          return done(`${turns.weeks * 2} turns are on the sheet On-call.`);
        turns = { ...turns, changes };
        return turnsOf(turns.first, turns.weeks);
      }),
    revert: () => answer('writeTurns', () => done(`${(turns?.weeks ?? 0) * 2} turns as before.`)),
  };

  const reports = fakeReports(answer, asked);
  const rota = fakeRota({ answer, asked, people: () => people, changes: () => changes });
  const team = fakeTeam({ answer, asked, changes: () => changes });
  const outside = fakeOutside(answer, asked, options.outside ?? 0);
  const publishing = fakePublishing({
    answer,
    asked,
    people: () => people,
    changes: () => changes,
  });
  let name = options.person ?? '';
  const person = {
    read: () => name,
    keep: (next: string): void => {
      name = next;
    },
  };

  return {
    actions,
    onCall,
    /** Every port of a store but its clock. */
    groups: {
      ...{ actions, onCall, publishing, person, reports, outside, rota, team },
      phone: fakePhone({ answer, asked, people: () => people, turnsGone }),
      shifts: fakeShifts({
        ...{ answer, asked, changes: () => changes },
        isBroken: options.isBroken ?? false,
      }),
    },
    /** What was asked, in order. */
    asked,
    refuses,
    /** Turns that somebody took off the sheet On-call. */
    turnsGone,
    /** What goes on until `finish`. */
    slow,
    cells: (name: string) => weeks.get(week(name)) ?? [],
    /** Somebody types into the first free cell of a week. */
    type: (name: string): void => {
      const cell = weeks.get(week(name))?.find((one) => one.value === '');
      if (!cell) throw new Error(`no free cell in ${name}`);
      Object.assign(cell, { value: 'L', isKept: true });
      changes += 1;
      tell();
    },
    /** The sheet of a week is brought to the front. */
    bringUp: (name: string): void => {
      open = week(name);
    },
    /** Lets go of what is slow, and of the next thing at once. */
    finish: (): void => {
      slow.clear();
      for (const go of released.splice(0)) go();
    },
  };
};
export type FakeActions = ReturnType<typeof fakeActions>;
