// The Sample PSA's own page script: in-page navigation, dialogs, single-key shortcuts. No framework, no inline code.
const body = () => document.body;
const mount = () => body().dataset.mount ?? '';
const content = () => document.getElementById('content');

const flash = (words) => {
  const line = document.getElementById('flash');
  if (line) line.textContent = words;
};

const swap = (html) => {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('content');
  if (!next) return;
  content()?.replaceWith(document.adoptNode(next));
  document.title = `${next.dataset.title} · Sample PSA`;
};

let asked = 0;
/** Fetches the part for the address; an answer that comes after the next question is dropped. */
const load = async () => {
  asked += 1;
  const mine = asked;
  const response = await fetch(`${location.pathname}?part=1`);
  if (response.redirected) {
    location.assign(response.url);
    return;
  }
  const html = await response.text();
  if (mine === asked) swap(html);
};

/** As many PSAs do: the address changes at once, the content when it has come. */
const go = (path) => {
  if (body().dataset.inPage !== 'true') {
    location.assign(path);
    return;
  }
  history.pushState(null, '', path);
  void load();
};

const send = async (path, method, value) => {
  const version = content()?.dataset.version;
  const response = await fetch(`${mount()}/api/tickets/${content()?.dataset.ticket}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify(value),
  });
  const answer = await response.json();
  flash(response.ok ? 'Saved.' : answer.message);
  await load();
};

const submitted = (form, submitter) => {
  if (submitter?.value !== 'send') return;
  const data = new FormData(form);
  if (form.dataset.send === 'note') {
    void send('/comments', 'POST', { text: String(data.get('text')) });
    form.reset();
    return;
  }
  const start = String(data.get('start'));
  const minutes = String(data.get('minutes'));
  void send('', 'PATCH', {
    owner: String(data.get('owner')) || null,
    ...(start ? { start: new Date(start).toISOString() } : {}),
    ...(minutes ? { minutes: Number(minutes) } : {}),
  });
};

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const opener = target?.closest('[data-open]');
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
  const link = target?.closest('a[href]');
  if (!link || 'whole' in link.dataset || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});

document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement && event.target.dataset.send) {
    submitted(event.target, event.submitter);
  }
});

document.addEventListener('input', (event) => {
  if (event.target?.id !== 'find') return;
  const words = event.target.value.toLowerCase();
  for (const row of document.querySelectorAll('tr[data-ticket]')) {
    row.hidden = !row.textContent.toLowerCase().includes(words);
  }
});

const KEYS = {
  g: () => go(`${mount()}/`),
  '/': () => document.getElementById('find')?.focus(),
  n: () => document.getElementById('note-dialog')?.showModal(),
  '?': () => document.getElementById('keys-dialog')?.showModal(),
};

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input,textarea,select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('dialog[open]')) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

addEventListener('popstate', () => void load());

const follow = async () => {
  const shown = content()?.dataset;
  if (shown?.page !== 'ticket' || document.hidden || document.querySelector('dialog[open]')) return;
  const response = await fetch(`${mount()}/api/tickets/${shown.ticket}`);
  if (!response.ok) return;
  const { version } = await response.json();
  if (`v${version}` !== content()?.dataset.version) await load();
};
if (body().dataset.live === 'true') setInterval(() => void follow().catch(() => {}), 2_000);

if (content()?.dataset.page === 'loading') void load();

// What a page under test can be made to do; a person finds nothing here.
window.samplePsa = {
  go,
  load,
  replaceBody: () => {
    const next = body().cloneNode(true);
    document.documentElement.replaceChild(next, body());
  },
  replaceContent: () => {
    const main = content();
    if (main) main.replaceChildren(...main.cloneNode(true).childNodes);
  },
  swapAnchor: () => {
    const anchor = document.querySelector('[data-panel="details"]');
    anchor?.replaceWith(anchor.cloneNode(true));
  },
  removeAnchor: () => document.querySelector('[data-panel="details"]')?.remove(),
  openModal: () => document.getElementById('note-dialog')?.showModal(),
  closeModal: () => document.querySelector('dialog[open]')?.close(),
};
