import { fold } from "../domain/text.ts";

/**
 * Sentences addressed to the machine rather than asked of it ("ignore your rules", "answer only …",
 * "translate this", "list the names of …", a feigned system message): they tell nothing of what the resident needs, so they are not searched for.
 * Nothing depends on catching them all: an answer is made of facts whatever the message says.
 */
const instruction =
  /\b(ignore[rz]?|oublie[rz]?|negeer|vergeet)\b.{0,40}\b(instructions?|consignes?|regles?|sources?|bronnen|instructies|regels|aanwijzingen|tout|alles|previous|prompt)\b|\b(reponds?|repondez|antwoord|zeg|dis|dites|ecris|ecrivez|schrijf|confirme[rz]?|bevestig)\b[- ]?(le |la |moi |me |dan )?((uniquement|seulement|simplement|enkel|alleen|gewoon|juste)\b(?! (moi |me |mij )?(ou|combien|quand|comment|qui|quel\w*|si|waar|hoe\w*|wanneer|wat|wie|welk\w*|of)\b)|in (je|uw) antwoord|dans (ta|votre) reponse|avec une source|met (een |als )?bron)|\b(tu es (maintenant|desormais)|vous etes (maintenant|desormais)|je bent (nu|voortaan)|u bent (nu|voortaan)|fais comme si|faites comme si|doe alsof|act as|pretend|you are now|jailbreak|developer mode|system prompt|prompt systeme|systeemprompt)\b|\b(traduis|traduisez|traduire|vertaal|translate)\b.{0,40}\b(phrases?|textes?|mots?|zin|zinnen|tekst|woord|woorden|sentence|text)\b|\b(donne|donnez|affiche[rz]?|montre[rz]?|liste[rz]?|geef|toon|lijst)\b.{0,40}\b(noms|adresses|e-?mails|numeros|donnees|namen|adressen|gegevens|nummers)\b.{0,30}\b(des|de tous|d'autres|van (alle|andere|de)|gens|personnes|utilisateurs|mensen|gebruikers)\b|\[ ?(system|systeme|systeem|admin|inst)\b|^\s*(system|systeme|systeem|assistant)\s*:|\bnouveau reglement\b.{0,10}:|\bnieuwe regel\b.{0,10}:/;

/** A wish to go on in the other language, beside what is asked: at the start of a sentence, or said as a wish. */
const languageWish =
  /(?:(?:^|[.!?])\s*(?:(?:sorry|pardon|excusez[- ]moi),?\s*)?|\b(?:liever|plut[oô]t|graag|kan het|peut-on parler|je pr[eé]f[eè]re)\s*)(in het (nederlands|frans)|en (fran[cç]ais|n[eé]erlandais))( (graag|alstublieft|aub|svp|s'il vous pla[iî]t))?\s*(?=[:,.;!?]|$)/i;

/** A message that is nothing but the wish for a language stays what it is. */
function withoutLanguageWish(text: string): string {
  const rest = text.replace(languageWish, " ");
  return /\p{L}{3}/u.test(rest) ? rest : text;
}

/** After "no", a clause with a negation says what is not wanted: looking for its words would find just that. */
function withoutRefusal(text: string): string {
  if (!/^\s*(non|nee|neen)\b/i.test(text)) return text;
  const clauses = text.split(/(?<=[,;:.])\s+/);
  const wanted = clauses.filter((clause) => !/\b(pas|plus|aucune?|geen|niet)\b/i.test(clause));
  return wanted.length > 1 ? wanted.join(" ") : text;
}

/** Where, in a sentence to the machine, something is asked after all: "answer like a pirate: how much is a ticket?". */
const asksAfterAll =
  /(?<=[:,;–-]\s+|\b(?:et|en|then|dis|dites|zeg|reponds?|repondez|antwoord|explique[rz]?|vertel)\b(?:\s+(?:moi|me|mij|nous|ons|maar|dan|eens|in \p{L}+|en \p{L}+))*[-\s]+)(combien|quand|comment|ou (?:est|sont|se|puis|peut|aller)|qui (?:peut|a|paie|aide)|quelle?s?|qu'est-ce|que coute|hoeveel|wanneer|waar|hoe|wie|welke?|wat (?:kost|betaal|is|zijn|een|moet))\b.*$/u;

/** What a sentence asks of us once what it tells the machine to do is left out; nothing where it only does that. */
function withoutInstruction(sentence: string): string {
  const folded = fold(sentence);
  if (!instruction.test(folded)) return sentence;
  // Folding keeps the length but for ligatures, which hardly any question has.
  const at = folded.length === sentence.length ? folded.search(asksAfterAll) : -1;
  return at < 0 ? "" : sentence.slice(at);
}

/** A message without mark-up, placeholders of removed data, and what is said to the machine rather than asked. */
export function withoutInstructions(text: string): string {
  const plain = text
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gi, " ")
    .replace(/<\/?[a-z][^>]*>/gi, " ")
    .replace(/\[(national-number|card|iban|email|phone|birth-date|address)\]/g, " ");
  const sentences = plain.split(/(?<=[.!?])\s+|(?<=»)\s*:\s*/);
  const meant = sentences.map(withoutInstruction).join(" ");
  return withoutRefusal(withoutLanguageWish(meant)).trim();
}
