import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

/** On call from Saturday 28 February until then; the roster begins on Monday 2 March. */
const of = (row: string, until: string, policy: object = {}, shifts?: readonly object[]) =>
  told('on-call-day', {
    rows: [row],
    ...(shifts && { shifts }),
    onCall: {
      ...policy,
      turns: [
        {
          ...{ id: 'turn', layer: 'secondary', technician: 'ana' },
          window: {
            start: Date.parse('2026-02-28T09:00:00+01:00'),
            end: Date.parse(`${until}:00+01:00`),
          },
        },
      ],
    },
  });
const at = (from: string) => [{ code: 'E', minutes: 480, hours: { from, to: '18:00' } }];

test('on the Monday after, work before ten is lost, and not a minute after it', () => {
  const none = { lowerPercent: 0 };
  expect(of('E', '2026-03-02T00:00', none)).toEqual([['soft', 240, 'late-after-turn', [2]]]);
  expect(of('E', '2026-03-02T00:00', none, at('09:59'))).toEqual([
    ['soft', 1, 'late-after-turn', [2]],
  ]);
  expect(of('E', '2026-03-02T00:00', none, at('10:00'))).toEqual([]);
  expect(of('E', '2026-03-02T00:00', none, at('10:01'))).toEqual([]);
  expect(of('.E', '2026-03-02T00:00', none)).toEqual([]);
});

test('a turn that was over before the weekend does not reach into Monday', () => {
  const policy = { lowerPercent: 0 };
  const ended = (until: string) =>
    told('on-call-day', {
      rows: ['E'],
      onCall: {
        ...policy,
        turns: [
          {
            ...{ id: 'turn', layer: 'primary', technician: 'ana' },
            window: {
              start: Date.parse('2026-02-20T09:00:00+01:00'),
              end: Date.parse(`${until}:00+01:00`),
            },
          },
        ],
      },
    });
  expect(ended('2026-02-28T00:00')).toEqual([]);
  expect(ended('2026-02-28T00:01')).toHaveLength(1);
});

test('on days on call a tenth of the shift is lost, of what is left of it', () => {
  expect(of('.LD.', '2026-03-04T09:00')).toEqual([
    ['soft', 48, 'less-on-call', [3]],
    ['soft', 48, 'less-on-call', [4]],
  ]);
  expect(of('..L', '2026-03-04T00:00')).toEqual([]);
  expect(of('E', '2026-03-02T09:00')).toEqual([
    ['soft', 240, 'late-after-turn', [2]],
    ['soft', 24, 'less-on-call', [2]],
  ]);
  expect(of('.L', '2026-03-04T09:00', { lowerPercent: 25 })).toEqual([
    ['soft', 120, 'less-on-call', [3]],
  ]);
});
