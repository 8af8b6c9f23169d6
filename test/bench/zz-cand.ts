import { ask, candidatesOf } from '../../core/dispatch/candidates.ts';
import { compile } from '../../core/dispatch/compile.ts';
import { suggest } from '../../core/dispatch/suggest.ts';
import { largeProblem } from './suggest.ts';
const ps=[9,18].map(n=>largeProblem(7,n));
for(let i=0;i<30;i++) for(const p of ps) suggest(p);
for(let i=0;i<400;i++) for(const p of ps) { const c=compile(p); candidatesOf(p.team.technicians.map(t=>ask(t,c)),c); }
