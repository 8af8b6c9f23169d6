import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { LANGUAGES } from '../core/explain/language.ts';
import { Zone } from '../core/model/time.ts';
import { PsaId } from './adapters/raw.ts';
import { PanelState } from './protocol.ts';

/** One PSA this dispatcher granted. Nothing here is a secret. */
export const Host = z.object({
  /** Origin plus mount path; the overlay runs on the whole origin. */
  base: z.string(),
  psa: PsaId,
  /** Off = watch-only: no write path is reachable. */
  writing: z._default(z.boolean(), false),
  /** The zone a person confirmed a known time in; no time is written before. */
  zone: z.optional(Zone),
  /** Name of the key in the secrets, where the dispatcher uses one instead of the session. */
  key: z.optional(z.string()),
  panel: z._default(PanelState, { folded: false, corner: 'anchor' }),
});
export type Host = z.infer<typeof Host>;

export const Settings = z.object({
  schema: z.literal(1),
  hosts: z._default(z.array(Host), []),
  /** Who the popup's day belongs to. */
  me: z.optional(z.string()),
  /** In which reasons are told; absent = as the browser. */
  language: z.optional(z.enum(LANGUAGES)),
  /** Days a journal entry is kept. */
  journalDays: z._default(z.int().check(z.gte(7)), 400),
  /** The setup step the dispatcher left at; absent = done or not begun. */
  setupStep: z.optional(z.int()),
});
export type Settings = z.infer<typeof Settings>;

const item = storage.defineItem<unknown>('local:settings');
const empty = (): Settings => Settings.parse({ schema: 1 });

/** What cannot be read (an older or broken shape) counts as empty rather than stopping every page. */
export const loadSettings = async (): Promise<Settings> => {
  const parsed = Settings.safeParse(await item.getValue());
  return parsed.success ? parsed.data : empty();
};

/** Read, change, write; calls in one context are put in a row so that none is lost. */
let last: Promise<unknown> = Promise.resolve();
export const changeSettings = (change: (now: Settings) => Settings): Promise<Settings> => {
  const next = last.then(async () => {
    const changed = Settings.parse(change(await loadSettings()));
    await item.setValue(changed);
    return changed;
  });
  last = next.catch(() => undefined);
  return next;
};

export const watchSettings = (changed: () => void): (() => void) => item.watch(changed);
