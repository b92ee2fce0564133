import type { Answer } from "../channel/answer.ts";
import { consolePolicy, newNonce } from "../channel/security-headers.ts";
import { languages } from "../domain/language.ts";
import { pageTexts, type PageText } from "./page-texts.ts";

const style = `
:root { color-scheme: light dark }
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem }
h1 { font-size: 1.4rem }
section { border-inline-start: 4px solid #0b6a6f; padding-inline-start: 1rem; margin-block: 1.75rem }
h2 { font-size: 1rem; margin: 0 }
p { margin-block: .5rem }
a { display: inline-block; padding: .5rem 1rem; border-radius: .4rem; background: #0b6a6f; color: #fff; text-decoration: none }
a:focus-visible { outline: 3px solid; outline-offset: 3px }`;

/** A page that says something to a counsellor who is not signed in, in both languages. */
export function signInPage(
  status: number,
  text: PageText,
  { canSignIn, headers = {} }: { canSignIn: boolean; headers?: Answer["headers"] },
): Answer {
  const nonce = newNonce();
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": consolePolicy(nonce),
      "Cache-Control": "no-store",
      ...headers,
    },
    bytes: Buffer.from(html(text, nonce, canSignIn)),
  };
}

function html(text: PageText, nonce: string, canSignIn: boolean): string {
  const sections = languages.map((language) => {
    const texts = pageTexts[language];
    const link = canSignIn
      ? `<p><a href="/counsellor/oidc/start">${texts.signInButton}</a></p>`
      : "";
    return `<section lang="${language}"><h2>${texts.title}</h2><p>${texts[text]}</p>${link}</section>`;
  });
  return `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zinneke</title><style nonce="${nonce}">${style}</style>
<body><main><h1>Zinneke</h1>${sections.join("")}</main></body></html>
`;
}
