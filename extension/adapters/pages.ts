import type { PageSide } from './adapter.ts';
import { itflowPage } from './itflow-page.ts';
import { requestTrackerPage } from './request-tracker-page.ts';
import { samplePsaPage } from './sample-psa-page.ts';

/** The page sides of `ADAPTERS`, in the same order. */
export const PAGES: readonly PageSide[] = [itflowPage, requestTrackerPage, samplePsaPage];
