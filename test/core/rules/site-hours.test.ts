import { expect, test } from 'vitest';
import { during, findings, scene, told } from '../scenario.ts';

const open = [{ from: '09:00', to: '15:00' }];
const found = (text: string, zone?: string, hours: object | null = { mon: open }) =>
  findings(
    scene({
      team: {
        clients: [
          {
            id: 'acme',
            name: 'Acme',
            sites: [
              { id: 's', name: 'HQ', ...(zone ? { zone } : {}), ...(hours ? { hours } : {}) },
            ],
          },
        ],
      },
      ticket: { where: 'site', client: 'acme', site: 's' },
    }),
    'site-hours',
    during(text),
  );
const of = (...asked: Parameters<typeof found>) => told(found(...asked));

test('ends when the site closes, begins when it opens', () => {
  expect(of('14:00-15:00')).toEqual([]);
  expect(of('14:15-15:15')).toEqual([['block', 15, 'site-closed']]);
  expect(of('08:59-09:59')).toEqual([['block', 1, 'site-closed']]);
});

test('by the clock of the site', () => {
  expect(of('08:00-09:00', 'Europe/Berlin')).toEqual([]);
  expect(of('13:15-14:15', 'Europe/Berlin')).toEqual([['block', 15, 'site-closed']]);
});

test('a closed day', () => {
  expect(of('2026-11-24 10:00-11:00')).toEqual([['block', 60, 'site-closed']]);
});

test('hours nobody has given close nothing', () => {
  expect(of('20:00-21:00', undefined, null)).toEqual([]);
});

test('names the opening that lies nearest, before or after', () => {
  const both = { mon: [{ from: '09:00', to: '15:00' }], tue: [{ from: '13:00', to: '16:30' }] };
  const named = (text: string) => {
    const [finding] = found(text, undefined, both);
    return finding?.reason.code === 'site-closed' ? finding.reason.opens : undefined;
  };
  expect(named('15:30-16:00')).toBe(during('09:00-15:00').start);
  expect(named('2026-11-24 09:00-10:00')).toBe(during('2026-11-24 13:00-16:30').start);
  expect(named('2026-11-24 17:00-18:00')).toBe(during('2026-11-24 13:00-16:30').start);
});
