import { loadKnowledge } from './knowledge/load.ts';
const c=(l:string,a:any)=>{const d=process.cpuUsage(a);console.log(l,((d.user+d.system)/1000).toFixed(0))};
for(let i=0;i<1;i++){const a=process.cpuUsage(); loadKnowledge(); c('load',a);}
