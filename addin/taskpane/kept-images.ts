import type { Drafts } from '../../core/store/ports.ts';
import { Image, type Images, memoryImages } from '../workbook/image.ts';

const keyOf = (workbook: string): string => `undo ${workbook}`;

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Images that outlive the pane, on this machine only; where the browser keeps nothing they last as long as the pane. */
export const keptImages = (drafts: Pick<Drafts, 'get' | 'put' | 'remove'>): Images => {
  const here = memoryImages();
  const unlessRefused = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch(() => undefined);
  return {
    async last(workbook) {
      const own = await here.last(workbook);
      if (own) return own;
      const draft = await unlessRefused(drafts.get(keyOf(workbook)));
      return draft && Image.safeParse(parsed(draft.body)).data;
    },
    async keep(workbook, image) {
      await here.keep(workbook, image);
      const body = JSON.stringify(image);
      await unlessRefused(drafts.put({ key: keyOf(workbook), at: image.at, body }));
    },
    async forget(workbook) {
      await here.forget(workbook);
      await unlessRefused(drafts.remove(keyOf(workbook)));
    },
  };
};
