import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Answer, refusal } from "./answer.ts";
import type { Call, Route } from "./call.ts";
import { chatPolicy, newNonce, sitePolicy } from "./security-headers.ts";

type PageParts = {
  webFolder: string;
  knowledgePages: { actionPlan: string };
  widgetOrigins: string[];
};
/** A page as HTML, `__NONCE__` where its nonce goes; null when it is not built. */
export type Template = () => Promise<string | null>;
type Policy = (nonce: string, call: Call) => string;

/** The pages: the demo at `/`, the chat that the widget frames, and the action plan. */
export function pageRoutes({ webFolder, knowledgePages, widgetOrigins }: PageParts): Route[] {
  const pages: [path: string, template: Template, policy: Policy][] = [
    ["/", templateIn(webFolder, "demo.html"), (nonce) => sitePolicy(nonce)],
    [
      "/chat",
      templateIn(webFolder, "chat.html"),
      (nonce, call) => chatPolicy(nonce, call.headers.host, widgetOrigins),
    ],
    ["/action-plan", async () => knowledgePages.actionPlan, (nonce) => sitePolicy(nonce)],
  ];
  return pages.flatMap(([path, template, policy]) =>
    (["get", "head"] as const).map((method) => ({
      method,
      path,
      handle: (call: Call) => page(call, template, policy),
    })),
  );
}

/** A page under a nonce of its own. */
export async function page(call: Call, template: Template, policy: Policy): Promise<Answer> {
  const html = await template();
  if (html === null)
    return refusal(404, "NotBuilt", `The page ${call.path} is not built: run npm ci.`);
  const nonce = newNonce();
  return {
    status: 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy(nonce, call),
      // The nonce is good for this one answer.
      "Cache-Control": "no-store",
    },
    bytes: Buffer.from(html.replaceAll("__NONCE__", nonce)),
  };
}

/** Reads a page's template when it is first asked for. */
export function templateIn(folder: string, name: string): Template {
  let html: string | null = null;
  return async () => (html ??= await readFile(join(folder, name), "utf8").catch(() => null));
}
