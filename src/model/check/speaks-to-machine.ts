import { fold } from "../../domain/text.ts";

/**
 * Whether a text that should be a fact speaks to the machine instead of telling residents something: an order
 * to ignore, write or repeat, a feigned turn or system message, mark-up, code or encoded text. Facts come from
 * files people write or import; one such text must not reach a model. Nothing rests on catching all of them:
 * what a model makes of them is still checked.
 */
export function speaksToMachine(text: string): boolean {
  return marks.test(text) || hidden.test(text) || orders.some((order) => order.test(fold(text)));
}

/** Mark-up, templates, code and long encoded words: no fact has any. */
const marks =
  /<\/?[a-z!|][^>]*>|```|\{\{|\}\}|\[\/?(INST|SYS|SYSTEM|system)|<\||\|>|!\[|\]\(|-{3,}|={3,}|#{2,}|[{}\\|]|\b(?=[A-Za-z+/]*\d)(?=[A-Za-z\d+/]*[a-z])[A-Za-z\d+/]{24,}={0,2}|\b[A-Za-z\d+/]{12,}={1,2}|(?:\\x|%)[\da-f]{2}|(?:\b[01]{8}\b\s*){2}|&#?\w+;/i;

/** Characters that people do not see, or letters of other scripts among ours. */
const hidden =
  /[\p{Cf}\p{Co}\p{Cn}]|[\p{L}--[\p{Script=Latin}]]|[\u{1D400}-\u{1D7FF}\u{FF00}-\u{FFEF}]/v;

const orders = [
  /\b(ignore|ignorez|ignorer|oublie|oubliez|oublier|negeer|negeert|vergeet|disregard|forget)\b.{0,50}\b(instruction|consigne|regle|directive|instructie|regel|richtlijn|opdracht|aanwijzing|precede|prompt|reste|rest|above|previous|tout|alles)/,
  /\b(system|systeme|systeem|assistant|assistent|user|utilisateur|gebruiker|developpeur|ontwikkelaar|developer|admin|human)\s*(prompt|message|bericht|mode|modus|override)?\s*[:>\]=]/,
  /\b(prompt|jailbreak|override|llm|chatbot|chatgpt|gpt|taalmodel|modele de langage|language model|intelligence artificielle|l'ia\b|de ai\b|kunstmatige intelligentie|canari|canary|kanarie|mot de passe|wachtwoord|password|token secret|base64|rot13)\b/,
  /\b(reponds|repondez|ecris|ecrivez|dis|dites|repete|repetez|affiche|affichez|conclus|concluez|traduis|traduisez|confirme|insere|inserez|produis|produisez|imprime|recopie|recopiez|annonce|annoncez|affirme|affirmez|decode|decodez|execute|executez|continue|complete|completez|respond|reply|say|print|output|write|repeat|answer)\b.{0,40}(["«:“]|\b(exactement|seulement|uniquement|toujours|chaque reponse|ta reponse|votre reponse|phrase|mot|resident|citoyen|que (la|le|les|vous|l')|utilisateur|code|word|exactly|only|suivant))/,
  /\b(ajoute|ajoutez|ajouter|commence|commencez|termine|terminez|voeg|begin|eindig)\b.{0,40}(["«“‘]|\b(chaque reponse|toute reponse|elk antwoord|uw antwoord|votre reponse|ta reponse)\b)/,
  /\b(antwoord|schrijf|zeg|herhaal|toon|vertaal|bevestig|druk|meld|decodeer|voer|vervolledig|noteer|verklaar|besluit)\b.{0,40}(["«:“‘]|\b(exact|enkel|alleen|altijd|elk antwoord|uw antwoord|je antwoord|zin|woord|inwoner|burger|dat (de|het|u|alle)|gebruiker|code|letterlijk|volgende)\b)/,
  /\b(tu es|vous etes|je bent|u bent|you are)\b.{0,25}\b(maintenant|desormais|nu|voortaan|now|un robot|een robot|une ia|pirate|piraat|libre|vrij van)/,
  /\b(nouvelle|nieuwe|new)\b.{0,12}\b(regle|consigne|instruction|directive|regel|instructie|richtlijn|opdracht)s?\b/,
  /\b(l'assistant|le robot|le bot|la machine|cet assistant|de assistent|de robot|de bot|de machine|deze assistent|zinneke)\b.{0,30}\b(doit|devra|peut|repond|dira|ecrit|ajoute|moet|mag|zal|zegt|antwoordt|schrijft|voegt)\b/,
];
