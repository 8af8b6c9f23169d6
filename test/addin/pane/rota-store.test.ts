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

const REFUSED = failed('Rota', 'No row of dates was found.');

it('asks for words alone and for people alone, and keeps each answer beside the others', async () => {
  const { fake, store } = await open();
  await store.rota.read('@Zoe');
  expect(store.state().rota.kind).toBe('questions');
  await store.rota.read('?Früh ?BR @Zoe @Max');
  store.rota.word('Früh', 'shift E');
  store.rota.word('BR', 'free');
  store.rota.person('Zoe', 'add');
  store.rota.person('Max', 'skip');
  const answers = { codes: { Früh: 'shift E', BR: 'free' }, people: { Zoe: 'add', Max: 'skip' } };
  expect(store.state().rota).toMatchObject({ answers });
  await store.rota.read('?Früh');
  expect(store.state().rota).toMatchObject({ kind: 'questions', preview: { people: [] } });
  expect(fake.asked.filter((one) => one.startsWith('rota {')).at(-1)).toBe(
    'rota {"codes":{},"people":{}}',
  );
});

it('keeps the questions and what was answered where it could not be read again', async () => {
  const { fake, store } = await open();
  await store.rota.read('?Früh');
  store.rota.word('Früh', 'shift E');
  fake.refuses.readRota = REFUSED;
  await store.rota.answered();
  expect(store.state()).toMatchObject({
    rota: { kind: 'questions', answers: { codes: { Früh: 'shift E' } } },
    trouble: REFUSED,
  });
  store.rota.show();
  expect(store.state().trouble).toBeUndefined();
});

it('takes nothing that was not shown, answers nothing that was not asked, and shows anew what is new', async () => {
  const { fake, store } = await open();
  await store.rota.take();
  expect(fake.asked).not.toContain('takeRota');
  await store.rota.read('@Zoe');
  store.rota.person('Zoe', 'add');
  await store.rota.answered();
  store.rota.person('Max', 'add');
  const { rota } = store.state();
  expect(rota.kind === 'preview' && rota.answers.people).toEqual({ Zoe: 'add' });
  expect(rota).toMatchObject({ preview: { newPeople: 1 } });
  fake.type('2026-W48');
  await store.rota.take();
  expect(store.state().rota).toMatchObject({ isRenewed: true, preview: { newPeople: 0 } });
});

it('has what was pasted after the way back, and nothing of it once it was taken', async () => {
  const { store } = await open();
  await store.rota.read('plain');
  store.rota.back();
  expect(store.state().rota).toEqual({ kind: 'source', text: 'plain' });
  await store.rota.read('plain');
  await store.rota.take();
  store.rota.back();
  expect(store.state().rota).toEqual({ kind: 'source', text: '' });
});
