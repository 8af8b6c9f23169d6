import { suggest } from '../../core/dispatch/suggest.ts';
import { largeProblem } from './suggest.ts';
for (const n of [9,18,8]) { const a=suggest(largeProblem(7,n)); for (const e of a.excluded.filter(e=>e.nearest)) console.log(n,e.technician,'always',e.always.map(r=>r.code).join(),'nearest',e.nearest!.findings.map(f=>f.reason.code+f.minutes).join(), e.days.length, e.days.slice(0,6).map(d=>d.reasons.map(r=>r.code).join('+')).join(' | ')); }
