import { describe, expect, it } from 'vitest';
import {
  originOf,
  pageState,
  pastedAddress,
  setupPlace,
} from '../../../extension/entrypoints/popup/page/state.ts';
import { viewByKey } from '../../../extension/entrypoints/popup/views.ts';
import { readManaged } from '../../../extension/managed.ts';
import type { Host } from '../../../extension/settings.ts';

const host = (base: string, writing = false): Host => ({
  base,
  psa: 'request-tracker',
  writing,
  panel: { folded: false, corner: 'anchor' },
});
const TICKET = 'https://rt.example/rt/Ticket/Display.html?id=7';

describe('this page', () => {
  it('is unseen where the browser does not tell its address', () => {
    expect(pageState(undefined, false, []).kind).toBe('unseen');
    expect(pageState('', true, []).kind).toBe('unseen');
  });

  it('is none of ours where it is no web page', () => {
    for (const address of [
      'chrome://extensions',
      'file:///tmp/x.html',
      'about:blank',
      'nonsense',
    ]) {
      expect(pageState(address, true, []).kind).toBe('not-web');
      expect(originOf(address)).toBeUndefined();
    }
  });

  it('goes from not granted over not set up and watching to writing', () => {
    const states = [
      pageState(TICKET, false, [host('https://rt.example/rt', true)]),
      pageState(TICKET, true, [host('https://other.example')]),
      pageState(TICKET, true, [host('https://rt.example/rt')]),
      pageState(TICKET, true, [host('https://rt.example/rt', true)]),
    ];
    expect(states.map((state) => state.kind)).toEqual([
      'not-granted',
      'not-set-up',
      'watching',
      'writing',
    ]);
  });

  it('is not to be used where an organisation has not allowed it, granted or not', () => {
    const managed = readManaged({ allowedHosts: ['other.example'] });
    for (const granted of [true, false])
      expect(pageState(TICKET, granted, [], managed)).toEqual({
        kind: 'forbidden',
        origin: 'https://rt.example',
      });
    expect(pageState('https://other.example/1', false, [], managed).kind).toBe('not-granted');
  });

  it('takes the deepest mount that holds the page, and never one of a longer name', () => {
    const hosts = [
      host('https://rt.example'),
      host('https://rt.example/rt'),
      host('https://rt.example/rt2'),
    ];
    const state = pageState(TICKET, true, hosts);
    expect(state.kind === 'watching' && state.host.base).toBe('https://rt.example/rt');
    const longer = pageState('https://rt.example/rtx/1', true, hosts);
    expect(longer.kind === 'watching' && longer.host.base).toBe('https://rt.example');
    const beside = pageState('https://rt.example/rtx/1', true, [host('https://rt.example/rt')]);
    expect(beside.kind === 'watching' && beside.host.base).toBe('https://rt.example/rt');
  });

  it('keeps other ports and schemes apart', () => {
    expect(pageState('https://rt.example:8443/', true, [host('https://rt.example')]).kind).toBe(
      'not-set-up',
    );
    expect(pageState('http://rt.example/', true, [host('https://rt.example')]).kind).toBe(
      'not-set-up',
    );
  });

  it('reads a pasted address with or without its scheme, and nothing else', () => {
    expect(pastedAddress(' rt.example/rt ')).toBe('https://rt.example/rt');
    expect(pastedAddress('http://127.0.0.1:8080/')).toBe('http://127.0.0.1:8080/');
    for (const bad of ['', 'two words', 'javascript:alert(1)', 'ftp://x.example', 'file:///x']) {
      expect(pastedAddress(bad)).toBeUndefined();
    }
  });

  it('hands the whole address to the setup', () => {
    expect(setupPlace('https://a.example/?x=1&y=#z')).toBe(
      'setup?url=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D%23z',
    );
  });
});

describe('the tabs', () => {
  it('go round by arrows and jump by Home and End', () => {
    expect(viewByKey('ArrowRight', 'page')).toBe('day');
    expect(viewByKey('ArrowLeft', 'day')).toBe('page');
    expect(viewByKey('ArrowRight', 'day')).toBe('ask');
    expect(viewByKey('Home', 'page')).toBe('day');
    expect(viewByKey('End', 'day')).toBe('page');
    expect(viewByKey('a', 'day')).toBeUndefined();
  });
});
