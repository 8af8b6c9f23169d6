import { escaped, frame, type Viewer } from './frame.ts';
import { AGENTS, type FakeTicket, type Generation, isClosed, STATUSES } from './model.ts';
import { nameOf } from './ticket-page.ts';

interface Listed {
  readonly tickets: readonly FakeTicket[];
  readonly page: number;
  readonly perPage: number;
  readonly viewer: Viewer;
  /** On a client's own list its name is left out of the rows. */
  readonly inClient: boolean;
}

const rowOf = (ticket: FakeTicket, { viewer, inClient }: Listed, generation: Generation) => {
  const { id, client, contact, schedule } = ticket;
  const href = `ticket.php?ticket_id=${id}${client ? `&client_id=${client.id}` : ''}`;
  const offers = viewer.agent.mayWrite && !isClosed(ticket);
  const dialog = (name: string) =>
    offers ? `class="ajax-modal" data-modal-url="modals/ticket/${name}.php?id=${id}"` : '';
  const contactPage = generation === 'newer' ? 'contact.php' : 'contact_details.php';
  const date = schedule ?? (generation === 'newer' ? undefined : '');
  return `<tr class="table-warning" title="Waiting on a reply from us">
    <td class="checkbox-column">${isClosed(ticket) ? '' : `<input class="form-check-input bulk-select" type="checkbox" name="ticket_ids[]" value="${id}">`}</td>
    <td><a href="${href}"><span class="badge badge-pill badge-dark p-2">${ticket.number}</span></a></td>
    <td><a href="${href}">${escaped(ticket.subject)}</a></td>
    <td>${inClient ? '' : client ? `<div><a href="tickets.php?client_id=${client.id}"><strong>${escaped(client.name)}</strong></a></div>` : '<div class="text-muted">No client</div>'}
      <div>${contact ? `<a href='${contactPage}?client_id=1&contact_id=1'>${escaped(contact)}</a>` : "<span class='text-muted'>-</span>"}</div></td>
    <td class="text-center"><span class="badge badge-pill badge-secondary p-2"><i class="fas fa-minus"></i></span></td>
    <td><a href="#" ${dialog('ticket_priority')}><span class="p-2 badge badge-pill badge-warning"> ${ticket.priority} </span></a></td>
    <td><span class="badge badge-pill text-light p-2" style="background-color: #007bff">${STATUSES[ticket.status]}</span>
      ${date === undefined ? '' : `<div class='mt-1'> <small class='text-secondary'> ${date} </small></div>`}</td>
    <td><a href="#" ${dialog('ticket_assign')}> ${ticket.owner === '0' ? "<p class='text-muted'>Unassigned</p>" : escaped(nameOf(ticket.owner))} </a></td>
    <td><div title="">Never</div></td>
    <td> 2 hours ago <br><small class="text-secondary">Nov 26, 2026 2:52 AM</small></td></tr>`;
};

const foot = ({ tickets, page, perPage }: Listed): string => {
  const end = Math.min(page * perPage, tickets.length);
  return tickets.length > 5
    ? `<div class="card-footer"><p class="text-center">Showing <strong>${(page - 1) * perPage + 1}</strong> to <strong>${end}</strong> of <strong>${tickets.length}</strong> records</p></div>`
    : '';
};

const headsOf = (generation: Generation): readonly string[] => [
  ...['Ticket', 'Subject', 'Client / Contact'],
  generation === 'newer' ? 'Billing' : 'Billable',
  ...['Priority', 'Status', 'Assigned', 'Last Response', 'Created'],
];

export const listPage = (generation: Generation, listed: Listed, dark: boolean): string => {
  const { tickets, page, perPage, viewer } = listed;
  const shown = tickets.slice((page - 1) * perPage, page * perPage);
  const mine =
    generation === 'newer'
      ? `<a href="?state=open&amp;view=list&amp;assigned=${viewer.agent.id}">My tickets</a>`
      : `<a class="dropdown-item" href="?status=Open&assigned=${viewer.agent.id}">Active tickets (0)</a>`;
  const content = `<div class="card"><h3>Tickets</h3>${mine} <a href="?assigned=unassigned">Unassigned</a>
    <form><select name="status[]" multiple>${STATUSES.map((status, at) => (at === 0 ? '' : `<option value="${at}" > ${status} </option>`)).join('')}</select>
      <select name="assigned"><option value="">Any</option>${AGENTS.map((agent) => `<option value="${agent.id}">${escaped(agent.name)}</option>`).join('')}</select>
      <select name="category"><option value="">Any category</option><option value="79">Network</option></select></form></div>
    <div class="card"><form id="bulkActions" action="post.php" method="post"><input type="hidden" name="csrf_token" value="${viewer.token}">
      <table class="table"><thead><tr><td class="checkbox-column"><input id="selectAllCheckbox" type="checkbox"></td>
        ${headsOf(generation)
          .map((head) => `<th><a class="text-dark" href="?sort=x"> ${head} </a></th>`)
          .join('')}</tr></thead>
      <tbody>${shown.map((ticket) => rowOf(ticket, listed, generation)).join('\n')}</tbody></table></form>${foot(listed)}</div>`;
  return frame('Prairie MSP - Tickets', viewer, content, dark);
};
