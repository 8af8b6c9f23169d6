import { expect, it } from 'vitest';
import { keptImages } from '../../../addin/taskpane/kept-images.ts';
import type { Image } from '../../../addin/workbook/image.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { Instant, LocalDate } from '../../../core/model/time.ts';
import { memoryStore } from '../../../core/store/memory.ts';

const image: Image = {
  weeks: [WeekName.parse('2026-W48')],
  at: Instant.parse(Date.UTC(2026, 10, 23, 9, 41)),
  cells: [{ technician: 'T01', date: LocalDate.parse('2026-11-23'), was: '', becomes: 'E' }],
};

it('hands what was written to the pane that is opened next, for its own workbook only', async () => {
  const { drafts } = memoryStore();
  await keptImages(drafts).keep('one', image);
  const next = keptImages(drafts);
  expect(await next.last('one')).toEqual(image);
  expect(await next.last('other')).toBeUndefined();
  await next.forget('one');
  expect(await keptImages(drafts).last('one')).toBeUndefined();
});

it('knows nothing where what is kept cannot be read', async () => {
  const { drafts } = memoryStore();
  for (const body of ['{', '{"weeks":["2026-W99"]}', 'null']) {
    await drafts.put({ key: 'undo one', at: image.at, body });
    expect(await keptImages(drafts).last('one')).toBeUndefined();
  }
});

it('lasts as long as the pane where the browser keeps nothing', async () => {
  const refuse = () => Promise.reject(new Error('The operation is insecure.'));
  const images = keptImages({ get: refuse, put: refuse, remove: refuse });
  await images.keep('one', image);
  expect(await images.last('one')).toEqual(image);
  expect(await images.last('other')).toBeUndefined();
  await images.forget('one');
  expect(await images.last('one')).toBeUndefined();
});
