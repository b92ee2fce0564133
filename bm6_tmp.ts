import { globSync, readFileSync } from 'node:fs';
import { parseDocument, parse, LineCounter, Parser, Composer } from 'yaml';
import { programmeFile } from './knowledge/schema.ts';
import { languageFaults } from './knowledge/language-rules.ts';
const c=(l:string,f:()=>any)=>{const a=process.cpuUsage(),w=performance.now(); const r=f(); const d=process.cpuUsage(a);console.log(l.padEnd(30),'user',(d.user/1000).toFixed(0),'sys',(d.system/1000).toFixed(0), 'wall',(performance.now()-w).toFixed(0));return r};
const files=globSync('knowledge/programmes/*/*.yaml').sort();
const texts=c('read',()=>files.map(f=>readFileSync(f,'utf8')));
const variant=process.argv[2];
let js:any;
if(variant==='now'){ const docs=c('parseDocument keep',()=>texts.map((t:string)=>parseDocument(t,{lineCounter:new LineCounter(),uniqueKeys:true}))); js=c('toJS',()=>docs.map((d:any)=>d.toJS())); }
if(variant==='drop') js=c('parse drop',()=>texts.map((t:string)=>parseDocument(t,{uniqueKeys:true}).toJS()));
if(variant==='dropfast') js=c('parse dropfast',()=>texts.map((t:string)=>parseDocument(t,{uniqueKeys:false,prettyErrors:false}).toJS()));
if(variant==='cst') { c('cst only',()=>{for(const t of texts){ for(const _ of new Parser().parse(t)); }}); js=[];}
if(variant==='core') js=c('failsafe-ish',()=>texts.map((t:string)=>parseDocument(t,{uniqueKeys:true,prettyErrors:false,logLevel:'silent',intAsBigInt:false,version:'1.2',schema:'core'}).toJS()));
c('zod',()=>js.map((x:any)=>programmeFile.safeParse(x)));
c('lang',()=>js.map((x:any)=>x.facts.map(languageFaults)));
