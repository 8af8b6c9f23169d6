import { expect, test } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { at as clock, during, findings, scene, told } from '../scenario.ts';

const at = (clearances: object[] | undefined, ticket: object = {}, site: object = {}) =>
  told(
    findings(
      scene({
        ticket: { where: 'site', client: 'c', site: 's', ...ticket },
        team: {
          technicians: [{ id: 'ana', name: 'Ana', ...(clearances && { clearances }) }],
          clients: [
            {
              id: 'c',
              name: 'Acme',
              clearances: ['DBS'],
              sites: [{ id: 's', name: 'HQ', clearances: ['Key HQ'], ...site }],
            },
          ],
        },
      }),
      'clearance',
      during('10:00-11:00'),
    ),
  );

test('what client and site ask for is a must, each once, however it is written', () => {
  expect(at([{ name: 'dbs' }, { name: 'key hq ' }])).toEqual([]);
  expect(at([{ name: 'DBS' }])).toEqual([['block', 0, 'clearance-missing']]);
  expect(at([])).toEqual([
    ['block', 0, 'clearance-missing'],
    ['block', 0, 'clearance-missing'],
  ]);
  expect(at([{ name: 'DBS' }], {}, { clearances: ['dbs'] })).toEqual([]);
});

test('it counts to its last day', () => {
  const key = { name: 'Key HQ' };
  expect(at([{ name: 'DBS', expires: '2026-11-24' }, key])).toEqual([]);
  expect(at([{ name: 'DBS', expires: '2026-11-23' }, key])).toEqual([]);
  expect(at([{ name: 'DBS', expires: '2026-11-22' }, key])).toEqual([
    ['block', 0, 'clearance-expired'],
  ]);
});

test('nobody is left out for what nobody has said, and none is needed at the desk', () => {
  expect(at(undefined)).toEqual([
    ['cost', 15, 'clearance-unknown'],
    ['cost', 15, 'clearance-unknown'],
  ]);
  expect(at([], { where: 'remote' })).toEqual([]);
});

test('one that ends is asked for again on each later day', () => {
  const asked = (expires: string) =>
    suggest(
      scene({
        ticket: { where: 'site', client: 'c', due: clock('2026-11-25 17:30') },
        team: {
          technicians: [{ id: 'ana', name: 'Ana', clearances: [{ name: 'DBS', expires }] }],
          clients: [{ id: 'c', name: 'Acme', clearances: ['DBS'] }],
          absences: [{ id: 'x', technician: 'ana', kind: 'leave', window: during('00:00-24:00') }],
        },
      }),
    );
  expect(asked('2026-11-24').ranked).toHaveLength(1);
  const [ana] = asked('2026-11-23').excluded;
  expect(ana?.days.map((day) => day.reasons.map((reason) => reason.code))).toEqual([
    ['absent'],
    ['clearance-expired'],
    ['clearance-expired'],
  ]);
  expect(ana?.always).toEqual([]);
});
