import type { OnCallReason } from '../../../explain/on-call-reason.ts';

/** `block` is never broken by what is generated; `warn` only where nobody else is left, and it is told. */
export interface Finding {
  readonly kind: 'block' | 'warn';
  readonly reason: OnCallReason;
}

export const NOTHING: readonly Finding[] = [];
export const block = (reason: OnCallReason): Finding => ({ kind: 'block', reason });
export const warn = (reason: OnCallReason): Finding => ({ kind: 'warn', reason });
