import { beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../extension/entrypoints/background/handlers.ts';
import { makeRouter } from '../../../extension/entrypoints/background/router.ts';
import { trial } from '../../../extension/entrypoints/background/trial.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { BASE, type Machine, makeMachine, startWorker } from './fake-world.ts';

let machine: Machine;
let world: World;
beforeEach(async () => {
  machine = await makeMachine();
  machine.psa.add('1');
  machine.psa.add('2', { title: 'The second' });
  world = startWorker(machine);
});
const addressOf = (id: string): string =>
  machine.psa.adapter().ticketUrl({ psa: 'sample-psa', base: BASE, id });

describe('a ticket to try words on', () => {
  it('is the one looked at last in a tab of that system', async () => {
    machine.tabs.push('https://other.example/1', `${BASE}/list`, addressOf('2'), addressOf('1'));
    expect(await trial(world, { base: BASE })).toMatchObject({
      ok: true,
      value: { number: '#2', title: 'The second' },
    });
  });

  it('is the one of the address that was given', async () => {
    machine.tabs.push(addressOf('1'));
    const read = await trial(world, { base: BASE, address: addressOf('2') });
    expect(read).toMatchObject({ ok: true, value: { number: '#2' } });
  });

  it('is none where no tab or address is of a ticket there', async () => {
    const none = { ok: true, value: undefined };
    expect(await trial(world, { base: BASE })).toEqual(none);
    machine.tabs.push(addressOf('1'));
    expect(await trial(world, { base: BASE, address: `${BASE}/list` })).toEqual(none);
    const elsewhere = addressOf('1').replace('psa.example', 'evil.example');
    expect(await trial(world, { base: BASE, address: elsewhere })).toEqual(none);
    expect(machine.psa.reads).toBe(0);
  });

  it('cannot be read where the system cannot, or is not set up, and the fault is told', async () => {
    machine.psa.fault = { kind: 'signed-out' };
    expect(await trial(world, { base: BASE, address: addressOf('1') })).toMatchObject({
      ok: false,
      fault: { kind: 'signed-out' },
    });
    machine.settings = { ...machine.settings, hosts: [] };
    expect(await trial(world, { base: BASE, address: addressOf('1') })).toMatchObject({
      ok: false,
      fault: { kind: 'not-found' },
    });
  });

  it('is told to our own pages only', async () => {
    const self = { id: 'abc', origin: 'chrome-extension://abc', granted: async () => true };
    const page = { id: 'abc', url: `${BASE}/1`, origin: 'https://psa.example', tab: { id: 1 } };
    const send = makeRouter(HANDLERS, self, world);
    expect(await send({ kind: 'trial', body: { base: BASE } }, page)).toMatchObject({
      ok: false,
      error: 'not-allowed',
    });
  });
});
