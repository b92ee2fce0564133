import { describe, expect, test } from "vitest";
import { removePersonalData, type PersonalData } from "../../src/understand/personal-data.ts";

/** What people write, and what is left of it. */
const taken: Record<PersonalData, [string, string][]> = {
  "national-number": [
    ["Mon numéro national est 85.07.30-033.28", "Mon numéro national est [national-number]"],
    ["rijksregisternummer 85073003328 aub", "rijksregisternummer [national-number] aub"],
    ["850730-033-28", "[national-number]"],
    ["85 07 30 033 28", "[national-number]"],
    ["NISS 85/07/30-033.28", "NISS [national-number]"],
    ["BIS 85.27.30-033.28", "BIS [national-number]"],
    ["85.47.30-033.28", "[national-number]"],
    ["né sans date connue : 00.00.01-003.64", "né sans date connue : [national-number]"],
    ["verkeerd getypt 85.07.30-033.99", "verkeerd getypt [national-number]"],
  ],
  card: [
    ["carte 4111 1111 1111 1111 svp", "carte [card] svp"],
    ["4111-1111-1111-1111", "[card]"],
    ["Bancontact 6703 1234 5678 9012 3", "Bancontact [card]"],
  ],
  iban: [
    ["BE68 5390 0754 7034", "[iban]"],
    ["Versez sur BE68539007547034.", "Versez sur [iban]."],
    ["IBAN:be68-5390-0754-7034", "IBAN:[iban]"],
    ["verkeerd BE00 1234 5678 9012", "verkeerd [iban]"],
    ["FR76 3000 6000 0112 3456 7890 189", "[iban]"],
    ["NL91ABNA0417164300", "[iban]"],
  ],
  email: [
    ["Mijn mail is jan.peeters@telenet.be.", "Mijn mail is [email]."],
    ["Jan+zinneke@sub.kuleuven.be of élodie@exemple.brussels", "[email] of [email]"],
  ],
  phone: [
    ["0470 12 34 56", "[phone]"],
    ["gsm:0470/12.34.56", "gsm:[phone]"],
    ["0478-12-34-56", "[phone]"],
    ["bel 0470123456 aub", "bel [phone] aub"],
    ["+32 470 12 34 56", "[phone]"],
    ["+32(0)470/12.34.56", "[phone]"],
    ["02 512 21 11", "[phone]"],
    ["02/512.21.11", "[phone]"],
    ["+32 2 512 21 11", "[phone]"],
    ["067 21 34 56", "[phone]"],
    ["+33 6 12 34 56 78", "[phone]"],
  ],
  "birth-date": [
    ["née le 12/03/1985", "née le [birth-date]"],
    ["né le 12-03-85", "né le [birth-date]"],
    ["geboren op 12.03.1985", "geboren op [birth-date]"],
    ["date de naissance : 12/03/1985", "date de naissance : [birth-date]"],
    ["geboortedatum 12/3/1985", "geboortedatum [birth-date]"],
    ["née le 3 mars 1985", "née le [birth-date]"],
    ["né le 1er mars 1985", "né le [birth-date]"],
    ["geboren op 3 maart 1985", "geboren op [birth-date]"],
  ],
  address: [
    ["J'habite rue Josaphat 12 à Schaerbeek", "J'habite [address] à Schaerbeek"],
    ["rue de la Loi 16", "[address]"],
    ["boulevard du Jubilé 45B", "[address]"],
    ["chaussée de Gand 123, 1080", "[address], 1080"],
    ["rue Haute n° 12", "[address]"],
    ["rue Haute, 12", "[address]"],
    ["12, rue Haute", "[address]"],
    ["12 rue Haute", "[address]"],
    ["place Liedts 5", "[address]"],
    ["Wetstraat 16", "[address]"],
    ["avenue de Tervueren, 1150", "[address], 1150"],
    ["Kroonlaan 1050", "[address], 1050"],
    ["chaussée de Wavre 1234", "[address]"],
    ["rue Haute 12 bte 3", "[address]"],
    ["Wetstraat 16 bus 2 in Etterbeek", "[address] in Etterbeek"],
    ["Gentsesteenweg 123", "[address]"],
    ["Vlaamsesteenweg, 12", "[address]"],
    ["Gentsesteenweg nr. 123", "[address]"],
    ["Lambermontlaan 20 in Schaarbeek", "[address] in Schaarbeek"],
    ["Liedtsplein 5", "[address]"],
  ],
};

describe.each(Object.entries(taken))(
  "what identifies a person is taken out: %s",
  (kind, examples) => {
    test.each(examples)("%s", (text, rest) => {
      expect(removePersonalData(text)).toEqual({ text: rest, removed: [kind] });
    });
  },
);

test("a phone number written without signs after 00 is taken, whatever for", () => {
  for (const text of ["0032470123456", "32470123456"])
    expect(removePersonalData(text).text).toMatch(/^\[[a-z-]+\]$/);
});

test("everything is taken from one message", () => {
  const { text, removed } = removePersonalData(
    "Je suis né le 12/03/1985 (85.03.12-033.28), rue Haute 12, 0470 12 34 56, jan@example.be, BE68 5390 0754 7034.",
  );
  expect(text).not.toMatch(/\d{3}|@|Haute/);
  expect(new Set(removed)).toEqual(
    new Set(["birth-date", "national-number", "address", "phone", "email", "iban"]),
  );
});

describe("what a question is about stays:", () => {
  test.each([
    "Où demander une place à la crèche à 1030 ?",
    "Je cherche une place pour 2 enfants",
    "Une place en crèche pour 2 enfants à Ixelles",
    "Une place de crèche en septembre 2026",
    "Y a-t-il de la place pour 3 personnes ?",
    "Je voudrais une place dans une formation de 6 mois",
    "On vit dans un clos avec 4 enfants",
    "Is er nog een plaats voor 2 kinderen van 3 en 5 jaar?",
    "Ik woon aan de chaussée de Gand",
    "rue de la Loi",
    "Loyer de 1.250 euros depuis 2021",
    "une aide de 1 200 à 1 500 € par mois",
    "1 250,50 €",
    "bakfiets van 4000 euro",
    "avant le 12/03/2026",
    "de 9h30 à 12h30",
    "du 01/02/2026 au 31/12/2026",
    "né en 2019",
    "ma fille a 8 mois",
    "appelez le 112 ou le 107",
    "Wat is 0800 32 190?",
    "le 1819",
    "bus 71, tram 92 et 93",
    "la loi du 8 juillet 1976",
    "TVA BE 0123.456.789",
    "15 % de 110 000 000 euros",
    "dossier 2024/12",
  ])("%s", (text) => {
    expect(removePersonalData(text)).toEqual({ text, removed: [] });
  });
});
