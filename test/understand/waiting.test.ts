import { describe, expect, test } from "vitest";
import { asksForWait } from "../../src/understand/waiting.ts";

describe("who asks how long a person will still take", () => {
  test.each([
    "combien de temps encore ?",
    "Encore combien de temps svp",
    "C'est encore long ?",
    "Ça va encore durer longtemps ?",
    "Je dois attendre combien de temps ?",
    "Il y en a encore pour longtemps ?",
    "Dans combien de temps quelqu'un va me répondre ?",
    "Quand est-ce qu'un conseiller arrive ?",
    "Quelqu'un va venir bientôt ?",
    "c'est bientôt mon tour ?",
    "Je suis combientième ?",
    "Combien de personnes avant moi ?",
    "Quel est le temps d'attente ?",
    "Quelle est ma place dans la file ?",
    "Toujours personne ?",
    "J'attends depuis longtemps, c'est encore long ?",
  ])("is understood: %s", (text) => {
    expect(asksForWait(text)).toBe(true);
  });

  test.each([
    "hoelang nog?",
    "Hoe lang nog aub",
    "Duurt het nog lang?",
    "Hoe lang moet ik wachten?",
    "Hoeveel minuten nog?",
    "Moet ik nog lang wachten?",
    "Wanneer komt er iemand?",
    "Wanneer krijg ik een medewerker?",
    "Komt er al bijna iemand?",
    "Ben ik al aan de beurt?",
    "Is het bijna aan mij?",
    "De hoeveelste ben ik?",
    "Hoeveel mensen zijn er nog voor mij?",
    "Wat is de wachttijd?",
    "Welke plaats heb ik in de wachtrij?",
    "Nog steeds niemand?",
    "Ik wacht al lang, hoe lang nog?",
  ])("is understood in Dutch as well: %s", (text) => {
    expect(asksForWait(text)).toBe(true);
  });

  test.each([
    "Combien de temps dure la formation ?",
    "Combien de temps faut-il attendre pour un logement social ?",
    "Combien de temps encore avant la fin de mon bail ?",
    "Je ne veux plus attendre.",
    "Combien ça coûte ?",
    "Je cherche quelqu'un pour garder mon enfant",
    "Je voudrais parler à quelqu'un",
    "Une place en crèche",
    "Merci, j'attends",
    "Hoe lang duurt de cursus?",
    "Hoelang is de wachtlijst?",
    "Hoe lang moet ik nog wachten op een sociale woning?",
    "Wanneer komt de recyclerie langs?",
    "Ik wil iemand spreken",
    "Hoeveel kost dat?",
    "Ik wil niet langer wachten",
    "Dank u, ik wacht",
  ])("is not heard in: %s", (text) => {
    expect(asksForWait(text)).toBe(false);
  });
});
