import { expect, it } from 'vitest';
import { textOf } from '../../../addin/taskpane/parts/text-of.ts';
import { makeStore } from '../../../addin/taskpane/store.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { type FakeOptions, failed, fakeActions } from './fake-actions.ts';
import { fakeTime } from './fake-time.ts';

const open = async (options: FakeOptions = {}) => {
  const fake = fakeActions({ weeks: ['2026-W48'], open: '2026-W48', ...options });
  const store = makeStore({
    ...fakeTime(),
    ...fake.groups,
    today: () => LocalDate.parse('2026-11-23'),
  });
  await store.start();
  store.rota.show();
  return { fake, store };
};

it('asks what nobody knows, reads again with the answers, and takes what was shown', async () => {
  const { fake, store } = await open();
  await store.rota.read('?Früh @Zoe');
  expect(store.state().rota).toMatchObject({
    kind: 'questions',
    preview: { codes: [{ word: 'Früh' }], people: ['Zoe'] },
  });
  store.rota.word('Früh', 'shift E');
  await store.rota.answered();
  expect(store.state().rota).toMatchObject({ kind: 'questions', preview: { codes: [] } });
  store.rota.person('Zoe', 'add');
  await store.rota.answered();
  expect(store.state().rota).toMatchObject({ kind: 'preview', preview: { newPeople: 1 } });
  expect(fake.asked.at(-2)).toBe('rota {"codes":{"Früh":"shift E"},"people":{"Zoe":"add"}}');
  await store.rota.take();
  expect(store.state().rota).toMatchObject({ kind: 'taken' });
  expect(fake.asked.at(-1)).toBe('look');
});

it('shows it anew where the workbook changed, and keeps what was shown where it failed', async () => {
  const { fake, store } = await open();
  await store.rota.read('plain');
  fake.type('2026-W48');
  await store.rota.take();
  expect(store.state().rota).toMatchObject({ kind: 'preview', isRenewed: true });
  fake.refuses.takeRota = failed('AccessDenied', 'Protected.');
  await store.rota.take();
  expect(store.state()).toMatchObject({
    rota: { kind: 'preview' },
    trouble: { code: 'AccessDenied' },
  });
  store.rota.back();
  expect(store.state()).toMatchObject({ rota: { kind: 'source' }, trouble: undefined });
});

it('reads files in the encodings that spreadsheets write', () => {
  const bytes = (text: string, encoding: 'utf8' | 'latin1' | 'utf16le') =>
    new Uint8Array(Buffer.from(text, encoding));
  expect(textOf(bytes('Früh', 'utf8'))).toBe('Früh');
  expect(textOf(bytes('Früh', 'latin1'))).toBe('Früh');
  expect(textOf(bytes('\uFEFFFrüh', 'utf16le'))).toBe('Früh');
});
