/** What counsellors say often, ready to send, in French; by an id that stays. */
export const cannedFr = {
  greeting: "Bonjour, je lis votre question. Je vous réponds dans un instant.",
  commune: "Dans quelle commune habitez-vous ?",
  lookingUp: "Je cherche l'information. Merci de patienter quelques minutes.",
  noNationalNumber:
    "N'écrivez pas ici votre numéro national ni votre numéro de compte, s'il vous plaît.",
  documents:
    "Prenez votre carte d'identité et les papiers de votre demande. Il faut aussi ces documents :",
  appointment: "Vous pouvez prendre rendez-vous auprès de ce service :",
  callBack: "Nous pouvons vous rappeler. Quel moment vous convient le mieux ?",
  closing: "Avez-vous encore une question ? Sinon, je termine la conversation. Bonne journée !",
  transfer: "Un autre guichet connaît mieux cette question. Je lui passe votre demande.",
  notCompetent: "Notre service ne s'occupe pas de cette question. Voici où vous adresser :",
};

export type Canned = typeof cannedFr;
