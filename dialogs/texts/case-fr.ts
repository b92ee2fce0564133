/** What a resident is told of their case in French: the queue, a counsellor, a callback. */
export const caseFr = {
  leaveButton: "Quitter la file",
  callbackButton: "Demander qu'on me rappelle",
  noCallbackButton: "Ne plus me rappeler",

  passedOn: "Je passe votre demande à une personne.",
  alreadyPassedOn: "Votre demande est déjà dans la file.",
  stillWaiting: "Vous attendez toujours une personne.",
  place: (position: string) => `Vous êtes n° ${position} dans la file.`,
  wait: (minutes: string) => `Attente : environ ${minutes} minutes.`,
  waitMinute: "Attente : environ une minute.",
  waitHour: "Attente : plus d'une heure.",
  nobodyPresent:
    "Personne n'est connecté pour le moment. Votre demande reste dans la file, et je vous préviens ici.",
  meanwhile: "En attendant, je continue à répondre à vos questions.",
  communeFirst: "Dites-moi d'abord votre commune : je cherche qui peut vous répondre.",
  alsoReach: "Vous pouvez aussi vous adresser ici :",
  dangerFirst: "Si vous êtes en danger, appelez d'abord le 112.",
  offerInCrisis: "Vous pouvez aussi demander ici une personne de nos services. Le souhaitez-vous ?",

  deskClosed: (desk: string) => `Le guichet « ${desk} » est fermé pour le moment.`,
  deskClosedFor: (reason: string) => `Raison : ${reason}.`,
  deskOpens: (when: string) => `Il ouvre ${when}.`,
  deskOpensUnknown: "Nous ne savons pas encore quand il rouvre.",
  today: "aujourd'hui",
  tomorrow: "demain",
  onDate: (date: string) => `le ${date}`,
  atTime: (day: string, clock: string) => `${day} à ${clock}`,

  callbackInstead: "Une personne peut vous rappeler plus tard. Utilisez le bouton ci-dessous.",
  callbackForm:
    "Une personne peut vous rappeler ou vous écrire. Remplissez le formulaire de ce chat : votre nom, un numéro ou une adresse e-mail, et le meilleur moment.",
  callbackOffered:
    "Personne n'a encore pu prendre votre demande. Voulez-vous qu'on vous rappelle plus tard ?",
  callbackKeepsPlace: "Sinon, vous gardez votre place.",
  callbackNotedPhone: "Merci. Une personne vous appelle au moment que vous avez choisi.",
  callbackNotedEmail: "Merci. Une personne vous écrit à l'adresse que vous avez donnée.",
  callbackKept: (days: string) =>
    `Vos coordonnées sont effacées après ce contact, ou au plus tard après ${days} jours.`,
  callbackPending: "Votre demande de rappel est déjà notée. Une personne vous contacte.",
  callbackReached: "Une personne a pris contact avec vous. Vos coordonnées sont effacées.",
  callbackUnreached:
    "Nous n'avons pas pu vous joindre. Vos coordonnées sont effacées. Vous pouvez de nouveau demander une personne.",

  joined: (name: string, place: string) =>
    `Vous parlez maintenant à une personne : ${name} (${place}).`,
  machineSilent: "Je me tais pendant ce temps.",
  vanished: (name: string) =>
    `La connexion avec ${name} est coupée. Toutes nos excuses. Votre demande est de nouveau en tête de la file.`,
  transferred: (desk: string) => `Votre demande passe à un autre guichet : ${desk}.`,
  finished: (name: string) => `Votre conversation avec ${name} est terminée.`,
  botIsBack: "Ici Zinneke, la machine. Je réponds de nouveau à vos questions.",
  askAgain: "Vous pouvez redemander une personne à tout moment.",
  closed: {
    answered: "Avez-vous une autre question ? Posez-la ici.",
    referred: "La suite se passe auprès du service indiqué.",
    unreachable: "Nous ne vous avons plus trouvé dans la conversation.",
    other: "",
  },
  silent: "Vous n'avez plus écrit depuis un moment.",
  removedFromQueue: "Votre demande est retirée de la file.",
  left: "C'est noté : vous n'attendez plus de personne.",
  leftCallback: "C'est noté : personne ne vous rappelle. Vos coordonnées sont effacées.",
  inNoQueue: "Vous n'êtes dans aucune file. Quelle est votre question ?",

  identifiersRemoved:
    "Nous avons retiré de votre message un numéro national, de carte ou de compte. Il n'est ni transmis ni gardé.",
  filesRefused: "Les fichiers ne sont ni transmis ni gardés.",
  shortened: "Votre message est long. Seuls les 2 000 premiers caractères sont transmis.",
};

export type CaseTexts = typeof caseFr;
