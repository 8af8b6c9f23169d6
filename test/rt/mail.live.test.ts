import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PsaSession } from '../../extension/adapters/adapter.ts';
import { requestTracker as adapter } from '../../extension/adapters/request-tracker.ts';
import { describeRt } from './has-rt.ts';
import { approve, assign, readIn } from './live.ts';
import { freshTicket, NOW } from './rt.harness.ts';
import { type Rt, startRt } from './start-rt.ts';
import { NUMBER } from './tickets.ts';

describeRt('a real Request Tracker with its mail rules on', () => {
  let rt: Rt;
  let dana: PsaSession;
  beforeAll(async () => {
    rt = await startRt({ now: NOW, mail: true });
    dana = await rt.session('dana.reyes');
  });
  afterAll(() => rt?.stop());

  it('is written and not taken for stale, although writes record mails in the history', async () => {
    const id = await freshTicket(rt, 'With mail');
    const approved = await approve(dana, id, { owner: 'zoe.brandt', minutes: 30 }, 'Booked.');
    await rt.root.post(`/ticket/${id}/comment`, { Content: 'Hello', ContentType: 'text/plain' });
    const outcome = await assign(approved, dana);
    expect(outcome.steps.map((step) => step.kind)).toEqual(['written', 'written', 'written']);
    const history = JSON.stringify(await rt.root.get(`/ticket/${id}/history?fields=Type`));
    expect(history).toContain('EmailRecord');
  });

  it('shows no stamp on the page when its last change is a mail this person may not see', async () => {
    const html = await (await dana.fetch(`/Ticket/Display.html?id=${NUMBER.booked}`)).text();
    const shown = adapter.pageStamp?.(parseHTML(html).document);
    expect(shown).toBeUndefined();
    expect((await readIn(dana, NUMBER.booked)).stamp).toMatch(/^\d+$/);
  });
});
