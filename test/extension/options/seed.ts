import { instant } from '../../../core/calendar/instant.ts';
import { emptyTeam, Team } from '../../../core/model/team.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { Zone } from '../../../core/model/time.ts';
import { idbStore } from '../../../core/store/idb.ts';
import { EntryBody } from '../../../core/store/journal-entry.ts';
import { memoryArea } from '../../../core/store/secrets.ts';

/** Runs in the page: what the background would have written into the journal of one approval. */
export const writtenApproval = async (): Promise<void> => {
  const { journal } = idbStore({ session: memoryArea() });
  const at = instant(Date.UTC(2026, 10, 20, 9, 0));
  const to = { owner: 'amber.cho', start: instant(Date.UTC(2026, 10, 24, 9, 0)), minutes: 45 };
  const intent = EntryBody.parse({
    kind: 'intent',
    approval: 'approval-1',
    action: 'assign',
    psa: 'request-tracker',
    base: 'https://rt.example.com/rt',
    native: '12',
    ticket: 'ticket-12',
    number: '#12',
    title: 'Printer is on fire',
    technicianName: 'Amber Cho',
    by: 'dispatcher',
    from: {},
    to,
  });
  const outcome = EntryBody.parse({
    kind: 'outcome',
    approval: 'approval-1',
    outcome: { kind: 'written', steps: [{ field: 'owner', kind: 'written' }] },
  });
  await journal.append(intent, at);
  await journal.append(outcome, at);
};

/** Runs in the page: a team that was set up elsewhere. */
export const savedTeam = async (facts: object): Promise<void> => {
  const { team } = idbStore({ session: memoryArea() });
  const held = await team.load();
  const made = Team.parse({ ...(held?.value ?? emptyTeam(Zone.parse('Europe/Lisbon'))), ...facts });
  await team.save(made, held?.version ?? 'new');
};

/** Runs in the page: what the background remembers of a list that was read on a Monday morning. */
export const readBoard = async (tickets: readonly object[]): Promise<void> => {
  const { cache } = idbStore({ session: memoryArea() });
  await cache.put({
    base: 'https://rt.example.com/rt',
    at: instant(Date.UTC(2026, 10, 23, 8, 0)),
    complete: true,
    bookings: [],
    tickets: tickets.map((ticket) => Ticket.parse(ticket)),
  });
};
