/** Everything of core that answers a dispatcher, as one bundle: what is weighed, and nothing else. */
export { fillGap } from '../../../core/dispatch/fill-gap.ts';
export { flip } from '../../../core/dispatch/flip.ts';
export { judge } from '../../../core/dispatch/judge.ts';
export { p1Now } from '../../../core/dispatch/now.ts';
export { ripple } from '../../../core/dispatch/ripple.ts';
export { suggest } from '../../../core/dispatch/suggest.ts';
export { sentence } from '../../../core/explain/sentence.ts';
