import { ask, latest } from '../../core/dispatch/candidates.ts';
import { compile } from '../../core/dispatch/compile.ts';
import { bestStarts } from '../../core/dispatch/search.ts';
import { leastOn } from '../../core/dispatch/least.ts';
import { largeProblem } from './suggest.ts';
for (const n of [9,18]) { const p=largeProblem(7,n); const c0=compile(p); const hist:Record<string,number>={}; const cost:Record<string,string[]>={};
 for (const t of p.team.technicians) { if (ask(t,c0).blocks.length) continue; const tried:number[]=[]; const c={...c0,dayAt:(x:any,i:number)=>{tried.push(i); return c0.dayAt(x,i)}};
  const [b]=bestStarts(t,c,c0.facts,latest(c0,c0.facts),1); const di=b? [...Array(15).keys()].find(i=>{const d=c0.dayAt(t,i); return d&&b.window.start<d.window.end}) : -1;
  const k=`best day ${di} tried ${tried.length}`; hist[k]=(hist[k]??0)+1; (cost[k]??=[]).push(`${b?.cost}:${b?.findings.filter(f=>f.minutes).map(f=>f.reason.code+f.minutes).join('+')} next least ${leastOn(t,(di??0)+1,c0,c0.facts)} saved`); }
 console.log(n,p.ticket.where,p.ticket.priority,p.ticket.tier,hist); for(const k in cost) console.log(k,cost[k]!.slice(0,4)); }
