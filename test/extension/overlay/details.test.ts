import { beforeEach, describe, expect, it } from 'vitest';
import { NoAnswer } from '../../../extension/client.ts';
import { makeDetails, wordsOf } from '../../../extension/entrypoints/overlay.content/details.ts';
import type { Ports } from '../../../extension/entrypoints/overlay.content/driver.ts';
import { type Draw, findDraw, leaveDraw } from '../../../extension/ui/card/drawn.ts';

const drawn: Draw = () => ({ update: () => undefined, remove: () => undefined });
const oldOne: Draw = () => ({ update: () => undefined, remove: () => undefined });

/** A background that puts the second script there, or what else the test says it does. */
const background = (inject: () => void = () => leaveDraw(drawn)) => {
  const asked: string[] = [];
  const ask = (async (kind: string) => {
    asked.push(kind);
    inject();
    return true;
  }) as Ports['ask'];
  return { asked, details: makeDetails(ask) };
};

// What an older version of the extension left in the page's tab.
beforeEach(() => leaveDraw(oldOne));

describe('the second script', () => {
  it('is asked for once, however often and by however many it is wanted', async () => {
    const { asked, details } = background();
    const all = await Promise.all([details.fetch(), details.fetch()]);
    expect(all).toEqual([drawn, drawn]);
    expect(await details.fetch()).toBe(drawn);
    expect(asked).toEqual(['details']);
  });

  it('is not here before it came, whatever an older version left', async () => {
    const { details } = background();
    expect(findDraw()).toBe(oldOne);
    expect(details.draw()).toBeUndefined();
    await details.fetch();
    expect(details.draw()).toBe(drawn);
  });

  it('that is refused is told in plain words, and may be tried again', async () => {
    let tries = 0;
    const { details } = background(() => {
      tries += 1;
      if (tries === 1) throw new NoAnswer('failed', 'Cannot access contents of the page.');
      leaveDraw(drawn);
    });
    const words = await details.fetch().catch(wordsOf);
    expect(words).toBe('This part of Slotwright could not be read. Try again, or reload the page.');
    expect(details.draw()).toBeUndefined();
    expect(await details.fetch()).toBe(drawn);
  });

  it('of an extension that was updated says so', async () => {
    const { details } = background(() => {
      throw new NoAnswer('gone', 'Slotwright was updated: reload this page.');
    });
    expect(await details.fetch().catch(wordsOf)).toBe('Slotwright was updated: reload this page.');
  });
});
