import * as z from 'zod/mini';
import type { Instant } from '../../../../core/model/time.ts';
import type { Drafts } from '../../../../core/store/ports.ts';
import { emptyForm, Form } from './form.ts';

const KEY = 'popup:ask';

/** What comes back when the popup is opened again: the form, and whether its answer was on show. */
const Kept = z.object({ form: Form, asked: z._default(z.boolean(), false) });
export type Kept = z.infer<typeof Kept>;

/** A draft of an older shape counts as none. */
export const loadKept = async (drafts: Drafts): Promise<Kept> => {
  const draft = await drafts.get(KEY);
  const empty = { form: emptyForm(), asked: false };
  if (!draft) return empty;
  try {
    const parsed = Kept.safeParse(JSON.parse(draft.body));
    return parsed.success ? parsed.data : empty;
  } catch {
    return empty;
  }
};

export const keep = (drafts: Drafts, kept: Kept, at: Instant): Promise<void> =>
  drafts.put({ key: KEY, at, body: JSON.stringify(kept) });

export const forget = (drafts: Drafts): Promise<void> => drafts.remove(KEY);
