import { readFileSync } from 'node:fs';
import { createRetrieve } from './src/retrieve/retrieve.ts';
import { createFindIntent } from './src/retrieve/intents.ts';
const c=(l:string,f:()=>any)=>{const a=process.cpuUsage(),w=performance.now(); const r=f(); const d=process.cpuUsage(a);console.log(l.padEnd(30),'user',(d.user/1000).toFixed(0),'sys',(d.system/1000).toFixed(0), 'wall',(performance.now()-w).toFixed(0));return r};
const k=JSON.parse(readFileSync('/tmp/knowledge.json','utf8'));
c('retrieve',()=>createRetrieve(k)); c('intent',()=>createFindIntent(k));
