import { expect, test } from "vitest";
import { spellOut } from "../../src/understand/spell-out.ts";

test.each([
  ["cb ça coute svp", "combien ça coute svp"],
  ["Jdois payer cb pr la creche", "je dois payer combien pour la creche"],
  ["jcherche un lit, ya koi", "je cherche un lit, il y a quoi"],
  ["hvl kost da", "hoeveel kost dat"],
  ["kzoek opvang vr mn kind", "ik zoek opvang voor mn kind"],
  ["mt de fiets vn mn zoon", "met de fiets van mn zoon"],
  ["Kwil weten wnr", "ik wil weten wanneer"],
])("telephone shorthand is written in full: %s", (text, full) => {
  expect(spellOut(text)).toBe(full);
});

test.each([
  "J'habite à Jette",
  "Je cherche un job",
  "Ik woon in de Kanselarijstraat",
  "C.P.A.S. de Forest",
  "www.pr.be",
])("and everything else stays: %s", (text) => {
  expect(spellOut(text)).toBe(text);
});
