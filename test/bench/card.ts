import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Team } from '../../core/model/team.ts';
import { binary, buildFolder } from '../builds.ts';
import { findBrowser } from '../sample/browser.ts';
import { machineZone } from '../sample/business-time.ts';
import { FEATURED, sampleData } from '../sample/data.ts';
import type { SampleTicket } from '../sample/model.ts';
import { startSamplePsa } from '../sample/server.ts';
import { openShow, type Show } from '../sample/show.ts';
import { sampleTeam } from '../sample/team.ts';
import { type Bench, measure } from './bench.ts';
import { largeProblems } from './suggest.ts';

const ROOT = process.cwd();
const FOLDER = join(ROOT, buildFolder({ browser: 'chrome', mode: 'e2e' }));
const WARM_UP = 2;
const RUNS = 15;

/** The large team of the suggest bench, each with a login at the sample, beside the sample's own clients. */
const largeTeam = (base: string, now: number): { team: Team; tickets: SampleTicket[] } => {
  const [problem] = largeProblems(7, 1);
  if (!problem) throw new Error('the bench has no team');
  const { team, bookings } = problem;
  const own = sampleTeam(now, base);
  const skills = (own.technicians[0]?.skills ?? []).map((s) => ({ ...s, level: 2 }));
  const first = bookings[0]?.window.start ?? 0;
  const model = sampleData(now).tickets[0];
  if (!model) throw new Error('the sample has no ticket');
  // The bench problem lies in a fixed week; its bookings are moved so that they begin today.
  const shift = now - first + (first % 86_400_000) - (now % 86_400_000);
  return {
    team: Team.parse({
      ...own,
      technicians: team.technicians.map((t) => ({ ...t, skills, logins: { [base]: t.id } })),
      clients: [...own.clients, ...team.clients],
      absences: [],
    }),
    tickets: bookings.map((b, i) => ({
      ...model,
      id: String(100_000 + i),
      number: `T-${100_000 + i}`,
      title: b.title,
      status: 'In progress',
      owner: b.technician,
      start: new Date(b.window.start + shift).toISOString(),
      minutes: (b.window.end - b.window.start) / 60_000,
      due: null,
    })),
  };
};

/** Milliseconds from the page being ready to the frame in which the card stands, by the page's own clock. */
const PAINTED = `new Promise((done) => {
  const look = () => {
    const root = document.querySelector('slotwright-overlay')?.shadowRoot;
    if (!root?.querySelector('.first-look')) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      done(performance.now() - navigation.domContentLoadedEventEnd);
    });
  };
  look();
})`;

const timed = async (show: Show, url: string): Promise<number> => {
  const { page } = show;
  const client = await page.context().newCDPSession(page);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return Number(await page.evaluate(PAINTED));
};

export const bench: Bench = {
  name: 'card',
  run: async () => {
    const browser = findBrowser();
    if (browser.kind !== 'chromium') throw new Error('this bench needs Chromium');
    const built = spawnSync(process.execPath, [binary('wxt'), 'build', '--mode', 'e2e'], {
      cwd: ROOT,
    });
    if (built.status !== 0) throw new Error(String(built.stderr));
    const now = Date.now();
    const data = sampleData(now);
    const tickets: SampleTicket[] = [...data.tickets];
    const psa = await startSamplePsa({ now: Date.now, data: { ...data, tickets } });
    const large = largeTeam(psa.base, now);
    for (const ticket of large.tickets) psa.state.tickets.set(ticket.id, ticket);
    const show = await openShow({
      browser: browser.path,
      headless: true,
      folder: FOLDER,
      base: psa.base,
      zone: machineZone(),
      team: large.team,
    });
    const times: number[] = [];
    try {
      const url = `${psa.base}/tickets/${FEATURED}`;
      for (let i = 0; i < WARM_UP; i++) await timed(show, url);
      for (let i = 0; i < RUNS; i++) times.push(await timed(show, url));
    } finally {
      await show.close();
      await psa.stop();
    }
    return {
      facts: {
        technicians: large.team.technicians.length,
        bookings: large.tickets.length,
        worker: 'stopped before each run',
      },
      measures: [
        measure('page ready to card painted', times, {
          words: 'p50 <= 400',
          kept: (m) => m.p50 <= 400,
        }),
      ],
    };
  },
};
