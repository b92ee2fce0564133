import type { Bilingual } from "../domain/language.ts";

const fr = {
  title: "Conseillers",
  signIn: "Connectez-vous pour répondre aux habitants.",
  signInButton: "Se connecter",
  openLink:
    "Ouvrez le lien de connexion que le serveur a affiché à son démarrage. Vous pouvez aussi demander un lien à votre superviseur.",
  notSetUp:
    "La connexion n'est pas encore configurée. L'administrateur doit indiquer OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET, puis redémarrer le serveur.",
  linkGone:
    "Ce lien de connexion n'est plus valable : il a déjà servi, ou il a plus d'une heure. Demandez un nouveau lien à votre superviseur. Redémarrer le serveur en affiche aussi un.",
  linkGoneOidc:
    "Ce lien de connexion n'est plus valable : il a déjà servi, ou il a plus d'une heure. Connectez-vous avec votre compte.",
  noRole:
    "Votre compte n'a pas accès aux conversations. Demandez à votre administrateur le rôle de conseiller.",
  failed: "La connexion n'a pas abouti. Recommencez, s'il vous plaît.",
  unreachable:
    "Le service de connexion ne répond pas. Réessayez dans quelques minutes. Les conversations ouvertes ailleurs continuent.",
  tooMany: "Trop d'essais en peu de temps. Attendez une minute et réessayez.",
};

const nl: typeof fr = {
  title: "Medewerkers",
  signIn: "Meld u aan om bewoners te antwoorden.",
  signInButton: "Aanmelden",
  openLink:
    "Open de aanmeldlink die de server bij het opstarten toonde. U kunt ook een link vragen aan uw supervisor.",
  notSetUp:
    "Aanmelden is nog niet ingesteld. De beheerder moet OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET invullen en de server herstarten.",
  linkGone:
    "Deze aanmeldlink is niet meer geldig: hij is al gebruikt, of ouder dan een uur. Vraag een nieuwe link aan uw supervisor. De server herstarten toont er ook een.",
  linkGoneOidc:
    "Deze aanmeldlink is niet meer geldig: hij is al gebruikt, of ouder dan een uur. Meld u aan met uw account.",
  noRole:
    "Uw account heeft geen toegang tot de gesprekken. Vraag uw beheerder om de rol van medewerker.",
  failed: "Het aanmelden is niet gelukt. Probeer het opnieuw, alstublieft.",
  unreachable:
    "De aanmelddienst antwoordt niet. Probeer het over enkele minuten opnieuw. Gesprekken die elders open zijn, gaan door.",
  tooMany: "Te veel pogingen in korte tijd. Wacht een minuut en probeer het opnieuw.",
};

export type PageText = Exclude<keyof typeof fr, "title" | "signInButton">;
export const pageTexts: Bilingual<typeof fr> = { fr, nl };
