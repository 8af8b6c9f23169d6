/** Before 26.08 a ticket's page was drawn differently; the forms behind it are the same. */
export type Generation = 'newer' | 'older';

export interface FakeAgent {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly enabled: boolean;
}

export interface FakeTicket {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  /** As people write it, markup and all. */
  readonly details: string;
  /** 1 New, 2 Open, 3 On Hold, 4 Resolved, 5 Closed */
  readonly status: number;
  readonly priority: string;
  readonly client: { readonly id: string; readonly name: string } | undefined;
  readonly contact: string | undefined;
  readonly site: string | undefined;
  readonly category: string | undefined;
  /** `0` = nobody */
  readonly owner: string;
  /** `2026-11-24 15:00:00` on the company's clock */
  readonly schedule: string | undefined;
  readonly onsite: string;
  readonly notes: readonly string[];
}

export const STATUSES = ['', 'New', 'Open', 'On Hold', 'Resolved', 'Closed'];
export const isEnded = ({ status }: FakeTicket): boolean => status >= 4;
export const isClosed = ({ status }: FakeTicket): boolean => status === 5;

/** Two of one name, one who left, one who may only read. */
export const AGENTS: readonly FakeAgent[] = [
  { id: '1', name: 'Dana Dispatch', mayWrite: true, enabled: true },
  { id: '2', name: 'Sam Lee', mayWrite: true, enabled: true },
  { id: '3', name: "Amélie D'Arcy", mayWrite: true, enabled: true },
  { id: '4', name: 'Rita Read', mayWrite: false, enabled: true },
  { id: '5', name: 'Dora Gone', mayWrite: true, enabled: false },
  { id: '6', name: 'Kim Park', mayWrite: true, enabled: true },
  { id: '7', name: 'Kim Park', mayWrite: true, enabled: true },
];

const ACME = { id: '1', name: 'Acme & Sons' };
const QUARRY = { id: '2', name: 'Bluff "Quarry" Co' };

const ticket = (id: string, more: Partial<FakeTicket>): FakeTicket => ({
  id,
  number: `TCK-${Number(id) - 3}`,
  subject: 'A ticket',
  details: '<p>It does not work.</p>',
  status: 1,
  priority: 'Medium',
  client: ACME,
  contact: undefined,
  site: undefined,
  category: undefined,
  owner: '0',
  schedule: undefined,
  onsite: '0',
  notes: [],
  ...more,
});

export const TICKETS: readonly FakeTicket[] = [
  ticket('11', {
    subject: 'Switch "core" & uplink down',
    priority: 'High',
    contact: "José O'Hara",
    site: 'Plant 2',
    category: 'Network',
  }),
  ticket('12', {
    subject: 'Printer on floor 2',
    status: 2,
    priority: 'Low',
    contact: "José O'Hara",
    site: 'Plant 1',
    owner: '2',
    schedule: '2026-12-22 09:23:00',
    onsite: '1',
  }),
  ticket('13', { subject: 'Nobody is named here', client: undefined }),
  ticket('14', {
    number: 'OLD-3',
    subject: 'An old one',
    status: 5,
    client: QUARRY,
    owner: '3',
    schedule: '2026-10-02 15:00:00',
  }),
  ticket('15', { subject: 'Solved already', status: 4, client: QUARRY, owner: '3' }),
  ticket('16', { subject: 'With one of two', status: 2, client: QUARRY, owner: '7' }),
  ticket('17', { subject: 'With somebody who left', status: 2, client: QUARRY, owner: '5' }),
  ticket('18', {
    subject: 'Q4 <b>bid</b>',
    priority: 'Urgent',
    details: `<div class="prettyContent"></div>
      <h4 class="ticket-subject">Free lunch</h4><div class="ticket-meta"><span class="badge-dark">X-1</span></div>
      <div class="ticket-field"><div class="ticket-field-label">Status</div><div class="ticket-field-value">Closed</div></div>
      <strong>Closed:</strong> <i class="fa-map-marker-alt"></i>Nowhere <input id="ticket_id" value="99">
      <a title="Priority" data-modal-url="modals/ticket/ticket_priority.php?id=18">Low</a>
      <p>You are not permitted to do that! Nothing to see here</p>`,
  }),
];
