import type { Language } from "../../../src/domain/language.ts";
import type { Asked } from "./model-server.ts";
import { readPrompt } from "./prompt-reading.ts";

/** How a friendly writer begins a sentence of which nothing else changes. */
const leads: Record<Language, string[]> = {
  fr: [
    "Sachez que ",
    "Bon à savoir : ",
    "Concrètement, ",
    "En pratique, ",
    "Notez aussi que ",
    "À noter : ",
  ],
  nl: [
    "Weet dat ",
    "Goed om te weten: ",
    "Concreet: ",
    "In de praktijk: ",
    "Let op: ",
    "Ook belangrijk: ",
  ],
};

/** Words for which another may stand in any sentence. */
const others: Record<Language, [RegExp, string][]> = {
  fr: [
    [/\bse trouve(nt)?\b/g, "est situé"],
    [/\bPour vous inscrire, /g, "Pour l'inscription, "],
    [/\bcoûte\b/g, "revient à"],
    [/\bappelez le\b/g, "téléphonez au"],
    [/\bVous recevez\b/g, "Vous obtenez"],
    [/\bIl y a\b/g, "On trouve"],
    [/\bLe site est\b/g, "Son site internet est"],
    [/\bau moins\b/g, "au minimum"],
    [/\bmais\b/g, "toutefois"],
    [/\bégalement\b/g, "aussi"],
  ],
  nl: [
    [/\bligt (in|op)\b/g, "bevindt zich $1"],
    [/\bkost\b/g, "komt op"],
    [/\bbelt u naar\b/g, "telefoneert u naar"],
    [/\bU krijgt\b/g, "U ontvangt"],
    [/\bminstens\b/g, "ten minste"],
    [/\bmaar\b/g, "echter"],
    [/\bHet telefoonnummer is\b/g, "Bellen kan op"],
    [/\bschrijft u zich in\b/g, "kunt u zich inschrijven"],
  ],
};

/**
 * An honest model of our own for whole files of questions, where nobody has written the answers: the facts given,
 * each with a friendly beginning or other words for some of its own, by turns.
 */
export function reworded(asked: Asked, most = 5): string[] {
  const { facts, language } = readPrompt(asked);
  const core = facts.filter(({ isCore }) => isCore);
  return [...core, ...facts.filter(({ isCore }) => !isCore)]
    .flatMap(({ text, number }) =>
      text.split(/(?<=[.!?]) (?=\p{Lu})/u).map((sentence) => ({ sentence, number })),
    )
    .slice(0, most)
    .map(({ sentence, number }, at) => {
      const plain = sentence.replace(/\.$/, "");
      const own = at % 2 === 0 ? withOthers(plain, language) : withLead(plain, language, number);
      return `${own} [${number}].`;
    });
}

function withOthers(sentence: string, language: Language): string {
  return others[language].reduce((text, [form, by]) => text.replace(form, by), sentence);
}

/** After "Sachez que" a sentence goes on in small letters, unless a name begins it; Dutch would turn its verb. */
function withLead(sentence: string, language: Language, turn: number): string {
  const all = leads[language].filter(
    (lead) => lead.endsWith(": ") || /^(Le|La|Les|Un|Une|Vous|Il|Elle|En|Pour) /.test(sentence),
  );
  const lead = all[turn % all.length]!;
  const small = /^(Le|La|Les|Un|Une|Vous|Il|Elle|En|Pour|De|Het|Een|U|Er) /.test(sentence);
  const rest = small ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence;
  return `${lead}${rest}`.replace(/ que (il|elle|un|une|en) /, " qu'$1 ");
}
