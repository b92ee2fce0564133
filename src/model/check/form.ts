import type { Language } from "../../domain/language.ts";
import { fold } from "../../domain/text.ts";
import { longestSentence } from "./thresholds.ts";
import type { Refusal } from "./verdict.ts";

/** All that a plain sentence is written with. Whatever marks up, links or runs has another character among them. */
const written = /^[\p{Script=Latin}\p{M}\d\s.,;:!?…‘'’"«»“”()\-–—/%€+&@°²³½$£§]*$/u;
/** Format, private and unassigned characters, fillers and joiners; controls but for the line's end. */
const hidden = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|[\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\n\r\t]/u;
/** Latin letters that are not ours: full-width, mathematical, small capitals. */
const lookAlike =
  /[\u{1D400}-\u{1D7FF}\u{FF00}-\u{FFEF}\u{1D00}-\u{1DBF}\u{2100}-\u{214F}\u{0250}-\u{02AF}\u{AB30}-\u{AB6F}]/u;
const otherLetter = /[\p{L}--[\p{Script=Latin}]]/v;
const code =
  /(javascript|vbscript|data|file|mailto)\s*:|\w\(|:\/\/\S*[?#]|(?<!https?:)\/\/|&#?\w+;|["']\s*:\s*|^\s*["']\w+["']|--|\b(answer|text|cites|role|content)\s*:/i;

/** Whether a sentence is written as a sentence: with letters, figures and the usual marks, and not too long. */
export function formFault(sentence: string): Refusal | null {
  const odd = hidden.exec(sentence);
  if (odd) return { why: "hidden-characters", at: codeOf(odd[0]) };
  const other = otherLetter.exec(sentence) ?? lookAlike.exec(sentence);
  if (other) return { why: "other-script", at: other[0] };
  const plain = sentence.replace(/\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\]/g, "");
  if (!written.test(plain) || code.test(plain))
    return { why: "mark-up", at: sentence.slice(0, 60) };
  const words = plain.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  return words > longestSentence.words || sentence.length > longestSentence.characters
    ? { why: "too-long", at: `${words} words` }
    : null;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16)}`;
}

/** The machine does not speak of itself, nor say "tu": an answer is about the resident and the facts. */
const persons: Record<Language, RegExp> = {
  fr: /(?<![\p{L}\d])(je|j'|moi|mon|ma|mes|me|m'|nous|notre|nos|tu|t'|ton|ta|tes|toi|te|tien|tienne)(?![\p{L}\d])/iu,
  nl: /(?<![\p{L}\d])(ik|mij|mijn|me|we|wij|ons|onze|je|jij|jou|jouw|jullie|jezelf)(?![\p{L}\d])/iu,
};

/** @param known what the cited facts say: "selon notre source" may be said as they say it */
export function personFault(
  text: string,
  language: Language,
  known: readonly string[],
): Refusal | null {
  const said = known.reduce((rest, one) => {
    const ours = [...one.matchAll(sourceOf)].map(([phrase]) => phrase);
    return ours.reduce((left, phrase) => left.replaceAll(phrase, ""), rest);
  }, text);
  const found = persons[language].exec(said);
  return found ? { why: "familiar-or-first-person", at: found[0] } : null;
}

const sourceOf = /(?<![\p{L}\d])(notre|nos|onze) (sources?|bron(nen)?)(?![\p{L}\d])/gu;

/** What nobody should write into a chat, and the verbs of asking for it. */
const personal: Record<Language, RegExp> = {
  fr: /\b(donnez|envoyez|communiquez|indiquez|precisez|ecrivez|tapez|transmettez|partagez|fournissez|quels?|quelles?)\b.{0,30}\b(numero national|niss|nom|prenom|adresse|date de naissance|iban|compte|mot de passe|code pin|numero de (telephone|gsm|carte|registre)|e-?mail|donnees|coordonnees|carte d'identite|vignette)\b/,
  nl: /\b(geef|stuur|vermeld|zeg|schrijf|typ|deel|bezorg|wat is|welke?)\b.{0,30}\b(rijksregisternummer|naam|voornaam|adres|geboortedatum|iban|rekening\w*|wachtwoord|pincode|telefoonnummer|gsm\w*|kaartnummer|e-?mailadres|gegevens|contactgegevens|identiteitskaart|kleefbriefje)\b/,
};

/** A question is asked of nobody here: it would be answered with what must stay out. */
export function askingFault(text: string, language: Language): Refusal | null {
  const folded = fold(text);
  const isOwn = language === "fr" ? /\bvo(tre|s)\b/.test(folded) : /\buw\b/.test(folded);
  if (/\?/.test(text) && /\?\s*$/.test(text)) return { why: "asks-personal-data", at: "?" };
  const asked = isOwn ? personal[language].exec(folded) : null;
  return asked ? { why: "asks-personal-data", at: asked[0] } : null;
}
