import type { Aspect } from "../domain/programme.ts";

/** The first that fits is asked: the more special come first. Read on folded text. */
const patterns: [Aspect, RegExp][] = [
  [
    "documents",
    /\b(documents?|papiers?|attestations?|justificatifs?|preuves?|apporter|fournir|documenten|papieren|attest(en)?|bewijs|bewijzen|meenemen|meebrengen)\b/,
  ],
  [
    "hours",
    /\b(heures? d'ouverture|quelles? heures?|horaires?|ouverte?s?|fermee?s?|quels? jours?|permanences?|openingsuren|openingstijden|open|gesloten|welke dag(en)?|hoe laat|welk uur|sluit|ouvre(nt)?)\b/,
  ],
  [
    "procedure",
    /\b(combien de (temps|jours|semaines|mois)|hoelang|hoe lang|binnen hoeveel|hoeveel (tijd|dagen|weken|maanden)|delais?|termijn)\b/,
  ],
  [
    "cost",
    /\b(combien|prix|coute(nt|r)?|couts?|tarifs?|montants?|payer|paie|paye|cher|chere|chers|gratuit(e|s|es|ement)?|rembours\w*|hoeveel|prijs|prijzen|kost|kosten|tarief|tarieven|bedrag|bedragen|betaal|betalen|duur|gratis|terugbeta\w*|terugkrijg\w*)\b/,
  ],
  [
    "contact",
    /\b(adresses?|telephones?|tel|numeros?|contacter|joindre|mail|e-mail|ou (se trouve|est|sont|aller)|adres(sen)?|telefoon\w*|nummer|contacteren|bereiken|waar (is|ligt|zijn|vind|moet|kan))\b/,
  ],
  [
    "conditions",
    /\b(conditions?|droit|qui peut|puis-je|eligible|plafonds?|quel age|obligatoire|obliges?|voorwaarden?|recht|wie (kan|mag)|kom ik in aanmerking|inkomensgrens|vanaf welke leeftijd|verplicht|mag ik)\b/,
  ],
  [
    "procedure",
    /\b(comment|inscri\w*|demarches?|demander|introduire|faire pour|hoe|inschrij\w*|aanvra\w*|aanmeld\w*|stappen|doen om)\b/,
  ],
];

/** What a message, given folded, asks about its subject; null when it only tells the subject. */
export function aspectOf(folded: string): Aspect | null {
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
