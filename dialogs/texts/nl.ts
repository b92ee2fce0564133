import { cannedNl } from "./canned-nl.ts";
import { caseNl } from "./case-nl.ts";
import type { Texts } from "./fr.ts";

/** Everything the assistant says of itself in Dutch. */
export const nl: Texts = {
  welcome: [
    "Dag! Ik ben Zinneke, de assistent van de Brusselse gemeenten. Ik ben een machine, geen mens.",
    "Ik antwoord op basis van bronnen die u kunt nakijken: kinderopvang, wonen, opleiding, vervoer, voeding, tweedehands, werk en sociale hulp.",
    "U kunt altijd een persoon vragen. Vermeld geen persoonsgegevens.",
  ],
  welcomeStaff:
    "Voor het personeel van de gemeenten ken ik ook de sociale clausules, aankopen bij de sociale economie en het actieplan.",
  staffExample: "Hoe neem ik een sociale clausule op in een opdracht?",
  personButton: "Een persoon spreken",

  alsoTitle: "Zie ook:",
  contactKinds: { phone: "Telefoon", email: "E-mail", web: "Website", address: "Adres" },
  missing: {
    cost: "Onze bronnen vermelden geen prijs of bedrag.",
    hours: "Onze bronnen vermelden geen openingsuren.",
    documents: "Onze bronnen zeggen niet welke documenten u nodig hebt.",
  },
  toCheck: (date) => `(${date}, na te kijken)`,
  undated: "bron zonder datum",
  writtenByModel:
    "Zinnen van dit antwoord zijn geschreven door artificiële intelligentie, op basis van de vermelde bronnen.",
  checkWith: (authority) => `Deze informatie kan veranderd zijn. Controleer ze bij: ${authority}.`,
  outsideBrussels: "Let op: dit geldt niet voor het Brussels Gewest.",

  askCommune: "Dat hangt af van uw gemeente. In welke gemeente woont u?",
  askCommuneHow: "Schrijf de naam of uw postcode.",
  meanwhile: "Voor het hele Gewest is er alvast dit:",
  askSubject: "Ik begrijp uw vraag niet goed. Zoekt u een van deze dingen?",
  askSubjectOpen: "Ik begrijp uw vraag niet goed. Kunt u ze met andere woorden stellen?",

  askOfWhat:
    "Waarover gaat het? Noem het onderwerp, bijvoorbeeld een crèche of een sociale woning.",
  noSource: "Ik vond geen bron die deze vraag beantwoordt. Ik geef liever geen onzeker antwoord.",
  noSourceAbout: (subject) =>
    `Ik vond geen bron over ${subject}. Ik geef liever geen onzeker antwoord.`,
  noSourceInCommune: (commune) =>
    `Ik vond hierover niets voor uw gemeente (${commune}). Ik geef liever geen onzeker antwoord.`,
  elsewhereInBrussels: (communes) => `Ik vond dit alleen voor: ${communes}.`,
  dependsOnCommune: (communes: string) =>
    `Dat hangt af van de gemeente, en niets geldt voor allemaal. Ik weet dit voor: ${communes}.`,
  near: "Dit kan u helpen:",
  ask: (body) => `Vraag het aan: ${body}.`,
  askCommuneSite: (commune, site) => `De website van uw gemeente (${commune}): ${site}.`,
  socialSite: "De website social.brussels geeft de diensten van elke gemeente.",
  staffOnly:
    "Deze vraag gaat over overheidsopdrachten en de diensten van de administraties. Het personeel van de gemeenten kan ze aan Zinneke stellen in Microsoft Teams.",

  outOfScope: "Deze vraag valt buiten mijn onderwerpen. Ik kan ze niet beantwoorden.",
  outOfScopeAbout: (subject) => `Ik beantwoord geen vragen over ${subject}.`,
  outOfScopePlace: (place) =>
    `Ik ken alleen het Brussels Gewest. Voor ${place} richt u zich tot het bestuur ter plaatse.`,
  communeHandles: "Daarvoor kunt u terecht bij de diensten van uw gemeente.",
  myTopics:
    "Ik weet iets over kinderopvang, wonen, opleiding, vervoer, voeding, tweedehands, werk en sociale hulp in Brussel.",

  languageNotice:
    "Ik antwoord in het Frans en in het Nederlands. Schrijf in een van die talen, ook met fouten.",
  languageNoticePerson: "U kunt ook een persoon vragen.",
  languageSwitched: "Goed, ik ga verder in het Nederlands. Wat is uw vraag?",

  handoff: "Ik ben een machine en kan uw dossier niet behandelen. Hier bereikt u een persoon:",
  handoffNoCommune:
    "Ik ben een machine en kan u hier niet met een persoon verbinden. Zeg mij in welke gemeente u woont: dan geef ik u haar contactgegevens.",
  handoffReasons: {
    talk: "",
    callback: "Ik kan u zelf niet terugbellen.",
    complaint: "Een klacht dient u in bij de dienst zelf.",
    file: "Ik zie geen dossiers. De dienst die uw aanvraag kreeg, kan zeggen hoever ze staat.",
    appointment: "Ik kan geen afspraak maken in uw plaats.",
  },
  communeSite: (commune, site) => `Gemeente (${commune}): ${site}`,
  offerPerson: "Wilt u een persoon spreken?",
  case: caseNl,
  canned: cannedNl,

  crisis: {
    danger: "Bent u nu in gevaar? Bel 112, of de politie op 101.",
    medical: "Bel meteen 112 en volg hun raad.",
    poisoning:
      "Bel bij levensgevaar 112. Heeft iemand een product ingeslikt? Bel meteen het Antigifcentrum.",
    suicide:
      "Wat u meemaakt, klinkt heel zwaar. Praat er nu met iemand over. Is uw leven in gevaar, bel dan 112.",
    distress:
      "Wat u meemaakt, klinkt zwaar. U kunt er gratis met iemand over praten. Bel 112 als u in gevaar bent.",
    "partner-violence": "Bent u nu in gevaar? Bel 112, of de politie op 101.",
    "child-violence": "Bent u, of is het kind, nu in gevaar? Bel 112, of de politie op 101.",
    "no-shelter":
      "Zoekt u onderdak voor vannacht? Bel het nummer hieronder. Bel 112 als u in gevaar bent.",
  },
  crisisPerson: "Ik ben een machine. Op deze nummers luistert een mens naar u.",

  greeting: "Dag! Wat zoekt u?",
  thanks: "Graag gedaan. Hebt u nog een vraag?",
  goodbye: "Nog een fijne dag, en tot ziens.",
  whoAreYou:
    "Ik ben Zinneke, een automatische assistent: een robot, geen mens. Ik antwoord op basis van bronnen, en ik noem ze.",
  yes: "Zeg mij wat u zoekt, in uw eigen woorden.",
  no: "Goed. Ik blijf hier als u nog een vraag hebt.",
  examples: [
    "Hoe vind ik een kinderopvang?",
    "Waar krijg ik een voedselpakket?",
    "Hoe zoek ik werk?",
  ],

  feedbackThanks: "Bedankt, ik heb het genoteerd.",
  feedbackWhy: "Bedankt. Wat was er niet goed?",
  feedbackReasons: [
    "Het is fout of verouderd",
    "Het was mijn vraag niet",
    "Het is niet duidelijk",
    "Er ontbreekt iets",
  ],

  upload:
    "Ik kan geen bestand ontvangen, en ik heb het niet bewaard. Schrijf uw vraag, zonder persoonsgegevens.",
  filesNotRead:
    "Ik kan geen bestanden lezen, en ik heb het uwe niet bewaard. Ik antwoordde op uw tekst.",
  empty: "Ik kreeg niets dat ik kan lezen. Schrijf uw vraag, in uw eigen woorden.",
  shortened: "Uw bericht is lang. Ik las de eerste 2.000 tekens.",
  personalData: "Ik haalde persoonsgegevens uit uw bericht. Ze worden niet bewaard.",
  apology: "Er liep iets mis aan mijn kant. Probeer opnieuw, of vraag een persoon.",
};
