import type { Part, Reply } from "../domain/reply.ts";
import { feedbackActions } from "./feedback-action.ts";
import { shorten, sourceLabel } from "./source-label.ts";

/** From Microsoft's "Bot messages with AI-generated content": messages with longer or more are refused. */
const teamsLimits = { citationName: 80, citations: 20 };
const longestAbstract = 160;

export type Showing = {
  forTeams: boolean;
  /** Written by the assistant in answer to something, which Teams labels; what a model wrote is labelled everywhere. */
  isAnswer: boolean;
  /** The message whose thumbs it gets. */
  judged: number | null;
};

type Entity = { type: string } & Record<string, unknown>;

/** The schema.org Message that Web Chat and Teams read citations, thumbs and label from; both want each `@type`. */
export function messageEntity(reply: Reply, { forTeams, isAnswer, judged }: Showing): Entity[] {
  const thumbs = !forTeams && judged !== null ? feedbackActions(judged) : [];
  const isLabelled = (forTeams && isAnswer) || reply.byModel === true;
  if (reply.citations.length === 0 && thumbs.length === 0 && !isLabelled) return [];
  return [
    {
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      "@id": "",
      ...(isLabelled && { additionalType: ["AIGeneratedContent"] }),
      ...(reply.citations.length > 0 && { citation: claims(reply, forTeams) }),
      ...(thumbs.length > 0 && { potentialAction: thumbs }),
    },
  ];
}

function claims(reply: Reply, forTeams: boolean): object[] {
  const longestName = forTeams ? teamsLimits.citationName : Infinity;
  const most = forTeams ? teamsLimits.citations : Infinity;
  return reply.citations.slice(0, most).map((citation, index) => ({
    "@type": "Claim",
    position: index + 1,
    appearance: {
      "@type": "DigitalDocument",
      name: sourceLabel(citation, reply.language, longestName),
      // Teams refuses addresses without a host: of a page of ours while our own address is not known.
      ...((!forTeams || URL.canParse(citation.url)) && { url: citation.url }),
      abstract: shorten(firstStatementCiting(reply, index + 1) ?? citation.title, longestAbstract),
    },
  }));
}

function firstStatementCiting(reply: Reply, position: number): string | undefined {
  return reply.parts.flatMap(statementsOf).find(({ cites }) => cites.includes(position))?.text;
}

function statementsOf(part: Part) {
  switch (part.kind) {
    case "paragraph":
      return [part.statement];
    case "prose":
      return part.statements;
    case "list":
    case "contact":
      return part.items;
    case "heading":
    case "caution":
      return [];
  }
}
