import { escaped, frame, type Viewer } from './frame.ts';
import { AGENTS, type FakeTicket, type Generation, isClosed, isEnded, STATUSES } from './model.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov 22, 2026 • 9:23 AM` */
const worded = (schedule: string): string => {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(schedule) ?? [];
  const hours = Number(hour);
  return `${MONTHS[Number(month) - 1]} ${day}, ${year} • ${hours % 12 || 12}:${minute} ${hours < 12 ? 'AM' : 'PM'}`;
};

export const nameOf = (id: string): string => AGENTS.find((agent) => agent.id === id)?.name ?? '';

const link = (shown: boolean, url: string, text: string): string =>
  shown ? `<a class="ajax-modal" href="#" data-modal-url="${url}">${text}</a>` : text;

const summary = (ticket: FakeTicket, more: string): string =>
  `<div class="card"><h5 class="card-title">Summary</h5>
    <div><strong class="mr-1">Created:</strong>Nov 20, 2026 <span class="small">(4 days ago)</span></div>${more}
    ${isEnded(ticket) ? '<div><strong class="mr-1">Resolved:</strong>Nov 21, 2026 • 2:52 AM</div>' : ''}
    ${isClosed(ticket) ? '<div><strong class="mr-1">Closed by:</strong>User</div><div><strong class="mr-1">Closed:</strong>Nov 21, 2026 • 2:52 AM</div>' : ''}</div>`;

const contactCard = (ticket: FakeTicket, dialog: string): string =>
  ticket.contact
    ? `<div class="card"><h5 class="card-title">Contact</h5>
        <div><a href="#" class="ajax-modal" data-modal-url="modals/contact/${dialog}.php?id=1"><strong>${escaped(ticket.contact)}</strong></a></div>
        ${ticket.site ? `<div class="mt-2"><i class="fa fa-fw fa-map-marker-alt text-secondary mr-2"></i>${escaped(ticket.site)}</div>` : ''}</div>`
    : '';

const notes = (ticket: FakeTicket): string =>
  ticket.notes
    .map(
      (note) =>
        `<div class="card ticket-reply"><strong>Dana Dispatch</strong><div class="prettyContent">${escaped(note)}</div></div>`,
    )
    .join('');

/** The client's head office: the same sign as the ticket's own place, above it. */
const clientHeader = (ticket: FakeTicket): string =>
  ticket.client
    ? `<div class="card"><a href="#" data-target="#clientHeader"><h4><strong>${escaped(ticket.client.name)}</strong></h4></a>
      <div id="clientHeader"><i class="fa fa-fw fa-map-marker-alt text-secondary"></i>1 Main St</div></div>`
    : '';

interface Shown {
  readonly ticket: FakeTicket;
  readonly viewer: Viewer;
  readonly inClient: boolean;
}

const newer = ({ ticket, viewer }: Shown): string => {
  const { mayWrite } = viewer.agent;
  const offers = mayWrite && !isClosed(ticket);
  const field = (label: string, value: string) =>
    `<div class="ticket-field"><div class="ticket-field-label">${label}</div><div class="ticket-field-value">${value}</div></div>`;
  const owner =
    ticket.owner === '0'
      ? `<span class='text-danger'><i class='fas fa-user-slash'></i>Unassigned</span>`
      : escaped(nameOf(ticket.owner));
  return `<input type="hidden" id="ticket_id" value="${ticket.id}">
  <div class="card"><h4 class="ticket-subject mb-1">
      ${escaped(ticket.subject)} ${offers ? link(true, `modals/ticket/ticket_edit.php?id=${ticket.id}`, '<i class="fas fa-edit"></i>') : ''}</h4>
    <div class="ticket-meta"><span class="badge badge-pill badge-dark mr-2">${ticket.number}</span>
      ${ticket.client ? `<a href="client_overview.php?client_id=${ticket.client.id}">${escaped(ticket.client.name)}</a>` : '<span class="text-muted">No client</span>'}
      ${ticket.contact ? `<i class="fas fa-angle-right"></i> <a href="#" class="ajax-modal" data-modal-url="modals/contact/contact.php?id=1">${escaped(ticket.contact)}</a>` : ''}
      ${ticket.category ? `<span class="mx-1">&middot;</span>${escaped(ticket.category)}` : ''}
      <span class="mx-1">&middot;</span>Opened 4 hours ago by Dana Dispatch
      <span class="mx-1">&middot;</span><span title="2026-11-22 09:00:00">Updated 2 hours ago</span>
      <span class="text-info" id="ticket_collision_viewing"></span></div>
    <div class="ticket-fields border-top">
      ${field('Status', `<span class="badge badge-pill p-2 text-light" style="background-color: #007bff">${STATUSES[ticket.status]}</span>`)}
      ${field('Priority', link(offers, `modals/ticket/ticket_priority.php?id=${ticket.id}`, `<span class="badge badge-pill badge-info">${ticket.priority}</span>`))}
      ${field('Assigned to', link(offers, `modals/ticket/ticket_assign.php?id=${ticket.id}`, owner))}
      ${field('Scheduled', link(offers, `modals/ticket/ticket_edit_schedule.php?ticket_id=${ticket.id}`, ticket.schedule ? worded(ticket.schedule) : '<span class="text-muted">Not scheduled</span>'))}
    </div></div>
  <div class="row"><div class="col-lg-9"><div class="card"><h5 class="card-title">Description</h5>
      <div class="card-body p-3 prettyContent" id="ticketDetails">${ticket.details}</div></div>${notes(ticket)}</div>
    <div class="col-lg-3">${contactCard(ticket, 'contact')}${summary(ticket, '')}</div></div>`;
};

const older = ({ ticket, viewer, inClient }: Shown): string => {
  const { mayWrite } = viewer.agent;
  const open = !isClosed(ticket);
  const owner =
    ticket.owner === '0'
      ? `<span class='text-danger'>Unassigned</span>`
      : escaped(nameOf(ticket.owner));
  return `<ol class="breadcrumb"><li class="breadcrumb-item"><a href="tickets.php">All Tickets</a></li>
    ${inClient && ticket.client ? `<li class="breadcrumb-item"><a href="tickets.php?client_id=${ticket.client.id}">${escaped(ticket.client.name)} Tickets</a></li>` : ''}
    <li class="breadcrumb-item active">${ticket.number}</li></ol>
  <div class="card"><div class="card-title"><div class="text-bold">Ticket ${ticket.number}
    <span class='badge badge-pill text-light ml-1 p-2' style="background-color: #007bff">
      ${STATUSES[ticket.status]} </span></div></div></div>
  <div class="card"><div class="mt-1"><i class="fas fa-user-tie"></i>Agent:
      ${link(open, `modals/ticket/ticket_assign.php?id=${ticket.id}`, owner)}</div></div>
  <div class="card"><div><a href="#" title="Priority" ${mayWrite && open ? `class="ajax-modal" data-modal-url="modals/ticket/ticket_priority.php?id=${ticket.id}"` : ''}>
      ${ticket.priority === 'Urgent' ? '' : `<span class='p-2 badge badge-pill badge-info'>${ticket.priority}</span>`} </a></div>
    ${open ? `<div class="mt-1"><i class="fa fa-calendar-check"></i>Scheduled: <a class='ajax-modal' href="#" data-modal-url="modals/ticket/ticket_edit_schedule.php?ticket_id=${ticket.id}"> ${ticket.schedule ?? 'Add'} </a></div>` : ''}</div>
  <div class="row"><div class="col-md-9"><div class="card card-dark"><h5 class="card-title mt-1">${escaped(ticket.subject)}</h5>
      <div class="card-body p-3 prettyContent" id="ticketDetails">${ticket.details}</div></div>
      ${mayWrite && !isEnded(ticket) ? `<form action="post.php" method="post"><input type="hidden" name="csrf_token" value="${viewer.token}"><input type="hidden" name="ticket_id" id="ticket_id" value="${ticket.id}"></form>` : ''}${notes(ticket)}</div>
    <div class="col-md-3">${summary(ticket, ticket.category ? `<div class="mt-2"><strong class="mr-1">Category:</strong>${escaped(ticket.category)}</div>` : '')}${contactCard(ticket, 'contact_details')}</div></div>`;
};

export const ticketPage = (generation: Generation, shown: Shown, dark: boolean): string => {
  const { ticket, viewer, inClient } = shown;
  const body = generation === 'newer' ? newer(shown) : older(shown);
  const title = `${ticket.number} - ${ticket.subject}`;
  return frame(title, viewer, (inClient ? clientHeader(ticket) : '') + body, dark);
};
