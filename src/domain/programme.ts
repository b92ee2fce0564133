import type { Desk } from "./desk.ts";
import type { Bilingual, Language } from "./language.ts";

export const topics = [
  "childcare",
  "housing",
  "training",
  "mobility",
  "food",
  "reuse",
  "jobs",
  "social-aid",
  "social-clauses",
  "action-plan",
] as const;
export type Topic = (typeof topics)[number];

export const audiences = ["resident", "staff"] as const;
export type Audience = (typeof audiences)[number];

export const levels = [
  "commune",
  "cpas-ocmw",
  "region",
  "cocof",
  "vgc",
  "cocom",
  "community",
  "federal",
  "association",
] as const;
export type Level = (typeof levels)[number];

/** What a fact is about, and what a question can ask for. */
export const aspects = [
  "about",
  "conditions",
  "cost",
  "procedure",
  "documents",
  "contact",
  "hours",
] as const;
export type Aspect = (typeof aspects)[number];

/** A commune's NIS code, such as `21015`. */
export type Nis = string;

/** Where a programme holds: some communes, the whole Region, or (as a deliberate contrast) elsewhere. */
export type Area = Nis[] | "region" | "outside-region";

/** How a source's date is known: written on the page, inferred from its text, or not at all. */
export type DateBasis = "stated" | "content" | "unknown";

export type Source = {
  url: string;
  title: string;
  /** The language the page is written in; not always one of ours. */
  language: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the page bears no date. */
  date: string | null;
  basis: DateBasis;
};

/** One sourced statement, the same in both languages. */
export type Fact = {
  aspect: Aspect;
  text: Bilingual;
  sources: Source[];
  /** Holds an amount, hours or a telephone number: these age fastest. */
  volatile: boolean;
  /** Gives two values on which the sources differ. */
  contradiction: boolean;
};

export const contactKinds = ["phone", "email", "web", "address"] as const;
export type ContactKind = (typeof contactKinds)[number];
export type Contact = { kind: ContactKind; value: Bilingual; sources: Source[] };

/** One aid, service or rule. Maps to a public service of CPSV-AP. */
export type Programme = {
  id: string;
  topic: Topic;
  audience: Audience[];
  area: Area;
  level: Level;
  /** What several communes each have their own of, by one name; null when it is alone of its kind. */
  kind: string | null;
  /** The one language the service is given in; null when it is both, or it does not matter. */
  spoken: Language | null;
  /** It serves organisations, not residents themselves. */
  forOrganisations: boolean;
  /** It takes what people give away. */
  takesDonations: boolean;
  names: Bilingual;
  aliases: Bilingual<string[]>;
  authority: Bilingual;
  summary: Bilingual & { sources: Source[] };
  /** As residents ask for it, in their own words; indexed, never shown. */
  questions: Bilingual<string[]>;
  /** What residents who need it tell of their lives; indexed, never shown. */
  situations: Bilingual<string[]>;
  contacts: Contact[];
  facts: Fact[];
  caution: Bilingual | null;
};

/** A body to ask, when there is no fact. */
export type Body = Bilingual & { web: string | null };

/** A value of our subjects that no source gives: answered with `no_source`, never guessed. */
export type Gap = {
  id: string;
  names: Bilingual;
  questions: Bilingual<string[]>;
  /** Programmes that may help instead. */
  near: string[];
  /** What must be asked for the value to be missed: a price that is not known is no answer to "where?". */
  aspect: Aspect | null;
  ask: Body;
  area: Area;
};

/** A subject the assistant does not know, listed so that near-misses are recognised. */
export type Outside = {
  id: string;
  names: Bilingual;
  questions: Bilingual<string[]>;
  /** Whether the commune's own services handle it. */
  commune: boolean;
};

export const situations = [
  "danger",
  "medical",
  "poisoning",
  "suicide",
  "distress",
  "partner-violence",
  "child-violence",
  "no-shelter",
] as const;
/** A distress in which a help line comes before anything else. */
export type Situation = (typeof situations)[number];

/** What people in a distress type; `other`: in the languages of foreigners in danger. */
export type DistressExamples = {
  situation: Situation;
  examples: Bilingual<string[]>;
  other: string[];
};

export const personReasons = ["talk", "callback", "complaint", "file", "appointment"] as const;
/** Why somebody wants a person: to talk, to be called, to complain, about their own file, for an appointment. */
export type PersonReason = (typeof personReasons)[number];

/** What people type who want a person rather than information. */
export type RequestExamples = { reason: PersonReason; examples: Bilingual<string[]> };

export type Helpline = {
  id: string;
  situations: Situation[];
  /** The language spoken there. */
  language: Language | "both";
  number: string;
  web: string;
  names: Bilingual;
  text: Bilingual;
  source: Source;
};

export type Commune = {
  nis: Nis;
  names: Bilingual;
  postcodes: string[];
  web: Bilingual;
  aliases: Bilingual<string[]>;
  quarters: Bilingual<string[]>;
  /** The programme of its CPAS/OCMW, when a source was found. */
  social: string | null;
};

/** A place that is not in the Brussels-Capital Region. */
export type Elsewhere = { names: Bilingual; abroad: boolean };

/** What is said to the assistant out of courtesy, or about the assistant itself. */
export const smallTalks = [
  "greeting",
  "thanks",
  "goodbye",
  "who-are-you",
  "what-can-you-do",
  "yes",
  "no",
] as const;
export type SmallTalk = (typeof smallTalks)[number];
/** How people may say it. */
export type SmallTalkExamples = { talk: SmallTalk; examples: Bilingual<string[]> };

/** A concept of the domain and its terms in both languages. */
export type Concept = {
  id: string;
  terms: Bilingual<string[]>;
  broader: string | null;
  /** The ages of the people it means, in years, where it means some: from and up to. */
  ages?: readonly [number, number];
};

/** The social-economy action plan for the communes, as it is shown on a page of its own. */
export type ActionPlan = {
  title: Bilingual;
  introduction: Bilingual<string[]>;
  proposals: { title: Bilingual; text: Bilingual }[];
};

/** What was found about a programme and is not told, for those who keep the knowledge. */
export type LeftOut = { programme: string; what: string; reason: string };

/** Everything the assistant knows. */
export type Knowledge = {
  programmes: Programme[];
  gaps: Gap[];
  outside: Outside[];
  helplines: Helpline[];
  communes: Commune[];
  elsewhere: Elsewhere[];
  vocabulary: Concept[];
  distress: DistressExamples[];
  requests: RequestExamples[];
  smallTalk: SmallTalkExamples[];
  actionPlan: ActionPlan;
  leftOut: LeftOut[];
  desks: Desk[];
};
