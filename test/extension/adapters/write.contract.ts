import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { Assignment, PsaSession } from '../../../extension/adapters/adapter.ts';
import { instantOf, minutesOfText } from '../../../extension/adapters/parse-ticket.ts';
import type { RawTicket, TicketRef } from '../../../extension/adapters/raw.ts';
import { type AdapterHarness, around, lost, offline, type RunningPsa, two } from './harness.ts';

const START = instant(Date.parse('2026-12-01T09:30:00Z'));

const valuesOf = (ticket: RawTicket): Values => ({
  owner: ticket.owner?.login,
  start: instantOf(ticket.start),
  minutes: minutesOfText(ticket.minutes),
});

const isWrite = (_path: string, method: string): boolean => method !== 'GET';

/** What every adapter that writes must do, on a real system or one that behaves like it. */
export const writeContract = (harness: AdapterHarness): void => {
  const { adapter } = harness;
  const lacks: readonly string[] = adapter.lacks ?? [];
  /** What of the values this system has a place for. */
  const holdable = (values: Values): Values =>
    lacks.includes('minutes') ? { ...values, minutes: undefined } : values;

  describe(`${[adapter.psa, harness.of].filter(Boolean).join(', ')} writes`, () => {
    let psa: RunningPsa;
    let session: PsaSession;
    beforeAll(async () => {
      psa = await harness.start();
      session = await psa.session(psa.dispatcher);
    });
    afterAll(() => psa.stop());

    const refOf = (id: string): TicketRef => ({ psa: adapter.psa, base: psa.base, id });

    const read = async (ref: TicketRef, by = session): Promise<RawTicket> => {
      const result = await adapter.read(ref, by);
      if (!result.ok) throw new Error(`cannot read ${ref.id}: ${JSON.stringify(result.fault)}`);
      return result.value;
    };

    const write = (approved: Assignment, by = session) => {
      if (!adapter.assign) throw new Error(`${adapter.psa} cannot write`);
      return adapter.assign(approved, by);
    };

    const approvalOf = async (
      id: string,
      change: Partial<Assignment> = {},
    ): Promise<Assignment> => {
      const ticket = await read(refOf(id));
      return {
        ref: refOf(id),
        stamp: ticket.stamp,
        from: valuesOf(ticket),
        to: holdable({ owner: two(psa).one, start: START, minutes: 75 }),
        ...change,
      };
    };

    it('sets owner, start, estimate and a comment where it has a place for them, each said to be written', async () => {
      const approved = await approvalOf(await psa.fresh('Wörter & <b>Zeichen</b>'), {
        comment: 'Booked: 75 minutes – ação',
      });
      const before = await read(approved.ref);
      const outcome = await write(approved);
      const after = await read(approved.ref);
      expect(outcome.kind).toBe('written');
      const fields = ['owner', 'start', 'minutes', 'comment'].filter((f) => !lacks.includes(f));
      expect(outcome.steps.map((step) => step.field).sort()).toEqual([...fields].sort());
      expect(valuesOf(after)).toEqual(approved.to);
      expect(after.title).toBe(before.title);
      expect(after.stamp).not.toBe(before.stamp);
    });

    it('takes back what it wrote, and leaves nothing set', async () => {
      const approved = await approvalOf(await psa.fresh('Undo'));
      await write(approved);
      const back = await read(approved.ref);
      const outcome = await write({
        ref: approved.ref,
        stamp: back.stamp,
        from: approved.to,
        to: approved.from,
      });
      expect(outcome.kind).toBe('written');
      expect(valuesOf(await read(approved.ref))).toEqual(approved.from);
    });

    it('moves from one technician and time to others', async () => {
      const approved = await approvalOf(await psa.fresh('Move'));
      await write(approved);
      const { stamp } = await read(approved.ref);
      const start = instant(START + 3_600_000);
      const to = holdable({ owner: two(psa).other, start, minutes: 75 });
      const outcome = await write({ ref: approved.ref, stamp, from: approved.to, to });
      expect(outcome.kind).toBe('written');
      expect(valuesOf(await read(approved.ref))).toEqual(to);
    });

    it('is stale after an edit elsewhere, says what changed, writes nothing', async () => {
      const approved = await approvalOf(await psa.fresh('Stale'));
      await psa.editElsewhere(approved.ref.id, two(psa).other);
      const outcome = await write(approved);
      expect(outcome.kind).toBe('stale');
      expect(JSON.stringify(outcome)).toContain(two(psa).other);
      expect(valuesOf(await read(approved.ref))).toEqual({
        ...approved.from,
        owner: two(psa).other,
      });
    });

    it('undoes nothing that somebody changed since', async () => {
      const approved = await approvalOf(await psa.fresh('Undo after an edit'));
      await write(approved);
      const { stamp } = await read(approved.ref);
      await psa.editElsewhere(approved.ref.id, two(psa).other);
      const outcome = await write({
        ref: approved.ref,
        stamp,
        from: approved.to,
        to: approved.from,
      });
      expect(outcome.kind).toBe('stale');
      expect((await read(approved.ref)).owner?.login).toBe(two(psa).other);
    });

    it('lets one of two dispatchers win who approve the same ticket one after the other', async () => {
      const approved = await approvalOf(await psa.fresh('Race'));
      const rival = { ...approved, to: { ...approved.to, owner: two(psa).other } };
      const first = await write(approved);
      const second = await write(rival);
      expect([first.kind, second.kind]).toEqual(['written', 'stale']);
      expect(valuesOf(await read(approved.ref))).toEqual(approved.to);
    });

    it('is refused for somebody without the right, in words, and writes nothing', async () => {
      const approved = await approvalOf(await psa.fresh('Onlooker'));
      const outcome = await write(approved, await psa.session(psa.onlooker));
      expect(outcome.kind).toBe('refused');
      expect(outcome.words ?? outcome.steps.find((s) => s.kind === 'refused')?.words).toBeTruthy();
      expect(valuesOf(await read(approved.ref))).toEqual(approved.from);
    });

    it('is refused for an owner who may not own, and sets no time either', async () => {
      const id = await psa.fresh('Outsider');
      const approved = await approvalOf(id, {
        to: holdable({ owner: psa.outsider, start: START, minutes: 75 }),
      });
      const outcome = await write(approved);
      expect(outcome.kind).toBe('refused');
      expect(valuesOf(await read(approved.ref))).toEqual(approved.from);
    });

    it('refuses a closed ticket without sending anything', async () => {
      const approved = await approvalOf(psa.closed);
      const sent: string[] = [];
      const watched = around(session, {
        fits: (path, method) => {
          if (isWrite(path, method)) sent.push(path);
          return false;
        },
        instead: offline,
      });
      expect((await read(approved.ref)).closed).toBe(true);
      expect((await write(approved, watched)).kind).toBe('refused');
      expect(sent).toEqual([]);
    });

    it('says that nobody is signed in, for reading and for writing', async () => {
      const approved = await approvalOf(await psa.fresh('Signed out'));
      const result = await adapter.read(approved.ref, psa.signedOut());
      expect(result).toMatchObject({ ok: false, fault: { kind: 'signed-out' } });
      expect((await write(approved, psa.signedOut())).kind).toBe('refused');
      expect(valuesOf(await read(approved.ref))).toEqual(approved.from);
    });

    it('settles a lost answer by reading: what is there was written', async () => {
      const approved = await approvalOf(await psa.fresh('Lost answer'));
      const losing = around(session, { fits: isWrite, instead: lost });
      expect((await write(approved, losing)).kind).toBe('written');
      expect(valuesOf(await read(approved.ref))).toEqual(approved.to);
    });

    it('is unknown when the answer is lost and nothing can be read any more', async () => {
      const approved = await approvalOf(await psa.fresh('Lost line'));
      let gone = false;
      const dying = around(session, {
        fits: (path, method) => gone || isWrite(path, method),
        instead: (send) => {
          if (gone) return offline();
          gone = true;
          return lost(send);
        },
      });
      expect((await write(approved, dying)).kind).toBe('unknown');
    });

    it('never says "written" for a change that was not sent', async () => {
      const approved = await approvalOf(await psa.fresh('Not sent'));
      const deaf = around(session, { fits: isWrite, instead: offline });
      expect(['unknown', 'refused']).toContain((await write(approved, deaf)).kind);
      expect(valuesOf(await read(approved.ref))).toEqual(approved.from);
    });

    it('finds a booking in the day of its technician and on the board, nowhere else', async () => {
      const approved = await approvalOf(await psa.fresh('Day'));
      await write(approved);
      const numbers = async (login: string, from: number, to: number) => {
        const window = { start: instant(from), end: instant(to) };
        if (!adapter.day) return [];
        const day = await adapter.day(login, window, session);
        return day.ok ? day.value.map((ticket) => ticket.ref.id) : [day.fault.kind];
      };
      const end = START + 75 * 60_000;
      expect(await numbers(two(psa).one, START, end)).toContain(approved.ref.id);
      expect(await numbers(two(psa).one, end - 60_000, end + 60_000)).toContain(approved.ref.id);
      expect(await numbers(two(psa).other, START, end)).not.toContain(approved.ref.id);
      const board = await adapter.board?.(session, START);
      const seen = board?.ok ? board.value.tickets : [];
      expect(seen.find((ticket) => ticket.ref.id === approved.ref.id)?.owner?.login).toBe(
        two(psa).one,
      );
      expect(seen.map((ticket) => ticket.ref.id)).not.toContain(psa.closed);
    });

    it('knows the people, the words and who is signed in', async () => {
      const people = await adapter.people?.(session);
      const logins = people?.ok ? people.value.map((person) => person.login) : [];
      expect(logins).toEqual(expect.arrayContaining([...psa.technicians]));
      const words = await adapter.words?.(session);
      expect(words?.ok && words.value.statuses.length > 1).toBe(true);
      expect(await adapter.whoami?.(session)).toEqual({ ok: true, value: psa.dispatcher });
    });

    it('tells what cannot be found from what cannot be read', async () => {
      const gone = await adapter.read(refOf('999999'), session);
      expect(gone).toMatchObject({ ok: false, fault: { kind: 'not-found' } });
    });

    const answered = (status: number, body: string, headers: Record<string, string>) =>
      around(session, {
        fits: () => true,
        instead: async () => new Response(body, { status, headers }),
      });
    const JSON_TYPE = { 'Content-Type': 'application/json' };
    const HTML_TYPE = { 'Content-Type': 'text/html' };

    it.each([
      ['signed-out', 401, '{}', JSON_TYPE],
      ['signed-out', 200, '<html>Sign in</html>', HTML_TYPE],
      ['forbidden', 403, '{}', JSON_TYPE],
      ['not-found', 404, '{}', JSON_TYPE],
      ['busy', 429, '{}', { ...JSON_TYPE, 'Retry-After': '7' }],
      ['broken', 500, '<html>oops</html>', HTML_TYPE],
      ['not-understood', 200, '{"id": "10', JSON_TYPE],
      ['not-understood', 200, '[]', JSON_TYPE],
    ] as const)('reads %s for an answer %i %s', async (kind, status, body, headers) => {
      const result = await adapter.read(refOf('1'), answered(status, body, headers));
      expect(result).toMatchObject({ ok: false, fault: { kind } });
      if (kind === 'busy') expect(result).toMatchObject({ fault: { retryAfterSeconds: 7 } });
    });

    it('reads "offline" and "time-out" for no answer', async () => {
      const dead = around(session, { fits: () => true, instead: offline });
      const slow = around(session, { fits: () => true, instead: lost });
      expect(await adapter.read(refOf('1'), dead)).toMatchObject({ fault: { kind: 'offline' } });
      expect(await adapter.read(refOf('1'), slow)).toMatchObject({ fault: { kind: 'time-out' } });
    });
  });
};
