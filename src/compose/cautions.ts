import { texts } from "../../dialogs/texts/texts.ts";
import type { Language } from "../domain/language.ts";
import type { Aspect, Fact, Programme } from "../domain/programme.ts";
import type { Part } from "../domain/reply.ts";

/** What a caution warns of, by its French words; one that names none of these concerns the whole programme. */
const warnings: [RegExp, Aspect[]][] = [
  [/montant|prix|tarif|barème|taux|dépens|\d\s?€/i, ["cost"]],
  [/plafond|seuil|conditions/i, ["conditions", "cost"]],
  [/horaire|heures|\bjours?\b|période|dates? et/i, ["hours"]],
  [/adresse|lieux?\b|numéro|téléphone|e-mail/i, ["contact", "hours"]],
  [/inscri|délai|démarche/i, ["procedure"]],
];

/** What a reply tells of a programme: the aspect asked, the facts shown, and whether one of them is old. */
export type Told = { aspect: Aspect | null; facts: Fact[]; isOld: boolean };

/** A programme's own caution that sends people to somebody: it is not said twice. */
const saysToCheck = /vérifi|demandez|kijk|vraag|controleer/i;

/** The warnings after an answer: only those about what it tells. */
export function cautionParts(programme: Programme, told: Told, language: Language): Part[] {
  const { checkWith, outsideBrussels } = texts[language];
  const own = isAbout(programme, told) ? (programme.caution?.[language] ?? null) : null;
  const cautions = [
    programme.area === "outside-region" ? outsideBrussels : null,
    own,
    told.isOld && !saysToCheck.test(own ?? "") ? checkWith(programme.authority[language]) : null,
  ];
  return cautions
    .filter((text) => text !== null)
    .map((text) => ({ kind: "caution", language, text }));
}

/** Whether the caution concerns what is told. Judged on the French, so that both languages show the same. */
function isAbout({ caution }: Programme, { aspect, facts }: Told): boolean {
  if (caution === null || aspect === null) return true;
  const warned = warnings.flatMap(([pattern, aspects]) =>
    pattern.test(caution.fr) ? aspects : [],
  );
  return (
    warned.length === 0 ||
    warned.includes(aspect) ||
    facts.some((fact) => fact.volatile && warned.includes(fact.aspect))
  );
}
