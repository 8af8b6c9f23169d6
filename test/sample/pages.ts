import { shown } from './business-time.ts';
import type { Desk } from './desk.ts';
import type { Account, SampleTicket } from './model.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** What every page needs to know of where and for whom it is made. */
export interface View {
  readonly desk: Desk;
  /** Origin plus mount path. */
  readonly base: string;
  readonly mount: string;
  readonly inPage: boolean;
  readonly live: boolean;
}

const when = (view: View, instant: string | null): string =>
  instant === null
    ? '<span class="none">not set</span>'
    : `<time datetime="${instant}">${safe(shown(Date.parse(instant), view.desk.data.zone))}</time>`;

const person = (view: View, login: string | null): string =>
  login === null ? '<span class="none">nobody</span>' : safe(view.desk.nameOf(login));

const tone = (word: string): string => word.toLowerCase().replace(/[^a-z]+/g, '-');

const row = (view: View, ticket: SampleTicket): string => `
  <tr data-ticket="${ticket.id}">
    <td class="number"><a href="${view.mount}/tickets/${ticket.id}">${ticket.number}</a></td>
    <td class="title"><a href="${view.mount}/tickets/${ticket.id}" tabindex="-1">${safe(ticket.title)}</a>
      <span class="client">${safe(ticket.client)}</span></td>
    <td><span class="word ${tone(ticket.priority)}">${ticket.priority}</span></td>
    <td>${person(view, ticket.owner)}</td>
    <td>${when(view, ticket.start)}</td>
    <td>${when(view, ticket.due)}</td>
  </tr>`;

/** The main part of the list page. */
export const listPart = (view: View): string => {
  const open = [...view.desk.tickets.values()]
    .filter((ticket) => !view.desk.isClosed(ticket))
    .sort((a, b) => Number(b.id) - Number(a.id));
  return `<main id="content" data-page="list" data-title="Open tickets">
  <div class="head"><h1>Open tickets</h1><span class="count">${open.length} open</span></div>
  <div class="table"><table>
    <thead><tr><th>No.</th><th>Ticket</th><th>Priority</th><th>Owner</th><th>Starts</th><th>Due</th></tr></thead>
    <tbody>${open.map((ticket) => row(view, ticket)).join('')}
    </tbody>
  </table></div>
</main>`;
};

const technicianOptions = (view: View, owner: string | null): string =>
  [...view.desk.accounts.values()]
    .filter((account) => account.mayOwn)
    .map(
      ({ login, name }) =>
        `<option value="${login}"${login === owner ? ' selected' : ''}>${safe(name)}</option>`,
    )
    .join('');

const dialogs = (view: View, ticket: SampleTicket): string => `
  <dialog id="assign-dialog" aria-labelledby="assign-title"><form method="dialog" data-send="assign">
    <h2 id="assign-title">Assign ${ticket.number}</h2>
    <label>Owner <select name="owner"><option value="">nobody</option>${technicianOptions(view, ticket.owner)}</select></label>
    <label>Starts <input type="datetime-local" name="start" /></label>
    <label>Minutes <input type="number" name="minutes" min="5" max="600" step="5" value="${ticket.minutes ?? ''}" /></label>
    <div class="buttons"><button value="cancel" class="plain">Cancel</button><button value="send">Save</button></div>
  </form></dialog>
  <dialog id="note-dialog" aria-labelledby="note-title"><form method="dialog" data-send="note">
    <h2 id="note-title">Note on ${ticket.number}</h2>
    <label>Text <textarea name="text" rows="4"></textarea></label>
    <div class="buttons"><button value="cancel" class="plain">Cancel</button><button value="send">Add note</button></div>
  </form></dialog>`;

/** The main part of one ticket's page. */
export const ticketPart = (view: View, ticket: SampleTicket): string => {
  const facts: readonly (readonly [string, string])[] = [
    ['Status', `<span class="word ${tone(ticket.status)}">${safe(ticket.status)}</span>`],
    ['Priority', `<span class="word ${tone(ticket.priority)}">${ticket.priority}</span>`],
    ['Owner', `<span data-field="owner">${person(view, ticket.owner)}</span>`],
    ['Starts', `<span data-field="start">${when(view, ticket.start)}</span>`],
    [
      'Estimate',
      `<span data-field="minutes">${ticket.minutes === null ? '<span class="none">not set</span>' : `${ticket.minutes} minutes`}</span>`,
    ],
    ['Due', when(view, ticket.due)],
    ['Type', safe(ticket.type)],
    [
      'Skill',
      ticket.skills.length === 0
        ? '<span class="none">not set</span>'
        : safe(ticket.skills.join(', ')),
    ],
    ['Client', safe(ticket.client)],
    ['Site', safe(ticket.site)],
    ['Contact', safe(ticket.contact)],
  ];
  const closed = view.desk.isClosed(ticket);
  return `<main id="content" data-page="ticket" data-ticket="${ticket.id}" data-version="v${ticket.version}" data-title="${safe(`${ticket.number} ${ticket.title}`)}">
  <div class="head"><p class="crumb"><a href="${view.mount}/">Open tickets</a> / ${ticket.number}</p>
    <h1>${safe(ticket.title)}</h1>
    <div class="actions"><button data-open="assign-dialog"${closed ? ' disabled' : ''}>Assign</button>
      <button data-open="note-dialog" class="plain"${closed ? ' disabled' : ''}>Add note</button></div></div>
  <div class="columns">
    <section class="story"><h2>Description</h2><p>${safe(ticket.description)}</p>
      <h2>Notes</h2><ol class="notes">${
        ticket.comments
          .map(
            (note) =>
              `<li><b>${person(view, note.by)}</b> ${when(view, note.at)}<p>${safe(note.text)}</p></li>`,
          )
          .join('') || '<li class="none">No notes yet.</li>'
      }</ol>
      <h2>History</h2><ol class="history">${[...ticket.history]
        .reverse()
        .map(
          (line) => `<li>${when(view, line.at)} ${person(view, line.by)} ${safe(line.what)}</li>`,
        )
        .join('')}</ol></section>
    <aside class="facts" data-panel="details"><h2>Details</h2><dl>${facts
      .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
      .join('')}</dl></aside>
  </div>${dialogs(view, ticket)}
</main>`;
};

/** Stands where content will be. */
export const emptyPart = (): string =>
  '<main id="content" data-page="loading" data-title="Loading"><p class="none">Loading…</p></main>';

export const missingPart = (words: string): string =>
  `<main id="content" data-page="missing" data-title="Not found"><div class="head"><h1>Not found</h1></div><p>${safe(words)}</p></main>`;

/** `title` is escaped already. */
const frame = (view: View, title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="generator" content="Sample PSA 1" />
<meta name="sample-psa-base" content="${safe(view.base)}" />
<title>${title} · Sample PSA</title>
<link rel="icon" href="data:," /><link rel="stylesheet" href="${view.mount}/desk.css" />
<script src="${view.mount}/desk.js" defer></script></head>
${body}
</html>
`;

/** A whole page around one main part. */
export const page = (view: View, account: Account, part: string): string => {
  // Parts carry their title already escaped, for the script that swaps them in.
  const title = /data-title="([^"]*)"/.exec(part)?.[1] ?? 'Sample PSA';
  return frame(
    view,
    title,
    `<body data-sample-psa="desk" data-mount="${view.mount}" data-in-page="${view.inPage}" data-live="${view.live}">
<header class="bar"><a class="brand" href="${view.mount}/">Sample PSA</a>
  <label class="find"><span class="hidden">Find a ticket</span><input id="find" type="search" placeholder="Find a ticket  ( / )" autocomplete="off" /></label>
  <span class="me">${safe(account.name)} · <a href="${view.mount}/signout" data-whole>Sign out</a></span></header>
<p id="flash" role="status"></p>
${part}
<dialog id="keys-dialog" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
  <p><kbd>g</kbd> list · <kbd>/</kbd> find · <kbd>n</kbd> note · <kbd>?</kbd> this help</p>
  <form method="dialog"><div class="buttons"><button>Close</button></div></form></dialog>
</body>`,
  );
};

export const signInPage = (view: View): string =>
  frame(
    view,
    'Sign in',
    `<body data-sample-psa="sign-in"><main id="content" class="sign-in" data-page="sign-in">
<h1>Sample PSA</h1><form method="post" action="${view.mount}/signin">
  <label>Sign in as <select name="login">${[...view.desk.accounts.values()]
    .map(({ login, name }) => `<option value="${login}">${safe(name)}</option>`)
    .join('')}</select></label>
  <div class="buttons"><button>Sign in</button></div></form></main></body>`,
  );
