import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { newState } from "../../src/domain/conversation.ts";
import type { Need } from "../../src/domain/question.ts";
import { createUnderstand } from "../../src/understand/understand.ts";

const understand = createUnderstand(loadKnowledge().knowledge!);
const read = (text: string) => understand(text, newState);

describe("what few words tell", () => {
  test.each<[Need, string]>([
    ["food", "Les petits ont faim et il n'y a plus rien à manger chez nous"],
    ["food", "J'ai rien mangé depuis hier midi"],
    ["food", "Le frigo est complètement vide"],
    ["food", "Mijn zoontje heeft honger en er is niets te eten"],
    ["food", "Ik heb sinds gisteren niets gegeten"],
    ["food", "De koelkast is helemaal leeg"],
    ["social-service", "Numéro du CPAS de Berchem ?"],
    ["social-service", "Comment contacter le CPAS d'Evere"],
    ["social-service", "Waar vind ik het OCMW van Ganshoren?"],
    ["social-service", "hulp OCMW Jette"],
    ["late-decision", "Le CPAS de Forest n'a toujours pas répondu"],
    ["late-decision", "Je n'ai aucune nouvelle du CPAS depuis septembre"],
    ["late-decision", "Ik wacht al weken op antwoord van het OCMW"],
    ["late-decision", "Het OCMW laat niets weten, ik heb niks gehoord"],
    ["give-away", "Je voudrais donner une poussette"],
    ["give-away", "Où déposer des livres dont je n'ai plus besoin ?"],
    ["give-away", "Ik wil mijn oude zetel weggeven"],
    ["give-away", "Waar kan ik speelgoed schenken?"],
  ])("is a need (%s): %s", (need, text) => {
    expect(read(text).need).toBe(need);
  });

  test.each([
    "Une recette pour quand on a faim ?",
    "Notre asbl nourrit des gens qui ont faim",
    "Le CPAS paie-t-il les médicaments ?",
    "Betaalt het OCMW de schoolreis?",
    "Qui peut me donner un lit ?",
    "Kan iemand mij een matras geven?",
    "Où donner son sang ?",
    "Comment déposer une demande de logement ?",
    "Ik ben mijn werk kwijt",
    "Je cherche une crèche",
  ])("is none: %s", (text) => {
    expect(read(text).need).toBeNull();
  });

  test("is that of the question a commune completes", () => {
    const subject = { text: "comment demander une aide au cpas", programmes: [], aspect: null };
    expect(understand("1083", { ...newState, subject }).need).toBe("social-service");
  });
});

test.each([
  ["Une formation gratuite en soudure", true],
  ["Franse les zonder te betalen", true],
  ["Een goedkope cursus", false],
] as const)("whether only what is free is wanted: %s", (text, free) => {
  expect(read(text).free).toBe(free);
});

test.each([
  ["Notre asbl manque de vivres", true],
  ["Onze vzw zoekt een koelcel", true],
  ["Ma famille manque de tout", false],
] as const)("whether somebody speaks for an association: %s", (text, organisation) => {
  expect(read(text).organisation).toBe(organisation);
});
