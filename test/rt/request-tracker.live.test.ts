import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { instant } from '../../core/calendar/instant.ts';
import { emptyTeam } from '../../core/model/team.ts';
import { Zone } from '../../core/model/time.ts';
import type { Values } from '../../core/store/journal-entry.ts';
import type { PsaSession } from '../../extension/adapters/adapter.ts';
import { withHistory } from '../../extension/adapters/parse-history.ts';
import { parseTicket } from '../../extension/adapters/parse-ticket.ts';
import { requestTracker as adapter } from '../../extension/adapters/request-tracker.ts';
import { describeRt } from './has-rt.ts';
import { approve, assign, got, readIn, refIn, valuesOf } from './live.ts';
import { freshTicket, NOW } from './rt.harness.ts';
import { type Rt, startRt } from './start-rt.ts';
import { CLIENT_LOGIN, CLIENTS, QUEUES, TECHNICIANS, TECHNICIANS_GROUP } from './structure.ts';
import { HOSTILE_TITLES, NUMBER, SEEDS } from './tickets.ts';

const HOUR = 3_600_000;
const TO: Values = {
  owner: 'priya.raman',
  start: instant(NOW + 50 * HOUR),
  minutes: 45,
};

const Owned = z.object({ id: z.coerce.string(), Owner: z.object({ id: z.string() }) });
const Items = z.object({ items: z.array(z.looseObject({ id: z.coerce.string() })) });
const Texts = z.object({ items: z.array(z.looseObject({ Content: z.optional(z.string()) })) });

describeRt('a real Request Tracker', () => {
  let rt: Rt;
  let dana: PsaSession;
  let milo: PsaSession;
  let petra: PsaSession;
  beforeAll(async () => {
    rt = await startRt({ now: NOW });
    dana = await rt.session('dana.reyes');
    milo = await rt.session('milo.hart');
    petra = await rt.session('petra.klein');
  });
  afterAll(() => rt?.stop());

  describe('is read', () => {
    it('gives one ticket with what hangs on it', async () => {
      const ticket = await readIn(dana, NUMBER.unassigned);
      expect(ticket).toMatchObject({
        ref: { psa: 'request-tracker', base: rt.base, id: '1' },
        number: '#1',
        title: 'Till printer offline at the front counter',
        status: 'new',
        closed: false,
        priority: '80',
        due: '2026-11-24T10:00:00Z',
        fields: {
          queue: ['Field Service'],
          requestor: [CLIENT_LOGIN],
          'cf.customer': [CLIENTS[0]],
          'cf.on-site': ['yes'],
          'cf.required skill': ['printers'],
        },
      });
      expect(ticket).not.toHaveProperty('owner');
      expect(ticket).not.toHaveProperty('start');
      expect(ticket).not.toHaveProperty('minutes');
    });

    it('gives owner, start and estimate of a booking', async () => {
      expect(await readIn(dana, NUMBER.booked)).toMatchObject({
        owner: { login: 'priya.raman', name: 'Priya Raman' },
        start: '2026-11-24T08:00:00Z',
        minutes: '60',
      });
    });

    it('gives the surviving ticket of a merged one, under its own number', async () => {
      const ticket = await readIn(dana, NUMBER.merged);
      expect(ticket.ref.id).toBe(String(NUMBER.survivor));
      expect(ticket.closed).toBe(false);
    });

    it('knows what is closed: resolved and deleted, not stalled', async () => {
      const gone = await freshTicket(rt, 'To be deleted');
      await rt.root.put(`/ticket/${gone}`, { Status: 'deleted' });
      const root = await rt.root.get(`/ticket/${gone}`);
      expect(root).toMatchObject({ Status: 'deleted' });
      expect((await readIn(dana, NUMBER.resolved)).closed).toBe(true);
      expect((await readIn(dana, NUMBER.stalled)).closed).toBe(false);
      expect((await readIn(dana, gone)).closed).toBe(true);
    });

    it('tells when it waited and who wrote to the client', async () => {
      const id = await freshTicket(rt, 'Waits for a part');
      await rt.root.put(`/ticket/${id}`, { Requestor: [CLIENT_LOGIN] });
      await rt.root.put(`/ticket/${id}`, { Status: 'stalled' });
      await rt.root.put(`/ticket/${id}`, { Status: 'open' });
      const words = { Content: 'A part is on its way.', ContentType: 'text/plain' };
      await rt.root.post(`/ticket/${id}/comment`, words);
      await rt.root.post(`/ticket/${id}/correspond`, words);
      const history = got(await adapter.history?.(refIn(dana, id), dana));
      expect(history).toMatchObject({
        statuses: [
          { by: 'root', from: 'new', to: 'stalled' },
          { by: 'root', from: 'stalled', to: 'open' },
        ],
        answers: [{ by: ['root', 'root@localhost'] }],
      });
      const team = emptyTeam(Zone.parse('UTC'));
      const raw = await readIn(dana, id);
      const ticket = withHistory(parseTicket(raw, team, instant(NOW)), raw, history, team);
      expect(ticket.pauses?.length).toBeLessThanOrEqual(1);
      expect(ticket.responded).toBe(Date.parse(history.answers[0]?.at ?? ''));
    });

    it('says what may not be seen, and that nobody is signed in', async () => {
      const nils = await rt.session('nils.empty');
      const ref = refIn(nils, NUMBER.unassigned);
      expect(await adapter.read(ref, nils)).toMatchObject({ fault: { kind: 'forbidden' } });
      const stranger = rt.stranger();
      expect(await adapter.board?.(stranger, instant(NOW))).toMatchObject({
        fault: { kind: 'signed-out' },
      });
      expect(await adapter.whoami?.(stranger)).toMatchObject({ fault: { kind: 'signed-out' } });
    });

    it('gives the whole board, hostile titles letter by letter', async () => {
      const board = got(await adapter.board?.(dana, instant(NOW)));
      expect(board.complete).toBe(true);
      const seeded = board.tickets.filter((ticket) => Number(ticket.ref.id) <= SEEDS.length);
      // One resolved and one merged are not open.
      expect(seeded).toHaveLength(SEEDS.length - 2);
      const titles = seeded.map((ticket) => ticket.title);
      expect(titles).toEqual(
        expect.arrayContaining(HOSTILE_TITLES.map((title) => title.slice(0, 200))),
      );
      const longest = Math.max(
        ...seeded.map((ticket) => ticket.fields['cf.site']?.[0]?.length ?? 0),
      );
      expect(longest).toBe(10_000);
    });

    it('gives a day, whatever zone the reader works in', async () => {
      const login = "sean.o'neill";
      const start = rt.day + 38 * HOUR;
      const end = start + 150 * 60_000;
      const ids = async (session: PsaSession, from: number, to: number) => {
        const window = { start: instant(from), end: instant(to) };
        return got(await adapter.day?.(login, window, session)).map((ticket) => ticket.ref.id);
      };
      for (const session of [dana, petra]) {
        expect(await ids(session, start - HOUR, start)).toEqual([]);
        expect(await ids(session, start - HOUR, start + 1000)).toEqual(['13']);
        expect(await ids(session, end - 1000, end + HOUR)).toEqual(['13']);
        expect(await ids(session, end, end + HOUR)).toEqual([]);
      }
    });

    it('gives the technicians with city, zone and skills, and no client', async () => {
      const people = got(await adapter.people?.(dana));
      expect(people.map((person) => person.login)).toEqual(
        TECHNICIANS.map((person) => person.login).sort(),
      );
      const greta = people.find((person) => person.login === 'greta.weiss');
      expect(greta).toEqual({
        login: 'greta.weiss',
        name: 'Greta Weiß',
        email: 'greta.weiss@msp.example',
        city: 'Harrogate',
        zone: 'Europe/Berlin',
        skills: ['printers', 'voice'],
      });
    });

    it('gives the words of the site', async () => {
      const words = got(await adapter.words?.(dana));
      expect(words.statuses).toEqual(
        expect.arrayContaining(['new', 'open', 'stalled', 'resolved', 'rejected']),
      );
      expect(words.fields.queue).toEqual(expect.arrayContaining(QUEUES));
      expect(words.fields['cf.customer']).toEqual([...CLIENTS].sort());
      expect(words.priorities).toEqual(expect.arrayContaining(['20', '80']));
    });

    it('tells who may write, as far as RT tells', async () => {
      const rhea = await rt.session('rhea.read');
      const rightsOf = async (session: PsaSession) =>
        got(await adapter.rights?.(refIn(session, NUMBER.unassigned), session));
      expect(await rightsOf(dana)).toEqual({
        user: 'dana.reyes',
        mayWrite: true,
        mayUndo: undefined,
      });
      expect(await rightsOf(rhea)).toEqual({ user: 'rhea.read', mayWrite: false, mayUndo: false });
    });
  });

  describe('is written', () => {
    it('sets owner, start, estimate and comment, as the superuser sees it', async () => {
      const id = await freshTicket(rt, 'Written');
      const outcome = await assign(await approve(dana, id, TO, 'Booked – «ação» ☂'), dana);
      expect(outcome.steps.map(({ field, kind }) => [field, kind])).toEqual([
        ['owner', 'written'],
        ['start', 'written'],
        ['minutes', 'written'],
        ['comment', 'written'],
      ]);
      expect(await rt.root.get(`/ticket/${id}`)).toMatchObject({
        Owner: { id: 'priya.raman' },
        Starts: '2026-11-25T11:00:00Z',
        TimeEstimated: '45',
        Status: 'new',
      });
      const { items } = Texts.parse(await rt.root.get(`/ticket/${id}/attachments?fields=Content`));
      const texts = items.map((item) => item.Content);
      expect(texts).toContain('Booked – «ação» ☂');
    });

    it('sets the same instants for a dispatcher who works in Berlin and German', async () => {
      const id = await freshTicket(rt, 'From Berlin');
      expect((await assign(await approve(petra, id, TO), petra)).kind).toBe('written');
      expect(await rt.root.get(`/ticket/${id}`)).toMatchObject({ Starts: '2026-11-25T11:00:00Z' });
    });

    it('is not stale for a comment that came in between', async () => {
      const id = await freshTicket(rt, 'Commented');
      const approved = await approve(dana, id, TO);
      await rt.root.post(`/ticket/${id}/comment`, {
        Content: 'The client called again.',
        ContentType: 'text/plain',
      });
      expect((await readIn(dana, id)).stamp).not.toBe(approved.stamp);
      expect((await assign(approved, dana)).kind).toBe('written');
    });

    it.each([
      ['status', { Status: 'stalled' }],
      ['start', { Starts: '2026-11-30 08:00:00' }],
      ['estimate', { TimeEstimated: 30 }],
      ['queue', { Queue: 'Projects' }],
      ['title', { Subject: 'Something else' }],
      ['due date', { Due: '2026-11-30 08:00:00' }],
      ['custom field', { CustomFields: { 'On-site': 'no' } }],
    ] as const)('is stale for another %s, and says who', async (what, change) => {
      const id = await freshTicket(rt, `Changed ${what}`);
      const approved = await approve(dana, id, TO);
      await rt.root.put(`/ticket/${id}`, change);
      const outcome = await assign(approved, dana);
      expect(outcome.kind).toBe('stale');
      expect(outcome.words).toContain(what);
      expect(outcome.words).toContain('root');
      expect(await readIn(dana, id)).not.toHaveProperty('owner');
    });

    it('is stale for a ticket that was merged away', async () => {
      const id = await freshTicket(rt, 'Will be merged');
      const approved = await approve(dana, id, TO);
      await rt.root.put(`/ticket/${id}`, { MergeInto: NUMBER.survivor });
      expect(await assign(approved, dana)).toMatchObject({
        kind: 'stale',
        words: expect.stringContaining(`#${NUMBER.survivor}`),
      });
    });

    it('is refused in the words of RT when the technician may not own any more', async () => {
      const id = await freshTicket(rt, 'May not own');
      const [english, german] = [await approve(dana, id, TO), await approve(petra, id, TO)];
      const query = JSON.stringify([{ field: 'Name', value: TECHNICIANS_GROUP }]);
      const groups = Items.parse(await rt.root.get(`/groups?query=${encodeURIComponent(query)}`));
      const person = z.object({ id: z.int() }).parse(await rt.root.get(`/user/${TO.owner ?? ''}`));
      const group = groups.items[0]?.id;
      await rt.root.remove(`/group/${group}/member/${person.id}`);
      try {
        expect(await assign(english, dana)).toMatchObject({
          kind: 'refused',
          words: expect.stringContaining('may not own tickets'),
        });
        expect(await assign(german, petra)).toMatchObject({
          kind: 'refused',
          words: expect.stringContaining('Benutzer'),
        });
        expect(await rt.root.get(`/ticket/${id}`)).toMatchObject({
          Owner: { id: 'Nobody' },
          Starts: '1970-01-01T00:00:00Z',
        });
      } finally {
        await rt.root.put(`/group/${group}/members`, [person.id]);
      }
    });

    it('lets a dispatcher without ReassignTicket assign, and refuses the undo in the words of RT', async () => {
      const id = await freshTicket(rt, 'No way back');
      expect((await assign(await approve(milo, id, TO), milo)).kind).toBe('written');
      const outcome = await assign(await approve(milo, id, {}), milo);
      expect(outcome).toMatchObject({
        kind: 'refused',
        words: expect.stringContaining('You can only reassign tickets'),
      });
      expect(outcome.steps).toHaveLength(1);
      expect(valuesOf(await readIn(milo, id))).toEqual(TO);
    });

    it('undoes and moves', async () => {
      const id = await freshTicket(rt, 'There and back');
      await assign(await approve(dana, id, TO), dana);
      const moved = { owner: "sean.o'neill", start: instant(NOW + 51 * HOUR), minutes: 45 };
      const outcome = await assign(await approve(petra, id, moved), petra);
      expect(outcome.steps.map((step) => step.field)).toEqual(['owner', 'start']);
      expect(valuesOf(await readIn(dana, id))).toEqual(moved);
      expect((await assign(await approve(dana, id, {}), dana)).kind).toBe('written');
      const back = await readIn(dana, id);
      for (const field of ['owner', 'start', 'minutes']) expect(back).not.toHaveProperty(field);
    });

    it('never overwrites in silence: two dispatchers, twenty times at once', async () => {
      for (let round = 0; round < 20; round += 1) {
        const id = await freshTicket(rt, `Race ${round}`);
        const rival = round % 2 === 0 ? petra : milo;
        const [one, other] = [
          await approve(dana, id, TO),
          await approve(rival, id, { ...TO, owner: 'tom.okafor' }),
        ];
        const outcomes = await Promise.all([assign(one, dana), assign(other, rival)]);
        const kinds = outcomes.map((outcome) => outcome.kind).sort();
        expect(kinds).not.toEqual(['written', 'written']);
        const left = Owned.parse(await rt.root.get(`/ticket/${id}`)).Owner.id;
        expect([TO.owner, 'tom.okafor']).toContain(left);
        for (const { kind, words } of outcomes) {
          // RT may show a new owner before it tells who set it: then the new owner is named.
          if (kind !== 'written') {
            expect(words).toMatch(/dana|petra|milo|reassign|priya\.raman|tom\.okafor/);
          }
        }
      }
    });

    it('never loses a start in silence when both choose the same technician', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await freshTicket(rt, `Same technician ${round}`);
        const later = { ...TO, start: instant(NOW + 60 * HOUR) };
        const [one, other] = [await approve(dana, id, TO), await approve(petra, id, later)];
        const outcomes = await Promise.all([assign(one, dana), assign(other, petra)]);
        expect(outcomes.map((outcome) => outcome.kind).sort()).not.toEqual(['written', 'written']);
      }
    });
  });
});
