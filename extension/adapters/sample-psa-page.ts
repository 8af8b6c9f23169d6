import type { PageSide } from './adapter.ts';
import type { TicketRef } from './raw.ts';

export const refOf = (base: string, id: string): TicketRef => ({ psa: 'sample-psa', base, id });

const baseOf = (page: Document, url: URL): string | undefined => {
  const told = page.querySelector('meta[name="sample-psa-base"]')?.getAttribute('content');
  if (!told || !URL.canParse(told)) return undefined;
  const base = told.replace(/\/$/, '');
  const mount = new URL(base);
  const inside =
    url.origin === mount.origin && `${url.origin}${url.pathname}/`.startsWith(`${base}/`);
  return inside ? base : undefined;
};

const recognise = (page: Document, url: URL): boolean =>
  /^Sample PSA \d+$/.test(
    page.querySelector('meta[name="generator"]')?.getAttribute('content') ?? '',
  ) && baseOf(page, url) !== undefined;

/** What of the sample runs in its pages. */
export const samplePsaPage: PageSide = {
  psa: 'sample-psa',
  name: 'Sample PSA',
  hosts: [],

  recognise,
  base: (page, url) => (recognise(page, url) ? baseOf(page, url) : undefined),

  ticketRef(page, url) {
    const base = recognise(page, url) ? baseOf(page, url) : undefined;
    const shownId = page.querySelector('main[data-page="ticket"]')?.getAttribute('data-ticket');
    if (!base || !shownId) return undefined;
    // While the next ticket is on its way the address is ahead of the content.
    return `${url.origin}${url.pathname}` === `${base}/tickets/${shownId}`
      ? refOf(base, shownId)
      : undefined;
  },

  listRefs(page, url) {
    const base = recognise(page, url) ? baseOf(page, url) : undefined;
    if (!base) return [];
    return [...page.querySelectorAll('main[data-page="list"] tr[data-ticket]')].flatMap((row) => {
      const id = row.getAttribute('data-ticket');
      return id ? [{ ref: refOf(base, id), row }] : [];
    });
  },

  anchor: (page) =>
    page.querySelector('main[data-page="ticket"] [data-panel="details"]') ?? undefined,

  pageStamp: (page) =>
    page.querySelector('main[data-page="ticket"]')?.getAttribute('data-version') ?? undefined,
};
