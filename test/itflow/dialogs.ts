import { escaped, type Viewer } from './frame.ts';
import { AGENTS, type FakeTicket } from './model.ts';

const hidden = (name: string, value: string | number): string =>
  `<input type="hidden" name="${name}" value="${value}">`;

/** Also offers who is disabled, and says who has the ticket. */
export const assignDialog = (ticket: FakeTicket, viewer: Viewer): string =>
  `<h5 class="modal-title">Assigning Ticket: <strong>${ticket.number}</strong></h5>
<form action="post.php" method="post">
  ${hidden('csrf_token', viewer.token)}${hidden('ticket_id', ticket.id)}${hidden('ticket_status', ticket.status)}
  <select class="form-control select2" name="assigned_to"><option value="0">Unassigned</option>
  ${AGENTS.map((agent) => `<option value="${agent.id}" ${agent.id === ticket.owner ? 'selected' : ''}>${escaped(agent.name)}</option>`).join('')}
  </select><button type="submit" name="assign_ticket">Assign</button></form>`;

/** `min` is the present minute of the company's clock. */
export const scheduleDialog = (ticket: FakeTicket, viewer: Viewer, min: string): string =>
  `<form action="post.php" method="post">
  ${hidden('csrf_token', viewer.token)}${hidden('ticket_id', ticket.id)}
  <input type="datetime-local" name="scheduled_date_time" min="${min}" ${ticket.schedule ? `value='${ticket.schedule}'` : ''}>
  <select name="onsite" required><option value="0" ${ticket.onsite === '0' ? 'selected' : ''}>No</option><option value="1" ${ticket.onsite === '1' ? 'selected' : ''}>Yes</option></select>
  ${ticket.schedule ? `<a href="post.php?cancel_ticket_schedule=${ticket.id}&csrf_token=${viewer.token}">Cancel Scheduled Time</a>` : ''}
  <button type="submit" name="edit_ticket_schedule">Save</button></form>`;
