import { Session } from 'node:inspector';
import { suggest } from '../../core/dispatch/suggest.ts';
import { largeProblem } from './suggest.ts';
const ps=[9,18,8,7,15].map(n=>largeProblem(7,n));
for(let i=0;i<30;i++) for(const p of ps) suggest(p);
const s=new Session(); s.connect();
s.post('HeapProfiler.startSampling',{samplingInterval:2048,includeObjectsCollectedByMajorGC:true,includeObjectsCollectedByMinorGC:true} as any);
for(let i=0;i<20;i++) for(const p of ps) suggest(p);
s.post('HeapProfiler.stopSampling',(e:any,r:any)=>{ const m=new Map<string,number>(); let tot=0; const walk=(n:any)=>{const k=n.callFrame.functionName+':'+(n.callFrame.lineNumber+1); m.set(k,(m.get(k)||0)+n.selfSize); tot+=n.selfSize; n.children.forEach(walk)}; walk(r.profile.head); console.log(tot/1e8,'MB each'); [...m].sort((a,b)=>b[1]-a[1]).slice(0,40).forEach(([k,v])=>console.log((v/tot*100).toFixed(1)+'%',k)); });
