import { performance } from 'node:perf_hooks';
import { ask, candidatesOf, latest, candidateOf } from '../../core/dispatch/candidates.ts';
import { compile } from '../../core/dispatch/compile.ts';
import { explainExclusion } from '../../core/dispatch/exclude.ts';
import { rank } from '../../core/dispatch/rank.ts';
import { groundsOf } from '../../core/dispatch/grounds.ts';
import { suggest } from '../../core/dispatch/suggest.ts';
import { largeProblem } from './suggest.ts';
const ps=Array.from({length:20},(_, i)=>largeProblem(7,i+1));
for(let i=0;i<10;i++) for(const p of ps) suggest(p);
for (const n of [1,2,7,8,9,10,12,15,18]) { const p=ps[n-1]!;
 const acc:number[][]=[[],[],[],[],[],[],[]];
 for(let r=0;r<25;r++){ const t0=performance.now(); const c=compile(p); const t1=performance.now();
  const a=p.team.technicians.map(t=>ask(t,c)); const t2=performance.now();
  const cand=candidatesOf(a,c); const t3=performance.now(); const rk=rank(cand); const t4=performance.now();
  const f=new Set(rk.map(x=>x.technician)); a.filter(x=>!f.has(x.technician.id)).map(x=>explainExclusion(x.technician,x.blocks,c,latest(c,c.facts))); const t5=performance.now();
  const g0=performance.now(); groundsOf(c); const g1=performance.now(); const s0=performance.now(); suggest(p); const s1=performance.now();
  [g1-g0,t1-t0,t2-t1,t3-t2,t4-t3,t5-t4,s1-s0].forEach((x,i)=>acc[i]!.push(x)); }
 console.log(n, acc.map(x=>x.sort((q,w)=>q-w)[3]!.toFixed(2)).join('  '));
}
