import type { PageSide } from './adapter.ts';
import { requestTrackerPage } from './request-tracker-page.ts';
import { samplePsaPage } from './sample-psa-page.ts';

/** The page sides of `ADAPTERS`, in the same order. */
export const PAGES: readonly PageSide[] = [requestTrackerPage, samplePsaPage];
