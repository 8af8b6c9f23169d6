import { suggest } from '../../core/dispatch/suggest.ts';
import { largeProblem } from './suggest.ts';
const ps=Array.from({length:20},(_, i)=>largeProblem(7,i+1));
for(let i=0;i<200;i++) for(const p of ps) suggest(p);
