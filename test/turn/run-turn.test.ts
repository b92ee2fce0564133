import { describe, expect, test } from "vitest";
import { knowledge, talkOn, topicOf } from "./last-reply.ts";

const lastReply = talkOn(Date.UTC(2026, 0, 15));

describe("who is hungry is told where there is food, and of the CPAS", () => {
  test.each([
    ["Mes filles n'ont plus rien à manger", null, "cpas-demande"],
    ["Ik heb vandaag nog niets gegeten, alles is op", null, "cpas-demande"],
    ["On a faim, la fin du mois est loin", "21010", "cpas-jette"],
    ["De kast is leeg en de kinderen hebben honger", "21001", "cpas-anderlecht"],
  ])("%s (%s)", (text, commune, social) => {
    const { decision, programmes } = lastReply([text], commune);
    expect(decision).toBe("answer");
    expect(topicOf(programmes[0])).toBe("food");
    expect(programmes).toContain(social);
    expect(programmes[0]).not.toBe("aide-alimentaire-fdss");
  });
});

describe("the CPAS of one's commune comes first", () => {
  test.each([
    [["Le numéro du CPAS de Berchem-Sainte-Agathe ?"], "cpas-berchem"],
    [["tel ocmw etterbeek"], "cpas-etterbeek"],
    [["CPAS de Ganshoren"], "cpas-ganshoren"],
    [["Ik zou hulp willen van het OCMW", "1190"], "cpas-forest"],
    [["Je voudrais de l'aide du CPAS", "j'habite [address], 1150"], "cpas-wsp"],
  ])("%j", (texts, id) => {
    expect(lastReply(texts)).toMatchObject({ decision: "answer" });
    expect(lastReply(texts).programmes[0]).toBe(id);
  });

  test.each([
    "Le CPAS d'Ixelles ne répond plus à mes lettres",
    "Al een maand geen nieuws van het OCMW",
  ])("but when it does not decide, the time it has: %s", (text) => {
    expect(lastReply([text]).programmes[0]).toBe("cpas-demande");
  });
});

describe("who gives away is told who takes", () => {
  test.each([
    ["J'ai des habits trop petits à donner", "21016"],
    ["Ik heb oude kleren om weg te geven", "21016"],
    ["Je donne une table et six chaises", null],
    ["Ik wil een zetel en een tafel wegschenken", null],
  ])("%s (%s)", (text, commune) => {
    const { decision, programmes } = lastReply([text], commune);
    expect(decision).toBe("answer");
    expect(knowledge.programmes.find(({ id }) => id === programmes[0])?.takesDonations).toBe(true);
  });
});

describe("an answer to 'where do you live?' that names no commune keeps the subject", () => {
  test.each([
    [["prime vélo", "aucune idée"]],
    [["Fietspremie?", "dat zeg ik liever niet"]],
    [["prime vélo", "c'est pressé, vite"]],
  ])("%j", (texts) => {
    const { decision, parts } = lastReply(texts);
    expect(decision).toBe("no_source");
    expect(JSON.stringify(parts)).toMatch(/Schaerbeek|Schaarbeek/);
    expect(lastReply([...texts, "Jette"]).programmes).toEqual(["prime-velo-jette"]);
  });

  test("and is answered with what holds everywhere, where something does", () => {
    expect(
      lastReply(["Je cherche une crèche pour bientôt", "peu importe"]).programmes[0],
    ).not.toMatch(/^creches-/);
    expect(lastReply(["Hulp van het OCMW", "geen idee"]).programmes[0]).toBe("cpas-demande");
  });
});

describe("a follow-up changes the commune", () => {
  test.each(["et à Jette ?", "et pour 1090 ?", "Jette alors ?"])("in French: %s", (text) => {
    expect(lastReply(["Une prime pour un vélo à Uccle ?", text]).programmes[0]).toBe(
      "prime-velo-jette",
    );
  });
  test.each(["en in Jette?", "en voor Jette dan?", "en wat met 1090?"])("in Dutch: %s", (text) => {
    expect(lastReply(["Een premie voor een fiets in Ukkel?", text]).programmes[0]).toBe(
      "prime-velo-jette",
    );
  });
  test.each(["En als ik naar Antwerpen verhuis?", "Et si je pars vivre à Charleroi ?"])(
    "to one that is not in Brussels: %s",
    (text) => {
      const about = "Krijg ik een huurwaarborg in Evere?";
      expect(lastReply([about, text]).decision).toBe("out_of_scope");
    },
  );
});

describe("what the landlord must repair, and other values no source gives, is no guess", () => {
  test.each([
    "Le chauffe-eau est mort et mon bailleur ne veut pas le remplacer",
    "Il y a de l'humidité dans la chambre du petit, le proprio refuse de réparer",
    "Onze huisbaas doet niets aan het vocht in de muren",
    "De verwarming is stuk en de eigenaar reageert niet",
    "Mon magasin ne marche plus, je suis indépendante et je ne paie plus mes cotisations sociales",
    "Als zelfstandige heb ik geen klanten meer, bestaat er steun?",
    "Un job d'étudiant pour juillet ?",
    "Vakantiejob gezocht voor mijn zoon van 17",
  ])("%s", (text) => {
    const { decision, parts } = lastReply([text]);
    expect(decision).toBe("no_source");
    expect(JSON.stringify(parts)).toMatch(/Adressez-vous à|Vraag het aan/);
  });
});

describe("what is free leads for who wants only that", () => {
  test.each(["Un cours de français gratuit pour adultes ?", "Gratis Frans leren voor beginners"])(
    "%s",
    (text) => {
      const { programmes } = lastReply([text], "21015");
      const first = knowledge.programmes.find(({ id }) => id === programmes[0])!;
      expect(JSON.stringify([first.summary, first.facts])).toMatch(/gratuit|gratis/);
    },
  );
});

describe("a commune's own service is found by what is told of another's", () => {
  test.each([
    ["Où surfer sur internet et imprimer un papier quand on n'a rien chez soi ?", "21004", /^epn-/],
    ["Waar kan ik op het internet en iets afdrukken?", "21008", /^epn-/],
  ])("%s (%s)", (text, commune, own) => {
    const { decision, programmes } = lastReply([text], commune);
    expect(decision).toBe("answer");
    expect(programmes[0]).toMatch(own);
  });
});

describe("a correction is a question of its own", () => {
  test.each([
    [
      "Je cherche une crèche à Jette",
      "Non, je ne veux pas de crèche, je veux une prime pour un vélo",
    ],
    ["Ik zoek opvang in Jette", "Nee, geen opvang, ik wil een premie voor een fiets"],
  ])("%s / %s", (first, second) => {
    expect(lastReply([first, second]).programmes[0]).toBe("prime-velo-jette");
  });
});

test.each([
  "Welk restaurant is een aanrader voor een verjaardag?",
  "Un bon resto romantique à conseiller ?",
])("where to dine out is not ours: %s", (text) => {
  expect(lastReply([text]).decision).toBe("out_of_scope");
});
test.each(["Manger au resto sans se ruiner", "Ergens goedkoop op restaurant"])(
  "where to eat for little is: %s",
  (text) => {
    const { decision, programmes } = lastReply([text]);
    expect(["answer", "clarify"]).toContain(decision);
    expect(topicOf(programmes[0])).toBe("food");
  },
);

test.each(["Comment demander un logement social ?", "Hoe vraagt men een sociale woning aan?"])(
  "how to apply is no question about one's own file: %s",
  (text) => {
    expect(lastReply([text])).toMatchObject({ decision: "answer" });
  },
);
test.each([
  "Où en est mon dossier de logement social ?",
  "Hoe ver staat onze aanvraag voor een woning?",
])("but this is: %s", (text) => {
  expect(lastReply([text]).decision).toBe("handoff");
});
