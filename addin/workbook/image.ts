import * as z from 'zod/mini';
import { Instant, LocalDate } from '../../core/model/time.ts';
import { WeekName } from './week-name.ts';

/** What an apply wrote, so that it can be taken back: each cell by technician and date; '' = free. */
export const Image = z.object({
  weeks: z.array(WeekName),
  at: Instant,
  cells: z.array(
    z.object({ technician: z.string(), date: LocalDate, was: z.string(), becomes: z.string() }),
  ),
});
export type Image = z.infer<typeof Image>;

/** The last image of each workbook, by the mark that the workbook carries. */
export interface Images {
  last(workbook: string): Promise<Image | undefined>;
  keep(workbook: string, image: Image): Promise<void>;
  forget(workbook: string): Promise<void>;
}

/** Gone with the pane. */
export const memoryImages = (): Images => {
  const kept = new Map<string, Image>();
  return {
    last: async (workbook) => kept.get(workbook),
    keep: async (workbook, image) => {
      kept.set(workbook, image);
    },
    forget: async (workbook) => {
      kept.delete(workbook);
    },
  };
};
