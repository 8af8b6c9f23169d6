import type { PsaSession } from './adapter.ts';
import type { Fault } from './fault.ts';
import type { Element } from './itflow-html.ts';
import { fieldOf, isRefusal, isSignIn } from './itflow-web.ts';
import { readText } from './session.ts';

export type Sent =
  /** ITFlow took the form; only the ticket tells whether it did what was asked. */
  | { readonly kind: 'answered'; readonly words?: string | undefined }
  /** ITFlow, or something before it, said no without looking at the change. */
  | { readonly kind: 'turned-away'; readonly fault: Fault }
  /** Nobody knows what became of it. */
  | { readonly kind: 'lost'; readonly fault: Fault };

const tagless = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);

/** The one-time message of the next page drawn, where it is not a success: the only words a refusal has. */
const complaintIn = (page: string): string | undefined => {
  const [, kind, html] = /toastr\["(\w+)"\]\("([\s\S]{0,2000}?)"\)\s*<\/script>/.exec(page) ?? [];
  return html && kind !== 'success' ? tagless(html) : undefined;
};

const post = async (session: PsaSession, path: string, init: RequestInit): Promise<Sent> => {
  const read = await readText(session, path, init);
  if (!read.ok) {
    const { status = 0 } = read.fault;
    const away = status >= 400 && status < 500 && status !== 408;
    return { kind: away ? 'turned-away' : 'lost', fault: read.fault };
  }
  if (isSignIn(read.value)) return { kind: 'turned-away', fault: { kind: 'signed-out' } };
  if (isRefusal(read.value)) return { kind: 'turned-away', fault: { kind: 'forbidden' } };
  return { kind: 'answered', words: complaintIn(read.value.body) };
};

/** Sends one of ITFlow's forms with the token it was drawn with. The redirect is followed: a sign-in page tells. */
export const send = (
  session: PsaSession,
  form: readonly Element[],
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Sent> =>
  post(session, '/agent/post.php', {
    method: 'POST',
    body: new URLSearchParams({
      csrf_token: fieldOf(form, 'csrf_token') ?? '',
      ...fields,
      [action]: '',
    }),
  });

/** The one change that ITFlow makes by a link. */
export const cancelSchedule = (
  session: PsaSession,
  form: readonly Element[],
  id: string,
): Promise<Sent> => {
  const csrf_token = fieldOf(form, 'csrf_token') ?? '';
  return post(
    session,
    `/agent/post.php?${new URLSearchParams({ cancel_ticket_schedule: id, csrf_token })}`,
    {},
  );
};
