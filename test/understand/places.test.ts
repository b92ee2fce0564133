import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { languages } from "../../src/domain/language.ts";
import { fold } from "../../src/domain/text.ts";
import { placeFinder } from "../../src/understand/places.ts";

const { communes, elsewhere } = loadKnowledge().knowledge!;
const find = placeFinder(communes, elsewhere);
const communeIn = (text: string): string | null => find(text).commune?.names.fr ?? null;

describe("a commune is known", () => {
  test.each(communes)(
    "$names.fr by its name in both languages, with and without accents, and by its postcodes",
    (commune) => {
      const isRegion = commune.nis === "21004";
      for (const language of languages) {
        const name = commune.names[language];
        if (isRegion) continue;
        for (const text of [
          name,
          fold(name),
          name.toUpperCase(),
          `une crèche à ${name} ?`,
          `opvang in ${name}`,
          name.replaceAll("-", " "),
        ])
          expect(find(text).commune?.nis, text).toBe(commune.nis);
      }
      for (const code of commune.postcodes) {
        expect(find(`j'habite ${code}`).commune?.nis, code).toBe(commune.nis);
        if (code !== "1000") expect(find(`vélo ${code}`).commune?.nis, code).toBe(commune.nis);
      }
    },
  );

  test.each(communes)("$names.fr by its other names and its quarters", (commune) => {
    for (const language of languages)
      for (const name of [...commune.aliases[language], ...commune.quarters[language]])
        expect(find(`on vit ${name}`).commune?.nis, name).toBe(commune.nis);
  });

  test.each([
    ["St-Gilles", "Saint-Gilles"],
    ["St Josse", "Saint-Josse-ten-Noode"],
    ["sint joost", "Saint-Josse-ten-Noode"],
    ["St-Jans-Molenbeek", "Molenbeek-Saint-Jean"],
    ["molenbeek", "Molenbeek-Saint-Jean"],
    ["Woluwe-St-Pierre", "Woluwe-Saint-Pierre"],
    ["St-Lambrechts-Woluwe", "Woluwe-Saint-Lambert"],
    ["boitsfort", "Watermael-Boitsfort"],
    ["Watermaal-Bosvoorde", "Watermael-Boitsfort"],
    ["Berchem", "Berchem-Sainte-Agathe"],
    ["Laeken", "Bruxelles"],
    ["Laken", "Bruxelles"],
    ["Haren", "Bruxelles"],
    ["Neder-Over-Heembeek", "Bruxelles"],
    ["les Marolles", "Bruxelles"],
    ["Cureghem", "Anderlecht"],
    ["Matonge", "Ixelles"],
    ["Bruxelles-Ville", "Bruxelles"],
    ["Stad Brussel", "Bruxelles"],
    ["1000 Bruxelles", "Bruxelles"],
  ])("as people write it: %s", (text, commune) => {
    expect(communeIn(`crèche ${text}`)).toBe(commune);
  });

  test.each([
    ["scharbeek", "Schaerbeek"],
    ["schaerbek", "Schaerbeek"],
    ["etterbeeck", "Etterbeek"],
    ["koekelber", "Koekelberg"],
    ["anderlect", "Anderlecht"],
    ["ganshorn", "Ganshoren"],
    ["molenbeekk", "Molenbeek-Saint-Jean"],
    ["auderghen", "Auderghem"],
    ["ixeles", "Ixelles"],
  ])("with a typing error: %s", (text, commune) => {
    expect(communeIn(`une crèche à ${text}`)).toBe(commune);
  });
});

describe("no commune is read", () => {
  test.each([
    "je jette mes vieux meubles",
    "on jette beaucoup de nourriture",
    "il ne jette rien",
    "où est-ce que je jette un vieux frigo ?",
    "un prêt de 1000 euros",
    "1070 € par mois",
    "1030 euro huur",
    "une forêt",
    "la gare du Nord",
    "je veux ever apprendre",
    "une uccuse",
  ])("%s", (text) => {
    expect(communeIn(text)).toBeNull();
  });
});

describe("of several communes", () => {
  test.each([
    ["J'habite à Jette mais je travaille à Ixelles", "Jette"],
    ["Je travaille à Ixelles et j'habite Jette", "Jette"],
    ["Ik werk in Elsene maar ik woon in Jette", "Jette"],
    ["Une crèche à Evere, non pardon, à Forest", "Forest"],
    ["J'habite avenue de Jette à Koekelberg", "Koekelberg"],
    ["Je loue un studio chaussée de Forest à Saint-Gilles", "Saint-Gilles"],
  ])("the one lived in, or named last, is meant: %s", (text, commune) => {
    expect(communeIn(text)).toBe(commune);
  });
});

describe("a street named after a town", () => {
  test.each([
    "J'habite chaussée de Gand",
    "Gentsesteenweg",
    "chaussée de Louvain",
    "rue de Namur",
    "avenue de Tervueren",
    "près de la porte de Hal",
    "place de Liège",
  ])("is no place elsewhere: %s", (text) => {
    expect(find(text).elsewhere).toBeNull();
  });
});

describe("Brussels alone", () => {
  test.each(["une crèche à Bruxelles", "werk in Brussel", "BXL", "the Brussels region"])(
    "is the Region: %s",
    (text) => {
      expect(find(text)).toMatchObject({ commune: null, region: true, elsewhere: null });
    },
  );

  test.each(["Bruxelles, à Jette", "1090 Bruxelles", "Jette in Brussel"])(
    "beside a commune is that commune: %s",
    (text) => {
      expect(communeIn(text)).toBe("Jette");
    },
  );
});

describe("elsewhere is", () => {
  test.each([
    ["une crèche à Namur", "Namur"],
    ["kinderopvang in Antwerpen", "Anvers"],
    ["CPAS de Liège", "Liège"],
    ["premie in Vlaanderen", "Flandre"],
    ["ik woon in Dilbeek", "Dilbeek"],
  ])("a town or region outside Brussels: %s", (text, name) => {
    expect(find(text)).toMatchObject({
      commune: null,
      region: false,
      elsewhere: { names: { fr: name } },
    });
  });

  test.each([
    "Je viens du Maroc et j'habite à Jette",
    "je travaille à Namur mais j'habite Ixelles",
    "un train de Namur à Bruxelles",
  ])("not what a Brussels place is named beside: %s", (text) => {
    expect(find(text).elsewhere).toBeNull();
  });

  test.each([
    "Je viens du Maroc, je cherche un cours de français",
    "ik ben afkomstig uit Marokko en zoek werk",
  ])("not where somebody comes from: %s", (text) => {
    expect(find(text).elsewhere).toBeNull();
  });
});

test("the names of communes are taken out of what is searched for, other words stay", () => {
  expect(find("Une prime vélo à Woluwe-Saint-Pierre ?").otherWords).toEqual([
    "une",
    "prime",
    "velo",
    "a",
  ]);
  expect(find("Je jette un vélo").otherWords).toEqual(["je", "jette", "un", "velo"]);
});

test.each([
  ["On déménage d'Evere à Namur", "Namur"],
  ["Wij verhuizen van Jette naar Gent", "Gand"],
])("a move leads to where one goes: %s", (text, place) => {
  const { commune, elsewhere: there } = find(text);
  expect(commune).toBeNull();
  expect(there?.names.fr).toBe(place);
});

test.each(["Je viens de Liège et je m'installe à Ixelles", "We verhuizen van Gent naar Elsene"])(
  "and not to where one comes from: %s",
  (text) => {
    expect(communeIn(text)).toBe("Ixelles");
    expect(find(text).elsewhere).toBeNull();
  },
);

test.each(["Mon diplôme du Maroc", "Mijn vader heeft in Congo gestudeerd en wil nu leren lezen"])(
  "a country of one's past is not where help is wanted: %s",
  (text) => {
    expect(find(text).elsewhere).toBeNull();
  },
);

test.each([
  "Je suis arrivée il y a deux mois de Somalie et je cherche un cours",
  "Ik ben vorige zomer gevlucht en kom met mijn gezin van Eritrea",
])("the country one comes from is not where something happens: %s", (text) => {
  expect(find(text).elsewhere).toBeNull();
});
