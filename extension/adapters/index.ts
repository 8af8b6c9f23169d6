import type { Adapter } from './adapter.ts';
import { itflow } from './itflow.ts';
import { requestTracker } from './request-tracker.ts';
import { samplePsa } from './sample-psa.ts';

/** Every PSA Slotwright knows: one file each, one line here. */
export const ADAPTERS: readonly Adapter[] = [itflow, requestTracker, samplePsa];
