import type { Language } from "../../domain/language.ts";
import { caseTexts, type CaseTexts } from "./case-texts.ts";

export type ChatTexts = CaseTexts & {
  /** Of Web Chat's own strings and of what is sent along with each message. */
  locale: string;
  assistant: string;
  notice: string;
  person: string;
  menu: string;
  minimise: string;
  close: string;
  otherLanguage: string;
  print: string;
  copy: string;
  copied: string;
  notCopied: string;
  erase: string;
  privacy: string;
  privacyLines: readonly string[];
  understood: string;
  eraseQuestion: string;
  eraseExplained: string;
  cancel: string;
  notErased: string;
  loading: string;
  lost: string;
  placeholder: string;
  conversation: string;
  you: string;
  sources: string;
  transcriptTitle: string;
};

export const chatTexts: Record<Language, ChatTexts> = {
  fr: {
    ...caseTexts.fr,
    locale: "fr-FR",
    assistant: "Zinneke",
    notice: "Vous parlez à une machine.",
    person: "Parler à une personne",
    menu: "Menu",
    minimise: "Réduire",
    close: "Fermer",
    otherLanguage: "Nederlands",
    print: "Imprimer",
    copy: "Copier le texte",
    copied: "La conversation est copiée.",
    notCopied: "La copie n’a pas réussi. Vous pouvez imprimer la conversation.",
    erase: "Terminer et effacer",
    privacy: "Vie privée",
    privacyLines: [
      "C’est une machine qui vous répond, pas une personne. Vous pouvez à tout moment demander une personne.",
      "Nous gardons vos messages et les réponses pour que vous puissiez reprendre la conversation. Si vous n’y touchez plus pendant 30 jours, tout est effacé.",
      "Avant d’enregistrer un message, nous en retirons ce qui pourrait vous identifier : numéro national, téléphone, adresse e-mail et numéro de compte.",
      "Il n’y a pas de cookie. Votre navigateur retient seulement une clé pour retrouver cette conversation.",
      "Si vous demandez une personne, elle lit toute cette conversation. Vos messages lui arrivent alors tels quels. Nous en retirons seulement les numéros nationaux, de carte et de compte.",
      "Ce que vous vous écrivez est enregistré sous forme chiffrée, et effacé avec la conversation. Vos coordonnées pour un rappel sont chiffrées aussi. Nous les effaçons après le contact, ou au plus tard après 30 jours.",
      "Avec « Terminer et effacer », la conversation disparaît aussitôt de nos serveurs et de cet appareil. Faites-le sur un ordinateur partagé.",
    ],
    understood: "J’ai compris",
    eraseQuestion: "Effacer la conversation ?",
    eraseExplained:
      "Vos messages et les réponses seront effacés pour toujours, ici et sur nos serveurs.",
    cancel: "Annuler",
    notErased: "La conversation n’a pas pu être effacée. Vérifiez votre connexion et réessayez.",
    loading: "La conversation s’ouvre…",
    lost: "Connexion perdue, nous réessayons…",
    placeholder: "Écrivez votre question",
    conversation: "Conversation",
    you: "Vous",
    sources: "Sources :",
    transcriptTitle: "Conversation avec Zinneke",
  },
  nl: {
    ...caseTexts.nl,
    locale: "nl-NL",
    assistant: "Zinneke",
    notice: "U spreekt met een machine.",
    person: "Een persoon spreken",
    menu: "Menu",
    minimise: "Verkleinen",
    close: "Sluiten",
    otherLanguage: "Français",
    print: "Afdrukken",
    copy: "Tekst kopiëren",
    copied: "Het gesprek is gekopieerd.",
    notCopied: "Het kopiëren is niet gelukt. U kunt het gesprek afdrukken.",
    erase: "Beëindigen en wissen",
    privacy: "Privacy",
    privacyLines: [
      "U krijgt antwoord van een machine, niet van een persoon. U kunt altijd vragen om een persoon te spreken.",
      "Wij bewaren uw berichten en de antwoorden, zodat u het gesprek later kunt voortzetten. Doet u er 30 dagen niets mee, dan wordt alles gewist.",
      "Voor wij een bericht bewaren, halen wij weg wat u zou kunnen identificeren: rijksregisternummer, telefoonnummer, e-mailadres en rekeningnummer.",
      "Er is geen cookie. Uw browser onthoudt alleen een sleutel om dit gesprek terug te vinden.",
      "Vraagt u een persoon, dan leest die het hele gesprek. Uw berichten komen dan aan zoals u ze schrijft. Wij halen er alleen rijksregister-, kaart- en rekeningnummers uit.",
      "Wat u elkaar schrijft, bewaren wij versleuteld en wordt met het gesprek gewist. Uw contactgegevens voor een telefoontje zijn ook versleuteld. Wij wissen ze na het contact, of ten laatste na 30 dagen.",
      "Met ‘Beëindigen en wissen’ verdwijnt het gesprek meteen van onze servers en van dit toestel. Doe dat op een gedeelde computer.",
    ],
    understood: "Ik heb het begrepen",
    eraseQuestion: "Het gesprek wissen?",
    eraseExplained:
      "Uw berichten en de antwoorden worden voorgoed gewist, hier en op onze servers.",
    cancel: "Annuleren",
    notErased: "Het gesprek kon niet worden gewist. Kijk uw verbinding na en probeer het opnieuw.",
    loading: "Het gesprek wordt geopend…",
    lost: "Verbinding verbroken, we proberen opnieuw…",
    placeholder: "Schrijf uw vraag",
    conversation: "Gesprek",
    you: "U",
    sources: "Bronnen:",
    transcriptTitle: "Gesprek met Zinneke",
  },
};
