import { cannedFr } from "./canned-fr.ts";
import { caseFr } from "./case-fr.ts";

/** Everything the assistant says of itself in French. The Dutch texts are typed against these. */
export const fr = {
  welcome: [
    "Bonjour ! Je suis Zinneke, l'assistant des communes bruxelloises. Je suis une machine, pas une personne.",
    "Je réponds à partir de sources que vous pouvez vérifier : crèches, logement, formations, déplacements, alimentation, seconde main, emploi et aide sociale.",
    "Vous pouvez demander une personne à tout moment. N'écrivez pas de données personnelles.",
  ],
  /** Said to staff besides. */
  welcomeStaff:
    "Pour le personnel des communes, je connais aussi les clauses sociales, les achats à l'économie sociale et le plan d'action.",
  staffExample: "Comment insérer une clause sociale dans un marché ?",
  personButton: "Parler à une personne",

  alsoTitle: "À voir aussi :",
  contactKinds: { phone: "Téléphone", email: "E-mail", web: "Site", address: "Adresse" },
  missing: {
    cost: "Nos sources n'indiquent pas de prix ni de montant.",
    hours: "Nos sources n'indiquent pas d'heures d'ouverture.",
    documents: "Nos sources ne disent pas quels documents il faut.",
  },
  /** After a fact that ages fast: the date of its source. */
  toCheck: (date: string) => `(${date}, à vérifier)`,
  undated: "source sans date",
  writtenByModel:
    "Des phrases de cette réponse ont été écrites par une intelligence artificielle, à partir des sources citées.",
  checkWith: (authority: string) =>
    `Ces informations peuvent avoir changé. Vérifiez auprès de : ${authority}.`,
  outsideBrussels: "Attention : ceci ne vaut pas pour la Région bruxelloise.",

  askCommune: "Cela dépend de votre commune. Dans quelle commune habitez-vous ?",
  askCommuneHow: "Écrivez son nom ou votre code postal.",
  meanwhile: "Pour toute la Région, voici déjà ceci :",
  askSubject: "Je ne comprends pas bien votre question. Cherchez-vous une de ces choses ?",
  askSubjectOpen:
    "Je ne comprends pas bien votre question. Pouvez-vous la poser avec d'autres mots ?",

  askOfWhat:
    "De quoi s'agit-il ? Dites-moi le sujet, par exemple une crèche ou un logement social.",
  noSource: "Je n'ai pas trouvé de source qui réponde à cette question. Je préfère ne pas deviner.",
  noSourceAbout: (subject: string) =>
    `Je n'ai pas trouvé de source sur ${subject}. Je préfère ne pas deviner.`,
  noSourceInCommune: (commune: string) =>
    `Je n'ai rien trouvé à ce sujet pour votre commune (${commune}). Je préfère ne pas deviner.`,
  elsewhereInBrussels: (communes: string) => `Je n'ai trouvé cela que pour : ${communes}.`,
  dependsOnCommune: (communes: string) =>
    `Cela dépend de la commune, et rien ne vaut pour toutes. Je connais ceci pour : ${communes}.`,
  near: "Ceci peut vous aider :",
  ask: (body: string) => `Adressez-vous à : ${body}.`,
  askCommuneSite: (commune: string, site: string) =>
    `Le site de votre commune (${commune}) : ${site}.`,
  socialSite: "Le site social.brussels donne les services de chaque commune.",
  staffOnly:
    "Cette question concerne les marchés publics et les services des administrations. Le personnel des communes peut la poser à Zinneke dans Microsoft Teams.",

  outOfScope: "Cette question sort de mes sujets. Je ne peux pas y répondre.",
  outOfScopeAbout: (subject: string) => `Je ne réponds pas aux questions sur ${subject}.`,
  outOfScopePlace: (place: string) =>
    `Je connais seulement la Région bruxelloise. Pour ${place}, adressez-vous à l'administration sur place.`,
  communeHandles: "Les services de votre commune s'en occupent.",
  myTopics:
    "Je connais les crèches, le logement, les formations, les déplacements, l'alimentation, la seconde main, l'emploi et l'aide sociale à Bruxelles.",

  languageNotice:
    "Je réponds en français et en néerlandais. Écrivez dans une de ces langues, même avec des fautes.",
  languageNoticePerson: "Vous pouvez aussi demander une personne.",
  languageSwitched: "D'accord, je continue en français. Quelle est votre question ?",

  handoff:
    "Je suis une machine et je ne peux pas traiter votre dossier. Voici où joindre une personne :",
  handoffNoCommune:
    "Je suis une machine et je ne peux pas vous mettre en ligne avec une personne ici. Dites-moi votre commune : je vous donne ses contacts.",
  handoffReasons: {
    talk: "",
    callback: "Je ne peux pas vous rappeler moi-même.",
    complaint: "Une plainte se dépose auprès du service lui-même.",
    file: "Je ne vois pas les dossiers. Le service qui a reçu votre demande peut vous dire où elle en est.",
    appointment: "Je ne peux pas prendre de rendez-vous à votre place.",
  },
  communeSite: (commune: string, site: string) => `Commune (${commune}) : ${site}`,
  offerPerson: "Voulez-vous parler à une personne ?",
  case: caseFr,
  canned: cannedFr,

  crisis: {
    danger: "Êtes-vous en danger maintenant ? Appelez le 112, ou la police au 101.",
    medical: "Appelez tout de suite le 112 et suivez leurs conseils.",
    poisoning:
      "En cas d'urgence vitale, appelez le 112. Pour un produit avalé, appelez tout de suite le Centre Antipoisons.",
    suicide:
      "Ce que vous vivez semble très dur. Parlez-en maintenant à quelqu'un. Si votre vie est en danger, appelez le 112.",
    distress:
      "Ce que vous vivez semble lourd. Vous pouvez en parler à quelqu'un, gratuitement. En danger, appelez le 112.",
    "partner-violence": "Êtes-vous en danger maintenant ? Appelez le 112, ou la police au 101.",
    "child-violence":
      "Êtes-vous, ou l'enfant est-il, en danger maintenant ? Appelez le 112, ou la police au 101.",
    "no-shelter":
      "Pour dormir à l'abri cette nuit, appelez le numéro ci-dessous. En danger, appelez le 112.",
  },
  crisisPerson: "Je suis une machine. À ces numéros, une personne vous écoute.",

  greeting: "Bonjour ! Que cherchez-vous ?",
  thanks: "Avec plaisir. Avez-vous une autre question ?",
  goodbye: "Bonne journée, et à bientôt.",
  whoAreYou:
    "Je suis Zinneke, un assistant automatique : un robot, pas une personne. Je réponds à partir de sources, que je cite.",
  yes: "Dites-moi ce que vous cherchez, avec vos propres mots.",
  no: "D'accord. Je reste là si vous avez une autre question.",
  examples: [
    "Comment trouver une crèche ?",
    "Où trouver un colis alimentaire ?",
    "Comment chercher du travail ?",
  ],

  feedbackThanks: "Merci, c'est noté.",
  feedbackWhy: "Merci. Qu'est-ce qui n'allait pas ?",
  feedbackReasons: [
    "C'est faux ou dépassé",
    "Ce n'était pas ma question",
    "Ce n'est pas clair",
    "Il manque quelque chose",
  ],

  upload:
    "Je ne peux pas recevoir de fichier, et je ne l'ai pas gardé. Écrivez votre question, sans données personnelles.",
  filesNotRead:
    "Je ne peux pas lire de fichier, et je n'ai pas gardé le vôtre. J'ai répondu à votre texte.",
  empty: "Je n'ai rien reçu de lisible. Écrivez votre question, avec vos propres mots.",
  shortened: "Votre message est long. J'ai lu les 2 000 premiers caractères.",
  personalData: "J'ai retiré des données personnelles de votre message. Elles ne sont pas gardées.",
  apology: "Quelque chose n'a pas marché de mon côté. Réessayez, ou demandez une personne.",
};

export type Texts = typeof fr;
