import { lastQuestion, type ConversationState } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Knowledge } from "../domain/programme.ts";
import type { Question } from "../domain/question.ts";
import { stopWords } from "../domain/stop-words.ts";
import { fold, wordsOf } from "../domain/text.ts";
import { aspectOf } from "./aspect.ts";
import { languageDetector } from "./detect-language.ts";
import { distressIn } from "./distress.ts";
import { followUpOf, isBare } from "./follow-up.ts";
import { withoutInstructions } from "./instructions.ts";
import { needOf, speaksForOrganisation, speaksOfOwn, wantsFree } from "./need.ts";
import { ownVoice } from "./own-voice.ts";
import { placeFinder } from "./places.ts";
import { requestOf } from "./request.ts";
import { spellOut } from "./spell-out.ts";

/** Words that open and close a conversation and stand in no question. */
const courtesies: Record<Language, string[]> = {
  fr: [
    "bonjour bonsoir salut coucou merci beaucoup au revoir bonne journée bonne soirée bon week-end parfait voilà",
  ],
  nl: [
    "dank je dankjewel mercikes salukes hoi doei dada tof allez goed zo wijs chapeau goedendag goeiendag goedemorgen goeiemorgen goedenavond goeienavond goedemiddag goeiemiddag bedankt dank u wel tot ziens fijne dag prettige avond alstublieft",
  ],
};

/** Reads a message that is clean and without personal data, in the light of its conversation. */
export type Understand = (text: string, state: ConversationState) => Question;

export function createUnderstand(knowledge: Knowledge): Understand {
  const findPlace = placeFinder(knowledge.communes, knowledge.elsewhere);
  const written = (language: Language) => [
    ...courtesies[language],
    ...stopWords[language],
    ...[...knowledge.programmes, ...knowledge.gaps].flatMap(({ questions }) => questions[language]),
    ...knowledge.smallTalk.flatMap(({ examples }) => examples[language]),
  ];
  const detectLanguage = languageDetector({ fr: written("fr"), nl: written("nl") });

  const inOwnVoice = ownVoice(knowledge.programmes);
  return (text, state) => {
    const written = spellOut(text);
    const meant = withoutInstructions(written);
    const folded = fold(meant);
    const { language, foreign } = detectLanguage(inOwnVoice(written));
    const place = findPlace(folded);
    const distress = distressIn(text);
    const searchAlone = place.otherWords.join(" ");
    const followUp = followUpOf(meant, place, state, language ?? state.language);
    const told = requestOf(folded);
    const request = acceptedPerson(told, state) ?? told ?? awaitedPerson(place, state);
    const continued = continuedBy(state);
    const before = continued?.text;
    // A follow-up is of the need before it: "1083" after "an aid of the CPAS".
    const needBefore =
      followUp === "yes" && before !== undefined ? needOf(fold(before), wordsOf(before)) : null;
    const need = needBefore ?? needOf(folded, place.otherWords);
    const search = searchFor(
      (request?.kind === "person" ? lastQuestion(state) : before) ?? undefined,
      isCallback(request) ? searchAlone.replace(calling, " ") : searchAlone,
      request?.kind === "person" ? "person" : followUp === "no" ? "alone" : "completed",
    );
    return {
      text,
      search:
        need === "food" ? `${search} ${foodWords[language ?? state.language ?? "fr"]}` : search,
      searchAlone,
      asked: continued === null || followUp === "no" ? text : `${continued.asked} ${text}`,
      language,
      foreign,
      place,
      request,
      situation: distress?.situation ?? null,
      unsure: distress?.unsure ?? false,
      aspect: aspectOf(folded) ?? askedOfNothing(state),
      need,
      free: wantsFree(folded),
      own: speaksOfOwn(folded),
      organisation: speaksForOrganisation(folded),
      followUp,
      bare: followUp === "no" && isBare(place.otherWords, language),
    };
  };
}

/** The question that a follow-up continues. */
function continuedBy({
  awaiting,
  subject,
}: ConversationState): { text: string; asked: string } | null {
  if (awaiting?.kind === "commune")
    return { text: awaiting.question, asked: awaiting.asked ?? awaiting.question };
  return subject && { text: subject.text, asked: subject.asked ?? subject.text };
}

/** What was asked before its subject was told, as "which documents?" and then "for social housing". */
function askedOfNothing({ awaiting }: ConversationState): Question["aspect"] {
  if (awaiting?.kind !== "subject") return null;
  return isBare(wordsOf(awaiting.question), null) ? aspectOf(fold(awaiting.question)) : null;
}

/** What the hungry look for, whatever words they tell it in. */
const foodWords = { fr: "aide alimentaire manger", nl: "voedselhulp eten" };

/** What to look for: a person is wanted about the subject before, if there was one; a follow-up continues it. */
function searchFor(
  before: string | undefined,
  own: string,
  how: "alone" | "completed" | "person",
): string {
  if (before === undefined || how === "alone") return own;
  return how === "person" ? before : `${before} ${own}`;
}

/** Who was asked for a commune on the way to a person and names one still wants that person. */
function awaitedPerson(place: Question["place"], state: ConversationState): Question["request"] {
  const awaited = state.awaiting?.kind === "person-commune" && place.commune !== null;
  return awaited ? { kind: "person", reason: "talk" } : null;
}

/** "Yes" to the offer of a person asks for one. */
function acceptedPerson(told: Question["request"], { awaiting }: ConversationState) {
  const isOffered =
    awaiting?.kind === "person-offer" || (awaiting?.kind === "subject" && awaiting.offersPerson);
  const accepts = told?.kind === "small-talk" && told.talk === "yes";
  return isOffered && accepts ? ({ kind: "person", reason: "talk" } as const) : null;
}

function isCallback(request: Question["request"]): boolean {
  return request?.kind === "person" && request.reason === "callback";
}

/** The verbs of calling tell the wish, not its subject: a "rappel" is a reminder to pay, too. */
const calling = /\b(r?appel\w*|(re)?contact\w*|telephon\w*|(terug|op)?(ge)?bel(len|t|d)?)\b/g;
