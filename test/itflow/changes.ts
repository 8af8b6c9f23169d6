import { AGENTS, type FakeTicket, isClosed } from './model.ts';

interface Done {
  readonly to: string;
  readonly message: { readonly kind: string; readonly html: string };
}

const INDEX = 'index.php';
const error = (html: string): Done => ({ to: INDEX, message: { kind: 'error', html } });
const success = (html: string): Done => ({ to: INDEX, message: { kind: 'success', html } });

/** Company wide and within two hours, whoever has it. */
const conflicts = (id: string, schedule: string, tickets: ReadonlyMap<string, FakeTicket>) =>
  [...tickets.values()].some(
    (other) =>
      other.id !== id &&
      other.schedule !== undefined &&
      Math.abs(Date.parse(`${other.schedule}Z`) - Date.parse(`${schedule}Z`)) <= 7_200_000,
  );

/** What a form does; it is taken without a look at what the ticket was when the form was drawn. */
export const changeBy = (
  action: string,
  fields: URLSearchParams,
  tickets: Map<string, FakeTicket>,
): Done | 'broken' => {
  const id = fields.get('ticket_id') ?? fields.get('cancel_ticket_schedule') ?? '';
  const ticket = tickets.get(id);
  if (!ticket) return error('Invalid ticket!');
  const keep = (change: Partial<FakeTicket>, note: string) =>
    tickets.set(id, { ...ticket, ...change, notes: [...ticket.notes, note] });
  switch (action) {
    case 'assign_ticket': {
      const owner = fields.get('assigned_to') ?? '0';
      const given = Number(fields.get('ticket_status'));
      const agent = AGENTS.find((one) => one.id === owner);
      if (owner !== '0' && !agent) return error('Invalid agent!');
      if (isClosed(ticket)) return error('Invalid ticket!');
      const status = given === 1 && owner !== '0' ? 2 : given;
      keep(
        { owner, status },
        agent ? `Ticket re-assigned to ${agent.name}.` : 'Ticket unassigned.',
      );
      return success(`Ticket <strong>${ticket.number}</strong> assigned`);
    }
    case 'edit_ticket_schedule': {
      const typed = fields.get('scheduled_date_time') ?? '';
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return 'broken';
      const schedule = `${typed.replace('T', ' ')}:00`;
      keep({ schedule, onsite: fields.get('onsite') ?? '0' }, `Ticket scheduled for ${schedule}.`);
      return conflicts(id, schedule, tickets)
        ? {
            to: 'calendar.php',
            message: { kind: 'error', html: 'Yet there are conflicting tickets: <br>12' },
          }
        : success('Ticket scheduled');
    }
    case 'cancel_ticket_schedule':
      keep({ schedule: undefined }, 'Ticket schedule cancelled.');
      return success('Ticket schedule cancelled');
    default:
      return error('Nothing to do');
  }
};
