import { readFileSync } from 'node:fs';
import { languageDetector as s } from './src/understand/detect-language.ts';
import { languageDetector as xs } from './src/understand/tmpb-xs.ts';
import { stopWords } from './src/domain/stop-words.ts';
const k=JSON.parse(readFileSync('/tmp/knowledge.json','utf8'));
const asked=[...k.programmes,...k.gaps,...k.outside];
const t={fr:[...stopWords.fr,...asked.flatMap((e:any)=>e.questions.fr)],nl:[...stopWords.nl,...asked.flatMap((e:any)=>e.questions.nl)]};
const S=s(t as any),X=xs(t as any);
const score={s:[0,0],x:[0,0]} as any; let n=0, diff=0; const per:any={};
const qs:[string,string][]=[];
for(const f of ['development','second']) for(const l of readFileSync(`test/evaluation/${f}.jsonl`,'utf8').split('\n').filter(Boolean)){const q=JSON.parse(l); for(const x of q.turns) qs.push([q.lang,x]);}
for(const d of k.distress) for(const o of d.other) qs.push(['other',o]);
for(const p of k.programmes) for(const l of ['fr','nl'] as const) for(const x of p.situations[l]) qs.push([l,x]);
const told=(r:any)=>r.foreign?'other':r.language??'null';
for(const [l,x] of qs){const a=told(S(x)),b=told(X(x)); const c=(per[l]??={n:0,s:0,x:0}); c.n++; if(a===l)c.s++; if(b===l)c.x++; if(a!==b){diff++; if(l==='other'||diff<25) console.log(l,a,b,x)}}
console.log(qs.length,diff,per);
let need=0;
