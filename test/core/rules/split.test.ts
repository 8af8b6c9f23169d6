import { expect, test } from 'vitest';
import { compile } from '../../../core/dispatch/compile.ts';
import { judgeChosen } from '../../../core/dispatch/judge-blocks.ts';
import type { Window } from '../../../core/model/time.ts';
import { during, type Scene, scene, told } from '../scenario.ts';

/** What the rule says of blocks of Ana, of work that is as long as they are together. */
const of = (texts: readonly string[], more: Scene = {}) => {
  const blocks: readonly Window[] = texts.map((text) => during(text));
  const minutes = blocks.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);
  const problem = scene({ ...more, ticket: { minutes, ...more.ticket } });
  const [ana] = problem.team.technicians;
  if (!ana) throw new Error('the scene has no technician');
  return judgeChosen(problem, ana, blocks).filter((f) => f.rule === 'split');
};
const said = (texts: readonly string[], more?: Scene) => told(of(texts, more));
const DAY = ['09:00-11:00', '2026-11-24 09:00-11:00'];

test('each block after the first costs; work in one go costs nothing', () => {
  expect(said(['09:00-13:00'])).toEqual([]);
  expect(said(DAY)).toEqual([['cost', 15, 'in-blocks']]);
  expect(said([...DAY, '2026-11-25 09:00-11:00'])).toEqual([['cost', 30, 'in-blocks']]);
  const [found] = of(DAY);
  expect(found?.reason).toEqual({ code: 'in-blocks', blocks: DAY.map((text) => during(text)) });
});

test('work at a site is done in one go, however long', () => {
  const ticket = { where: 'site' };
  expect(said(DAY, { ticket })).toEqual([['block', 0, 'never-split']]);
  expect(of(DAY, { ticket })[0]?.reason).toMatchObject({ why: 'site' });
});

test('remote work of two hours is done in one go, a minute more may be split', () => {
  const halves = ['09:00-10:00', '11:00-12:00'];
  expect(said(halves)).toEqual([['block', 0, 'never-split']]);
  expect(of(halves)[0]?.reason).toEqual({ code: 'never-split', why: 'short', limit: 120 });
  expect(said(['09:00-10:00', '11:00-12:01'])).toEqual([['cost', 15, 'in-blocks']]);
  const team = { policy: { splitAfterMinutes: 119 } };
  expect(said(halves, { team })).toEqual([['cost', 15, 'in-blocks']]);
});

test('no block is shorter than an hour, of a project than two', () => {
  expect(said(['09:00-10:00', '11:00-13:00'])).toEqual([['cost', 15, 'in-blocks']]);
  expect(said(['09:00-09:59', '11:00-13:00'])).toEqual([['block', 1, 'block-short']]);
  const ticket = { tier: 'project' };
  expect(said(DAY, { ticket })).toEqual([['cost', 15, 'in-blocks']]);
  expect(said(['09:00-10:59', '2026-11-24 09:00-11:00'], { ticket })).toEqual([
    ['block', 1, 'block-short'],
  ]);
});

test('five business days lie between two blocks at most, whatever lies before and after', () => {
  const first = '2026-11-20 09:00-11:00';
  // From Friday to Friday it is five: the weekend does not count.
  expect(said([first, '2026-11-27 09:00-11:00'])).toEqual([['cost', 15, 'in-blocks']]);
  expect(said([first, '2026-11-30 09:00-11:00'])).toEqual([['block', 0, 'blocks-apart']]);
  expect(of([first, '2026-11-30 09:00-11:00'])[0]?.reason).toMatchObject({ days: 6, limit: 5 });
  expect(said([first, '2026-11-27 09:00-11:00', '2026-12-04 09:00-11:00'])).toEqual([
    ['cost', 30, 'in-blocks'],
  ]);
});

test('a day that all have off is no business day', () => {
  const holiday = { id: 'h', technician: 'ana', kind: 'holiday' };
  const absences = [{ ...holiday, window: during('2026-11-25 00:00-24:00') }];
  expect(
    said(['2026-11-20 09:00-11:00', '2026-11-30 09:00-11:00'], { team: { absences } }),
  ).toEqual([['cost', 15, 'in-blocks']]);
});

test('has a switch and a weight', () => {
  const rules = (split: object) => ({ team: { policy: { rules: { split } } } });
  expect(said(DAY, rules({ weight: 2 }))).toEqual([['cost', 30, 'in-blocks']]);
  expect(said(DAY, rules({ on: false }))).toEqual([]);
  // Only its costs are weighed.
  expect(said(['09:00-09:59', '11:00-13:00'], rules({ weight: 2 }))).toEqual([
    ['block', 1, 'block-short'],
  ]);
});

test('business days are counted by the hours of the team', () => {
  const { facts } = compile(scene());
  const days = (from: string, to: string) =>
    facts.businessDays(during(`${from} 09:00-10:00`).start, during(`${to} 09:00-10:00`).start);
  expect(days('2026-11-23', '2026-11-23')).toBe(0);
  expect(days('2026-11-23', '2026-11-24')).toBe(1);
  expect(days('2026-11-27', '2026-11-30')).toBe(1);
  expect(days('2026-11-27', '2026-11-29')).toBe(0);
});
