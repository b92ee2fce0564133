import { languages, type Language } from "../domain/language.ts";
import type { ActionPlan } from "../domain/programme.ts";

/** The action plan as a page in both languages: the address its citations lead to. */
export function actionPlanPage(plan: ActionPlan): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(plan.title.fr)} / ${escape(plan.title.nl)}</title>
<style nonce="__NONCE__">
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; }
section + section { border-top: 1px solid; margin-top: 2rem; }
</style>
</head>
<body>
<main>
${languages.map((language) => section(plan, language)).join("\n")}
</main>
</body>
</html>`;
}

function section({ title, introduction, proposals }: ActionPlan, language: Language): string {
  return `<section lang="${language}">
<h1>${escape(title[language])}</h1>
${introduction[language].map((text) => `<p>${escape(text)}</p>`).join("\n")}
<ol>
${proposals.map((one) => `<li><h2>${escape(one.title[language])}</h2><p>${escape(one.text[language])}</p></li>`).join("\n")}
</ol>
</section>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
