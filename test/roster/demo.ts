import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { excelActions } from '../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../addin/workbook/excel/on-call.ts';
import { mondayIn, WeekName, weekNameOf } from '../../addin/workbook/week-name.ts';
import { addDays } from '../../core/calendar/zone.ts';
import { LocalDate } from '../../core/model/time.ts';
import { writeWhole } from './book-file.ts';
import { inExcel, must, mustApply, patience, Stopped, savedWith, UNWATCHED } from './in-excel.ts';

const USAGE = `npm run demo:excel -- OUT.xlsx [--from 2026-W48] [--overwrite]

Makes the workbook of a made-up MSP with the add-in, without Excel: 12 technicians, 4 weeks, a quarter of on-call.
  --from       the first week; next week where nothing is said
  --overwrite  OUT may be there already`;
const WEEKS = 4;
const QUARTER = 13;
const WEEK_DAYS = 7;

const say = (words: string): void => console.log(words);

const nextWeek = (): WeekName =>
  weekNameOf(addDays(LocalDate.parse(new Date().toISOString().slice(0, 10)), WEEK_DAYS));

const make = async (out: string, first: WeekName, overwrite: boolean): Promise<void> => {
  if (!overwrite && existsSync(out))
    throw new Stopped([`${out} is there already: add --overwrite to replace it.`]);
  const weeks = Array.from({ length: WEEKS }, (_, i) =>
    weekNameOf(addDays(mondayIn(first), i * WEEK_DAYS)),
  );
  await inExcel(undefined, async (excel) => {
    const actions = excelActions(patience);
    const onCall = excelOnCall();
    const step = async (asked: ReturnType<typeof actions.setUp>): Promise<void> =>
      say(`✓ ${(await must(asked)).text}`);
    await step(actions.setUp('sample'));
    for (const week of weeks) await step(actions.newWeek(week));
    const { gaps } = await must(actions.preview('generate', weeks, UNWATCHED));
    say(`✓ ${weeks.join(', ')}: ${gaps} gaps. ${(await mustApply(actions.apply())).text}`);
    await must(onCall.preview(first, QUARTER));
    say(`✓ ${(await mustApply(onCall.apply())).text}`);
    await must(actions.check(weeks));
    excel.user.deleteSheet('Read me');
    const trouble = await writeWhole(out, await savedWith(excel), overwrite);
    if (trouble) throw new Stopped([trouble]);
  });
  say(`✓ Wrote ${out}`);
};

const OPTIONS = { from: { type: 'string' }, overwrite: { type: 'boolean' } } as const;
const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [out, ...more] = positionals;
    const first = values.from === undefined ? nextWeek() : WeekName.safeParse(values.from).data;
    if (!out?.toLowerCase().endsWith('.xlsx') || more.length > 0 || !first) return undefined;
    return { out, first, overwrite: values.overwrite ?? false };
  } catch {
    return undefined;
  }
};

/** `npm run demo:excel`: what the add-in makes, to be looked at where there is no Excel. */
export const main = async (args: readonly string[]): Promise<number> => {
  const asked = readArguments(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  try {
    await make(asked.out, asked.first, asked.overwrite);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(`✗ ${error.lines.join('\n')}`);
    return 1;
  }
};
