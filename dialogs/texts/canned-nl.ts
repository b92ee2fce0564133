import type { Canned } from "./canned-fr.ts";

/** What counsellors say often, ready to send, in Dutch. */
export const cannedNl: Canned = {
  greeting: "Dag, ik lees uw vraag. Ik antwoord u zo meteen.",
  commune: "In welke gemeente woont u?",
  lookingUp: "Ik zoek de informatie op. Even geduld, alstublieft.",
  noNationalNumber: "Schrijf hier geen rijksregisternummer of rekeningnummer, alstublieft.",
  documents:
    "Breng uw identiteitskaart en de papieren van uw aanvraag mee. Ook deze documenten zijn nodig:",
  appointment: "U kunt een afspraak maken bij deze dienst:",
  callBack: "Wij kunnen u terugbellen. Welk moment past u het best?",
  closing: "Hebt u nog een vraag? Zo niet, dan sluit ik het gesprek af. Nog een fijne dag!",
  transfer: "Een ander loket weet hier meer over. Ik geef uw vraag door.",
  notCompetent: "Onze dienst behandelt deze vraag niet. Hier kunt u terecht:",
};
