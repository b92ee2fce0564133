/** What people write short on a telephone, French then Dutch; none of them is a word of the other language. */
const short = new Map(
  Object.entries({
    combien: "cb cmb cbn",
    pour: "pr",
    dans: "ds",
    temps: "tps",
    quand: "qd",
    pourquoi: "pk pq pkoi pkw",
    quoi: "koi",
    qui: "ki",
    quel: "kel",
    quelle: "kelle",
    que: "ke",
    pas: "pa",
    "il y a": "ya",
    "parce que": "pcq pck psk pske",
    beaucoup: "bcp bocou",
    bonjour: "bjr",
    bonsoir: "bsr",
    "j'ai": "g jai",
    "c'est": "c cest",
    "qu'il": "quil",
    "quelqu'un": "qqn qqun",
    "quelque chose": "qqch",
    "aujourd'hui": "auj ajd ojd",
    tout: "tt",
    toujours: "tjs tjrs",
    jamais: "jms",
    maintenant: "mtn mnt",
    vous: "vs",
    nous: "ns",
    problème: "pb pblm",
    genre: "genr",
    "rendez-vous": "rdv rv",
    hoeveel: "hvl hvel",
    wanneer: "wnr",
    waarom: "wrm",
    misschien: "mss msch",
    geen: "gn gin",
    niet: "nie ni",
    dat: "da",
    wat: "wa",
    voor: "vr",
    "is het": "ist",
    "het is": "tis",
    "dat ik": "dak",
    afspraak: "afsprk",
    met: "mt",
    van: "vn",
    zijn: "zn",
    "van de": "vd",
    "van een": "ve",
    "in het": "int",
    "ik het": "kt",
    nog: "ng",
    goed: "gd",
    gaat: "gt",
    alleen: "alln",
    graag: "grg gr8g",
    vandaag: "vndg vdaag",
    morgen: "mrgn",
    dringend: "drngnd",
    kinderen: "kindr",
    avec: "ac",
    être: "etr",
    faire: "fer",
    chercher: "cherch",
    besoin: "bsoin bsn",
    appartement: "appt",
    numéro: "num",
    logement: "logt lgmt",
  }).flatMap(([full, forms]) => forms.split(" ").map((form) => [form, full] as const)),
);

/** "jdois" is "je dois": no word of either language begins so. */
const joinedJe = /(?<![\p{L}'’])j(?=[bcdfghkmnpqrstvz]\p{L}{2})/giu;
/** "kzoek" is "ik zoek". */
const joinedIk =
  /(?<![\p{L}'’])k(?=(?:heb|had|zoek|ben|was|moet|wil|wou|zou|kan|ga|zit|woon|weet|denk|krijg|vind)(?!\p{L}))/giu;
const token = /(?<![\p{L}\d'’.-])\p{L}{1,6}(?![\p{L}\d'’-]|\.\p{L})/gu;

/** A message with its telephone shorthand written in full, the rest as it stands. */
export function spellOut(text: string): string {
  return text
    .replace(joinedJe, "je ")
    .replace(joinedIk, "ik ")
    .replace(token, (word) => short.get(word.toLowerCase()) ?? word);
}
