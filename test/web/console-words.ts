import type { Language } from "../../src/domain/language.ts";
import { consoleTexts } from "../../src/web/console/texts/texts.ts";

/** What residents type in the tests, and what the console calls things. */
export const spoken = {
  fr: {
    ...consoleTexts.fr,
    commune: "Schaerbeek",
    question: "Comment inscrire mon enfant à la crèche ?",
    also: "Combien ça coûte ?",
    meanwhile: "Je cherche un cours de néerlandais gratuit",
    answered: /néerlandais/i,
    later: "Mon vélo est cassé, qui peut m'aider à le réparer ?",
    answeredLater: /vélo/i,
    person: "Je veux parler à une personne",
    thanks: "Merci, et combien cela coûte ?",
    joined: /personne : Ana/,
    answer: "Bonjour, je regarde cela pour vous.",
    goodbye: "Avec plaisir. Bonne journée !",
    note: "Attend une place depuis mars",
    search: "vélo",
    sources: /Sources\n\[1\]/,
  },
  nl: {
    ...consoleTexts.nl,
    commune: "Schaarbeek",
    question: "Hoe schrijf ik mijn kind in bij de crèche?",
    also: "Hoeveel kost dat?",
    meanwhile: "Ik zoek gratis Nederlandse les",
    answered: /Nederlands/,
    later: "Mijn fiets is kapot, wie kan mij helpen herstellen?",
    answeredLater: /fiets/i,
    person: "Ik wil een persoon spreken",
    thanks: "Dank u, en hoeveel kost dat?",
    joined: /persoon: Ana|Ana/,
    answer: "Goedendag, ik kijk het voor u na.",
    goodbye: "Graag gedaan. Nog een fijne dag!",
    note: "Wacht op een plaats sinds maart",
    search: "fiets",
    sources: /Bronnen\n\[1\]/,
  },
} satisfies Record<Language, object>;
