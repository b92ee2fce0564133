import type { SmallTalk } from "../domain/question.ts";

const words = {
  greeting: [
    "bonjour",
    "bonsoir",
    "salut",
    "coucou",
    "hello",
    "hallo",
    "hey",
    "hoi",
    "dag",
    "goeiedag",
    "goedendag",
    "goedemorgen",
    "goeiemorgen",
    "goedenavond",
    "goeienavond",
    "goedemiddag",
    "goeiemiddag",
    "hi",
    "yo",
    "rebonjour",
    "allo",
  ],
  thanks: [
    "merci",
    "mercikes",
    "bedankt",
    "dank u",
    "dank je",
    "dank",
    "dankjewel",
    "dankuwel",
    "thanks",
    "thank you",
    "super",
    "parfait",
    "top",
    "geweldig",
    "nickel",
    "genial",
    "tres bien",
    "heel goed",
    "prima",
    "perfect",
    "ok",
    "oke",
    "d'accord",
    "goed zo",
    "fijn",
  ],
  goodbye: [
    "au revoir",
    "aurevoir",
    "a bientot",
    "a plus",
    "bye",
    "tot ziens",
    "tot later",
    "daag",
    "ciao",
    "salukes",
    "bonne journee",
    "bonne soiree",
    "bon week-end",
    "bon weekend",
    "fijne dag",
    "fijne avond",
    "prettige dag",
    "prettig weekend",
    "nog een fijne dag",
  ],
} satisfies Partial<Record<SmallTalk, string[]>>;

/** Said beside these, and about nothing else. */
const fillers = [
  "monsieur",
  "madame",
  "a tous",
  "a vous",
  "iedereen",
  "allemaal",
  "tout le monde",
  "beaucoup",
  "bien",
  "infiniment",
  "mille fois",
  "et",
  "en",
  "u",
  "wel",
  "veel",
  "hartelijk",
  "voor de hulp",
  "voor uw hulp",
  "voor de info",
  "voor uw info",
  "voor de informatie",
  "pour votre aide",
  "pour l'aide",
  "pour l'info",
  "pour les infos",
  "pour votre reponse",
  "pour ces informations",
  "dat was alles",
  "dat is alles",
  "c'est tout",
  "c'etait tout",
  "zinneke",
  "ca va",
  "hoe gaat het",
  "comment allez-vous",
  "ca m'aide",
  "la",
  "je n'ai plus de question",
  "nee",
  "non",
  "nog",
  "verder",
  "alles",
  "duidelijk",
  "c'est clair",
  "dat helpt mij",
  "dat helpt",
  "me",
];
const longestFirst = [...Object.values(words).flat(), ...fillers].sort(
  (a, b) => b.length - a.length,
);

/**
 * The courtesy a message is, when it is nothing else: one of the words first, then only such words and
 * fillers. Read from left to right, the longest phrase each time: a pattern of so many phrases that hold
 * each other can take for ever on a message made for it.
 * @param bare folded, without punctuation
 */
export function courtesyOf(bare: string): SmallTalk | null {
  const kind = (Object.keys(words) as (keyof typeof words)[]).find((one) =>
    words[one].some((word) => begins(bare, word)),
  );
  if (!kind) return null;
  for (let rest = bare; rest !== "";) {
    const phrase = longestFirst.find((one) => begins(rest, one));
    if (phrase === undefined) return null;
    rest = rest.slice(phrase.length).replace(/^[ -]+/, "");
  }
  return kind;
}

function begins(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/^[a-z']/.test(text.slice(phrase.length));
}
