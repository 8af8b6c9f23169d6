import { describe, expect, it } from 'vitest';
import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { requestTracker as adapter } from '../../../extension/adapters/request-tracker.ts';
import { savedPage } from './adapter.contract.ts';

// What each saved page gives is in its folder's expected.json; here is what a site may take away from one.
const URL_OF_1 = new URL('https://rt.msp.example/Ticket/Display.html?id=1');
const page = (file = 'open.html') => savedPage('request-tracker', file);

const without = (selector: string): Document => {
  const document = page();
  for (const found of document.querySelectorAll(selector)) found.remove();
  return document;
};

describe('a ticket page of Request Tracker', () => {
  it('is sat beside the people, and at the body where a site hides them', () => {
    expect(adapter.anchor?.(page())?.classList.contains('ticket-info-people')).toBe(true);
    const hidden = without('.ticket-info-people');
    expect(adapter.anchor?.(hidden)?.id).toBe('body');
    expect(adapter.ticketRef(hidden, URL_OF_1)?.id).toBe('1');
    expect(adapter.anchor?.(without('#body'))).toBeUndefined();
  });

  it('has no stamp where a site hides the dates', () => {
    expect(adapter.pageStamp?.(without('.ticket-info-dates'))).toBeUndefined();
  });

  it('is no ticket when the page says that it is another one', () => {
    const document = page();
    document.body.id = 'comp-Ticket-Modify';
    expect(adapter.ticketRef(document, URL_OF_1)).toBeUndefined();
  });

  it.each([
    ['no basics', '.ticket-info-basics'],
    ['no number', '.ticket-info-basics .id'],
    ['no inline script', 'script'],
  ])('is no ticket with %s', (_, selector) => {
    expect(adapter.ticketRef(without(selector), URL_OF_1)).toBeUndefined();
  });

  it.each(['', '0', '-1', '1e3', '12 34', '#12', '١٢'])('takes no number from "%s"', (text) => {
    const document = page();
    const value = document.querySelector('.ticket-info-basics .id .value');
    if (value) value.textContent = text;
    expect(adapter.ticketRef(document, URL_OF_1)).toBeUndefined();
  });

  it.each([
    '{"WebPath":"/rt"',
    '{"WebPath":42}',
    '{"WebPath":"//evil.example"}',
    '{"WebPath":"/rt/"}',
    'null',
  ])('is not recognised with the configuration %s', (literal) => {
    const document = page();
    const script = document.querySelector('script');
    if (script) script.textContent = `RT.Config = ${literal};`;
    expect(adapter.recognise(document, URL_OF_1)).toBe(false);
  });

  it('reads a configuration over several lines', () => {
    const document = page();
    const script = document.querySelector('script');
    if (script) script.textContent = 'RT.Config = {\n  "rtname": "a;b};c",\n  "WebPath": ""\n};\n';
    expect(adapter.base(document, URL_OF_1)).toBe('https://rt.msp.example');
  });
});

describe('who may own', () => {
  const sessionWith = (body: unknown): PsaSession & { readonly asked: string[] } => {
    const asked: string[] = [];
    return {
      asked,
      base: 'https://rt.msp.example/rt',
      fetch: async (path) => {
        asked.push(path);
        return Response.json(body);
      },
    };
  };
  const ref = { psa: 'request-tracker', base: 'https://rt.msp.example/rt', id: '7' } as const;

  it('is asked for this ticket, and leaves Nobody out', async () => {
    const session = sessionWith([{ value: 'Nobody' }, { value: 'zoe.brandt', label: 'Zoë' }]);
    expect(await adapter.mayOwn?.(ref, session)).toEqual({ ok: true, value: ['zoe.brandt'] });
    expect(session.asked).toEqual([
      '/Helpers/Autocomplete/Owners?term=&limit=RT%3A%3ATicket-7&max=1000',
    ]);
  });

  it.each([
    [999, true],
    [1000, false],
  ])('trusts a list of %i: %s', async (length, ok) => {
    const session = sessionWith(Array.from({ length }, (_, at) => ({ value: `t${at}` })));
    expect(await adapter.mayOwn?.(ref, session)).toMatchObject({ ok });
  });

  it.each([
    ['another shape', async () => Response.json({ value: 'zoe' })],
    ['a list of other things', async () => Response.json([{ login: 'zoe' }])],
    ['a sign-in page', async () => new Response('<html></html>')],
    ['an error', async () => Response.json([{ value: 'zoe' }], { status: 500 })],
    ['nothing', () => Promise.reject(new TypeError('no way there'))],
  ])('is not told by %s', async (_, fetch) => {
    const session = { ...sessionWith([]), fetch };
    expect(await adapter.mayOwn?.(ref, session)).toMatchObject({ ok: false });
  });
});
