import type { Reason } from '../../../core/explain/reason.ts';
import { WHEN } from './golden-when.ts';
import { WHO } from './golden-who.ts';

/** A reason with typical facts, and its words in English and German. */
export type Golden = readonly [reason: Reason, english: string, german: string];

/** Every code in every variant; each line is read by a person in both languages before it changes. */
export const GOLDEN: readonly Golden[] = [...WHO, ...WHEN];
