import * as z from 'zod/mini';
import type { PsaSession } from './adapter.ts';
import { done, type Fault, failed, type Read } from './fault.ts';
import { attribute, type Element, elementsOf, textOf } from './itflow-html.ts';
import { type Answered, readText } from './session.ts';

/** What ITFlow says, with status 200, to a role without the right. */
const NOT_PERMITTED = 'You are not permitted to do that!';
const NOTHING = 'Nothing to see here';

/** A page of ITFlow for agents, and where it came from after all redirects. */
export interface Page {
  readonly elements: readonly Element[];
  readonly body: string;
}

export const isSignIn = ({ response }: Answered): boolean =>
  URL.canParse(response.url) && new URL(response.url).pathname === '/login.php';

export const isRefusal = ({ body, response }: Answered): boolean =>
  !response.redirected && body.includes(NOT_PERMITTED);

const isOwn = (element: Element): boolean =>
  element.tag.name === 'link' &&
  (attribute(element, 'href')?.startsWith('/css/itflow_custom.css') ?? false);

/** One of ITFlow's pages. Anything else in the form of a page is what stands before it: a sign-in. */
export const readPage = async (session: PsaSession, path: string): Promise<Read<Page>> => {
  const read = await readText(session, path, { headers: { Accept: 'text/html' } });
  if (!read.ok) return read;
  const { body, response } = read.value;
  if (isSignIn(read.value)) return failed({ kind: 'signed-out' });
  if (!(response.headers.get('Content-Type') ?? '').includes('html')) {
    return failed({ kind: 'not-understood', words: 'the answer is not a page' });
  }
  const elements = elementsOf(body);
  return elements.some(isOwn) ? done({ elements, body }) : failed({ kind: 'signed-out' });
};

/** Why a page does not hold what it was asked for. Asked only then: what people write may hold these words. */
export const whyNot = ({ elements, body }: Page, missing: string): Fault => {
  // Before the other words, which may also be those of an earlier page that are shown on this one.
  if (elements.some((one) => one.tag.name === 'h1' && textOf(one) === NOTHING)) {
    return { kind: 'not-found' };
  }
  if (body.includes(NOT_PERMITTED)) return { kind: 'forbidden' };
  return { kind: 'not-understood', words: `${missing} is not on the page` };
};

/** An answer that should be JSON and may be a sentence, or JSON after a warning of the server's. */
const jsonIn = (read: Answered, begin: string): Read<unknown> => {
  if (isSignIn(read)) return failed({ kind: 'signed-out' });
  const at = read.body.indexOf(begin);
  if (at < 0) {
    return failed({ kind: read.body.includes(NOT_PERMITTED) ? 'forbidden' : 'not-understood' });
  }
  try {
    return done(JSON.parse(read.body.slice(at)));
  } catch {
    return failed({ kind: 'not-understood', words: 'the answer is not valid JSON' });
  }
};

const Content = z.object({ content: z.string() });

/** A dialog, drawn anew for this request, and when the server says it did. */
export interface Dialog {
  readonly elements: readonly Element[];
  readonly date: string | undefined;
}

export const readDialog = async (session: PsaSession, path: string): Promise<Read<Dialog>> => {
  const read = await readText(session, `/agent/modals/ticket/${path}`);
  if (!read.ok) return read;
  const json = jsonIn(read.value, '{"content"');
  if (!json.ok) return json;
  const parsed = Content.safeParse(json.value);
  if (!parsed.success) return failed({ kind: 'not-understood', words: 'content: expected a text' });
  const date = read.value.response.headers.get('Date') ?? undefined;
  return done({ elements: elementsOf(parsed.data.content), date });
};

/** The value of a field, or the chosen one of a list. */
export const fieldOf = (elements: readonly Element[], name: string): string | undefined => {
  const field = elements.find((one) => attribute(one, 'name') === name);
  if (field?.tag.name !== 'select') return field && attribute(field, 'value');
  const options = optionsOf(elements, name);
  const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0];
  return chosen && attribute(chosen, 'value');
};

export const optionsOf = (elements: readonly Element[], name: string): readonly Element[] => {
  const field = elements.find((one) => attribute(one, 'name') === name);
  return field ? elements.filter((one) => one.tag.name === 'option' && one.parent === field) : [];
};

export interface Agent {
  readonly id: string;
  readonly name: string;
}

const Agents = z.object({
  users: z.array(z.object({ user_id: z.coerce.string(), user_name: z.string() })),
});

/** Whoever may be given a ticket: not the disabled, whom the dialog still offers. */
export const readAgents = async (session: PsaSession): Promise<Read<readonly Agent[]>> => {
  const read = await readText(session, '/agent/ajax.php?get_internal_users');
  if (!read.ok) return read;
  const json = jsonIn(read.value, '{"users"');
  if (!json.ok) return json;
  const parsed = Agents.safeParse(json.value);
  if (!parsed.success) return failed({ kind: 'not-understood', words: 'the list of agents' });
  return done(parsed.data.users.map((one) => ({ id: one.user_id, name: one.user_name })));
};
