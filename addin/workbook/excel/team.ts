import { readTeamFile, writeTeamFile } from '../../../core/exchange/team-file.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import type { Team } from '../../../core/model/team.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Done, Failed } from '../actions.ts';
import type { TextFile } from '../publishing.ts';
import { TABLES } from '../tables/tables.ts';
import { TEAM_SETTING } from '../team/kept-team.ts';
import { planTeam, type TeamPlan } from '../team/plan-team.ts';
import { teamOfBook } from '../team/team-of-book.ts';
import type { TeamActions, TeamPreview } from '../team.ts';
import { keep } from './keep.ts';
import { type Now, refused, unreadable, withNow } from './session.ts';
import { writeTableRows } from './write-rows.ts';

const FIRST_TOLD = 5;

const previewOf = ({ writes, changes, lines }: TeamPlan): TeamPreview => ({
  kind: 'team',
  rows: writes.length,
  changes,
  lines,
});

/** The file, or why it is none. */
const read = (text: string): Team | Failed => {
  const file = readTeamFile(text);
  if (file.ok) return file.value.team;
  const words = file.problems.slice(0, FIRST_TOLD).map((one) => fileProblemWords(one));
  const more = file.problems.length - words.length;
  return refused('File', [...words, ...(more > 0 ? [`And ${more} more.`] : [])].join(' '));
};

const write = async (
  now: Now,
  context: Excel.RequestContext,
  plan: TeamPlan,
): Promise<Done | Failed> => {
  const { raw } = now;
  for (const table of TABLES) {
    const writes = plan.writes.filter((one) => one.table === table);
    const found = raw.tables.get(table.name);
    if (writes.length > 0 && found && raw.protectedSheets.has(found.sheet))
      return refused('AccessDenied', `The sheet ${found.sheet} is protected. Unprotect it first.`);
  }
  for (const table of TABLES) {
    const writes = plan.writes.filter((one) => one.table === table);
    writeTableRows(context, raw.tables.get(table.name), table, writes);
  }
  keep(now, context, TEAM_SETTING, JSON.stringify(plan.kept));
  await context.sync();
  const rows = plan.writes.length === 1 ? '1 row' : `${plan.writes.length} rows`;
  const text = `Taken: ${rows} written. What has no table is kept for the way back.`;
  return { kind: 'done', text, lines: plan.lines };
};

/** The team file, both ways; `clock` gives the time. */
export const excelTeam = (clock: () => number = Date.now): TeamActions => {
  let pending: { readonly team: Team; readonly seen: string } | undefined;

  const plan = ({ raw, book }: Now, team: Team): { plan: TeamPlan; seen: string } => {
    const made = planTeam(raw, book, team);
    return { plan: made, seen: JSON.stringify([previewOf(made), made.writes]) };
  };

  return {
    save: () =>
      withNow<TextFile | Failed>(async (now) => {
        const why = unreadable(now);
        if (why) return why;
        const text = writeTeamFile(
          teamOfBook(now.raw, now.book),
          Instant.parse(Math.trunc(clock())),
        );
        return { kind: 'file', name: 'slotwright-team.json', type: 'application/json', text };
      }),
    preview: (text) =>
      withNow<TeamPreview | Failed>(async (now) => {
        const team = read(text);
        if ('kind' in team) return team;
        const why = unreadable(now);
        if (why) return why;
        const made = plan(now, team);
        pending = { team, seen: made.seen };
        return previewOf(made.plan);
      }),
    take: () =>
      withNow<Done | TeamPreview | Failed>(async (now, context) => {
        const asked = pending;
        if (!asked) return refused('NoPreview', 'Choose a team file first.');
        const why = unreadable(now);
        if (why) return why;
        const made = plan(now, asked.team);
        if (made.seen !== asked.seen) {
          pending = { ...asked, seen: made.seen };
          return previewOf(made.plan);
        }
        const answer = await write(now, context, made.plan);
        if (answer.kind === 'done') pending = undefined;
        return answer;
      }),
  };
};
