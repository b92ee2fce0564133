import { Document } from "@langchain/core/documents";
import { BaseRetriever } from "@langchain/core/retrievers";
import type { GivenFact } from "./check/numbered-facts.ts";

/** A fact as LangChain knows it: its line in the prompt, and where it comes from. */
type FactDocument = Document<{ number: number; programme: string; sources: string[] }>;

/**
 * What our index has found and the turn has decided to state, as a LangChain retriever: the facts of the
 * programmes found, numbered.
 */
export class FactRetriever extends BaseRetriever<FactDocument["metadata"]> {
  lc_namespace = ["zinneke", "retrievers"];
  readonly #facts: readonly GivenFact[];
  readonly #lineOf: (fact: GivenFact) => string;

  constructor(facts: readonly GivenFact[], lineOf: (fact: GivenFact) => string) {
    super();
    this.#facts = facts;
    this.#lineOf = lineOf;
  }

  override async _getRelevantDocuments(): Promise<FactDocument[]> {
    return this.#facts.map(
      (fact) =>
        new Document({
          pageContent: this.#lineOf(fact),
          metadata: {
            number: fact.number,
            programme: fact.programme.id,
            sources: fact.sources.map(({ url }) => url),
          },
        }),
    );
  }
}
