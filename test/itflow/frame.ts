import type { FakeAgent } from './model.ts';

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');

/** Who looks, with what token, and the message that the next page shows once. */
export interface Viewer {
  readonly agent: FakeAgent;
  readonly token: string;
  takeMessage(): { readonly kind: string; readonly html: string } | undefined;
}

const STYLE = `
  body { margin: 0; font: 14px/1.45 sans-serif; background: #f4f6f9; color: #212529 }
  body.dark-mode { background: #2b3035; color: #eee }
  .main-header { display: flex; justify-content: space-between; background: #0b62c4; color: #fff; padding: 8px 16px }
  .content { display: block; padding: 16px } .row { display: flex; gap: 16px }
  .col-lg-9, .col-md-9 { flex: 3 } .col-lg-3, .col-md-3 { flex: 1 }
  .card { background: #fff; border: 1px solid #ddd; border-radius: 4px; margin-bottom: 16px; padding: 12px }
  .dark-mode .card { background: #343a40; border-color: #495057 } .dark-mode a { color: #6cb2ff }
  .ticket-fields { display: flex; gap: 28px } .ticket-field-label { text-transform: uppercase; font-size: 11px }
  .badge { border-radius: 10px; padding: 2px 8px; background: #ccc; color: #222 } .text-light { color: #fff }
  .badge-dark { background: #343a40; color: #fff } table { width: 100%; border-collapse: collapse }
  td, th { text-align: left; padding: 8px; border-top: 1px solid #ddd; vertical-align: top }`;

const messageOf = (viewer: Viewer): string => {
  const message = viewer.takeMessage();
  return message
    ? `<script>\n toastr.options = { "timeOut": "5000" }\n toastr["${message.kind}"]("${message.html}")\n</script>`
    : '';
};

/** A whole page for agents: what stands around every page, and its content. */
export const frame = (title: string, viewer: Viewer, content: string, dark = false): string =>
  `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/itflow_custom.css"><style>${STYLE}</style>
<script>var toastr = { success: function () {}, error: function () {}, danger: function () {} };</script>
</head><body class="${dark ? 'dark-mode' : ''}">
<nav class="main-header"><a href="/agent/tickets.php" style="color:inherit">Prairie MSP</a>
  <li class="nav-item dropdown user-menu"><a href="#" class="nav-link" data-toggle="dropdown">
    <span class="d-none d-md-inline dropdown-toggle">${escaped(viewer.agent.name)}</span></a>
    <ul class="dropdown-menu"><li class="user-header"><p>${escaped(viewer.agent.name)} <small>Role</small></p></li></ul></li></nav>
${messageOf(viewer)}
<div class="content">${content}</div></body></html>`;

export const nothing = (viewer: Viewer): string =>
  frame(
    'Prairie MSP',
    viewer,
    `<center><h1 class='text-secondary mt-5'>Nothing to see here</h1><a href='tickets.php'>Go Back</a></center>`,
  );

export const signIn = (): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Prairie MSP | Login</title>
<link rel="stylesheet" href="/libs/adminlte/css/adminlte.min.css"></head><body class="login-page">
<form method="post"><input name="email"><input name="password" type="password"><button name="login">Sign in</button></form></body></html>`;

export const NOT_PERMITTED =
  'You are not permitted to do that!<br>Tell your admin: write access to module_support is not permitted for your role.';
