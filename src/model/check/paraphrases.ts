import type { Language } from "../../domain/language.ts";

/**
 * Words that say the same in a plain answer, a line for each meaning. Only words for which one may stand for
 * the other whatever the sentence: opposites and neighbours (lend and give, tenant and owner) are kept apart.
 */
const fr = `
frais coute coutent coutait couter cout couts prix tarif tarifs revient revenir payer payez paie paient paye payes payees paiement paiements facture debourser vaut valent
recevoir recois recevez recoit recoivent recevrez recu obtenir obtenez obtient toucher touchez percevoir percevez donne donnent donner octroie accorde verse versent verser verserez attribue attribuees versee versees
donne donnent donner fournit fournissent fournir offre offrent offrir propose proposent proposer
inscrire inscrivez inscrit inscrite inscrits inscription inscriptions s'inscrire inscrivent
telephone telephoner telephonez appeler appelez appel tel numero
ecrire ecrivez envoyer envoyez envoie
email mail courriel e-mail courriels
site web internet ligne
situe situee situes trouve trouver trouvent adresse installe installee
ouvert ouverte ouverts ouvertes ouvre ouvrent ouverture horaire horaires heures accessible accessibles
ferme fermee fermes fermees fermeture
bareme maximum plafond plafonds limite limites limitee
minimum
bas basse modere petit petits faible faibles reduit reduite
revenu revenus ressources salaire salaires
menage menages famille familles foyer
augmente augmentent augmentation monte montent hausse
eleve elevee eleves haut haute
diminue diminuent baisse baissent baisser reduction
debut commence commencent commencer demarre demarrer demarrage
fin termine terminer terminez finit
duree dure durent durera duration long longue
besoin necessaire necessaires faut requis requise exige exigee
papier papiers document documents attestation certificat preuve preuves justificatif justificatifs
attestation attestations certificat certificats
document documents papiers
joindre joignez ajouter ajoutez accompagner
remettre remettez remet donner donnez transmettre deposer deposez
prouver prouvez preuve preuves montrer montrez montrent
logement logements habitation appartement habitations
habiter vis vivons vivent habitez habite habitant habitants habitante habitent vivre vivez vit domicilie domiciliee resident residents domicile
loyer loyers
louer louez loue loue location louent
demenager demenagez demenagement
acheter achetez achat achats achete acquerir
vendre vend vendent vente ventes
preter pret prets prete pretent emprunter emprunt
rembourser rembourse remboursez remboursement couvre couvrir
nourriture alimentation alimentaire alimentaires manger
travail travailler travaillez emploi emplois boulot job jobs
chercheur chercheurs cherchez cherche chomeur chomeurs
formation formations cours apprentissage
apprendre apprenez apprend
enseigne enseigner
etudiant etudiants etudiante
aide aides soutien soutenir accompagne accompagnement accompagnent accompagner
conseil conseils conseille conseiller conseillers conseillent
guichet bureau bureaux
choisir choisissez choix choisit cocher
confirmer confirmez confirmation
verifier verifiez
liste listes
delai delais
decider decide decision decisions
repondre repond repondent reponse reponses
accueillir accueille accueillent accueil recoit recoivent garder garde gardent
priorite prioritaire prioritaires prioritairement
obligatoire obligatoires obligation
gratuit gratuite gratuits gratuites gratuitement
permis autorise autorisee autorises permet
refuse refusent refuser refuses refusees refus
interdit interdite interdits interdites interdiction
conditions condition criteres critere
reserve reservee reserves reservees destine destinee destines destinees adresse adressent s'adresse vise visent
compris comprise comprises comprend comprennent inclus incluse couvre couvrent
prime primes
rencontre rencontrer rendez entretien
rendez-vous rendez
semaine hebdomadaire hebdomadaires
mois mensuel mensuelle mensuelles
annee an ans annuel annuelle
jour jours journee quotidien
voiture voitures auto autos vehicule vehicules
occasion seconde main usage
reparer reparation reparations reparez repare repar
entretenir entretien
deposer deposez depot laisser laissez
rue avenue boulevard place
compter compte comptent
mesurer mesure
suivre suivez suit suivent suivi suivie suivent
nouveau nouvelle nouveaux nouvelles
ancien ancienne anciens
different differe differents different contradictoires
rester reste restent restez
garder gardez conserver conservez maintien
gerer gere gerent gestion
avant auparavant autrefois
parent parents monoparentale monoparentales
renouveler renouvelable renouvelee renouvele
bebe enfant enfants
paie paient verse versent versee versees
anonyme anonymes anonymement nom
consecutif consecutifs consecutives suite
caution garantie
membre membres adherent adherents adhesion abonnement
bail baux contrat contrats location
terrain sol
credit emprunt pret hypothecaire
taux interet interets
revendre revendez revente vendre
ramener ramenez rapporter rapportez rendre retour
emprunter empruntez empruntent pret prete preter
outils outil materiel
objets objet affaires
orientation orienter metier metiers
temporaire provisoire temps
partage partagee colocation
anglais langue langues
appartement flat logement
abusif abusifs excessif
juge tribunal
avis conseil
groupe groupes collectif collectifs
debutant debutants commencer
eleve eleves ecolier ecoliers scolaire
trajet course
reparateur reparer atelier ateliers
bibliotheque pret
complet complets remplis pleins
quartier quartiers
repas menu plat plats
rouler roule roulent roulez circuler circule circulent conduire
accompagne accompagnent accompagner guide guident guider suivi
soutien soutient soutiennent soutenu soutenue soutenir aide appui
cloture cloturee cloturees clotures ferme ferment fermees annule annulee
soir soiree soirees
journee jour
attendre attend attendent attendez attente
oral parler parlez parlent parle
ecriture ecrire ecrivez
lecture lire lisez
calcul calculer mathematiques
apprend apprennent forme forment enseigne
organise organisee organisees organisent
restaurant resto
poste courrier
proprietaire possedez posseder possede propriete bien
ecole scolaire etudes
age ages
dossier
accueil accueillir permanence
mutualite mutuelle
epuise epuisee
adulte adultes majeur majeurs
jeune jeunes
senior seniors aines
logement habitat
enceinte grossesse
naissance ne nee naitre
reservation reserver
usager usagers client clients beneficiaire beneficiaires
sante soins medicaux medical
carte cartes pass
annuel an annee
couvre couvert
vehicule voiture auto
creche creches accueil
domicile chez maison
gagner gagnez revenu
cotisation cotisations
nettoyage menage
lessive laver
course courses
trajet trajets deplacement deplacements voyage
ticket tickets billet billets titre
abonnement abonnements
velo velos bicyclette bicyclettes
montant prime aide allocation
informatique ordinateur numerique
participant participants participantes participer participe
diplome diplomes
delivre delivrer donner remet
communique communiquer informe informer
exempte exemptee dispense dispenses
demarches demarche procedure
valoir valable valables valent vaut
controler verifier verifiez controle
traduit traduire traducteur interprete
mineur mineurs
refuser refuse
distribue distributions
association associations asbl
benevole benevoles volontaire volontaires
sejour residence
nationalite
ressources moyens
distribuer distribue distribuent distribution
lancer lance
organiser organise
proximite pres proche
signaler signalez signale
dispose disposez avez
valable valide
actif active
passer transmettre
urgent urgence urgente
fournisseur
devenir deviennent devient
porte
suspendre suspendus suspendues suspension
tester teste testez test
benefice benefices
sert servir
orienter oriente envoyer
convient adapte adaptee
ordinateur ordinateurs
imprimer impression impressions
notifie notifiee communique communiquer
tribunal justice
supplementaire ajoutent ajoute
demande demander demandez solliciter introduire introduisez
partage partages
renseigner
avance avancer
caisse caisses
calculer calculez
revient
prestez prester
engager engage embauche
remboursement rembourser
distribuer distribue distribuent distribution distributions donner donne donnent remettre remet remis
plupart surtout majorite majoritairement essentiellement principalement
manque faute insuffisance absence
debloque debloquer libere liberer degage degager
bloque bloques bloquee bloquees attente suspens
classe classes ecole ecoles scolaire scolaires
conges conge vacances
concerne concernent porte portent vise visent aborde abordent traite traitent touchent
remplir remplissez remplit repondre repondez repond satisfaire satisfaites respecter respectez
agree agreee agrees agreees agrement reconnu reconnue reconnus reconnaissance
autorise autorisee autorises autorisees autorisation autorisations
lettre lettres courrier courriers
rediger redige redigent redigez ecrire ecrivent ecrivez ecrit
graver gravez gravee gravage
habits vetements vetement habiller habille habillement
vivres aliments nourriture alimentaire alimentaires denrees provisions
heberger heberge hebergement loger loge logement
proprietaire proprio bailleur
salle salles espace espaces local locaux
batiment immeuble
situe situee situes trouve trouvent installe installee installes implante etabli siege
antenne antennes agence agences bureau bureaux guichet guichets
salarie salaries travailleur travailleurs employe employes collaborateur collaborateurs personnel agent agents
quelqu'un quelqu personne personnel collaborateur
entreprise entreprises societe societes firme firmes
renover renove renovation renovations
base bases elementaire elementaires
calcul calculer compter mathematiques maths
metier metiers profession professions professionnel professionnelle professionnelles
vente ventes vendre vendeur vendeuse magasin
bebe bebes nourrisson nourrissons
accoucher accouchement naissance
age agee agees ages senior seniors aine aines
seul seule seules isole isolee isoles
malade malades maladie
handicap handicapee handicapees handicape
belge nationalite
endette endettement surendettement dette dettes
facture factures
echelonner etaler mensualites tranches
enquete examen analyse
equivalent equivalente comparable similaire
trottinette trottinettes
mecanique mecanicien mecanicienne
lecon lecons cours
permis conduire
recuperer recupere reprendre reprend collecte collecter ramasser enlever enlevement
reutiliser reutilise reutilisable reutilisables reemploi
casse cassee panne abime
equipement materiel outils
guide guides brochure manuel
matinee matin matins
soiree soir soirs
jeunes jeune jeunesse
lance lancer lancent lancee demarrer creer cree creation fonder fondee initiative
publier publie publiee paraitre paru sorti sortir
pauvre pauvres defavorise defavorisee defavorises precaire precaires modeste modestes
remise ristourne rabais reduction reductions
beneficie beneficient beneficiez beneficier obtenir obtenez obtient recevoir recevez recoivent recoit
reunit reunissent rassemble rassemblent regroupe regroupent
aider aident aide assistance assister epauler epaule
conseil conseils conseiller conseillent recommande recommandation
orientation orienter
entretien entretiens embauche candidature
disposition libre acces
mandate mandatee mandat designe designee
augmente augmenter grimpe croit accroit
coordonne coordonner coordination coordinateur coordinatrice
souhaiter souhaitent esperer espere espoir
terme echeance
frigo frigos refrigerateur
ordinateur ordinateurs pc informatique
internet connecte connectes connexion wifi
alphabetisation lire ecrire
bibliotheque bibliotheques mediatheque
provisoire provisoirement temporaire temporairement
annuler annule annulee annulation
echange echanger
construction batiment construire
numerique numeriques digital digitale
courte courtes bref breve
prevoit prevoir prevu compte envisage
habitant habitants citoyen citoyens riverain riverains
commune communal communale communes communaux
ville communal commune
montant montants somme sommes
formulaire formulaires
colocation colocataire
chauffage chauffer
preavis renon
depense depenses frais
regulierement souvent chaque
etudes etudier etudiant
secondaire humanites
flamand flamande neerlandophone
francophone francophones francais
neerlandophone neerlandophones neerlandais
arrivant arrivants arrives immigre primo
tot avance
ouvert ouverte ouverts ouvertes adressent
don dons laisser laissez donner donnez
surpeuple petit petite exigu
`;

const nl = `
inschrijvingsgeld geld kost kosten kostte prijs prijzen tarief tarieven betaal betaalt betalen betaling betalend waard
krijg krijgt krijgen kreeg ontvang ontvangt ontvangen geeft geven gegeven toegekend toekennen
geeft geven bieden biedt aanbieden leveren levert bezorgen bezorgt
inschrijven inschrijving schrijft schrijf ingeschreven inschrijvingen
aanvragen aanvraag aangevraagd vraagt vragen
telefoon telefonisch bel belt bellen nummer tel telefoonnummer
mail mailt mailen e-mail schrijft email
stuurt sturen verzenden opsturen verstuurt
website site online internet
ligt bevindt gelegen adres zit
open openingsuren geopend uren opent openen bereikbaar toegankelijk
gesloten dicht sluit
inkomensschaal barema schaal maximum plafond grens grenzen hoogstens limiet inkomensgrens inkomensplafond
laag lage klein kleine lager goedkoop goedkope
inkomen inkomens inkomsten
gezin gezinnen huishouden gezinnen
stijgt stijgen verhoogt hoger
daalt dalen lager
begin start starten begint starten startdatum
einde eindigt eindigen afronden rondt
duurt duren duur
nodig vereist vereiste
papieren document documenten attest bewijs bewijzen
attest attesten
toevoegen voeg voegt bijvoegen
geven geeft bezorgen bezorgt afgeven afgeeft indienen
bewijzen bewijs aantonen toont
woning woningen huis
woon wonen woont inwoner inwoners gedomicilieerd verblijft bewoners
huur huurt huren gehuurd huurde huurder huurders verhuren
verhuis verhuizen verhuist verhuizing
koop koopt kopen aankoop aankopen
verkoopt verkopen verkoop
leen leent lenen lening bruikleen uitlenen
terugbetalen terugbetaald dekt dekken
eten voedsel voeding
maaltijd maaltijden
werk werken werkt job jobs baan
werkzoekende werkzoekenden zoekt
opleiding opleidingen lessen les cursus cursussen
leer leert leren
steun ondersteuning hulp helpt helpen begeleidt begeleiding begeleiden
advies raad adviseurs adviseert
loket kantoor
kiezen kiest keuze aankruisen
bevestigen bevestigt bevestig bevestiging
nakijken controleren controleert na
lijst wachtlijst
termijn
beslist beslissing beslissen
antwoord antwoorden antwoordt
opvang opvangen opvangt opvangplaats
voorrang prioriteit
verplicht verplichting
gratis kosteloos
toegelaten toegestaan mag
geweigerd weigert weigeren weiger
verboden
voorwaarde voorwaarden
bedoeld bestemd voorbehouden richt
premie premies
afspraak ontmoeting
gesprek
auto auto's wagen wagens voertuig voertuigen
tweedehands
herstellen herstelling herstelt
onderhouden onderhoud
afgeven leveren brengen
telt tellen
meet meten
volgt volgen gevolgd
nieuw nieuwe
oud oude
verschillen spreken tegen
blijven blijft
behouden behoudt
beheren beheert
verdelen verdeelt deelt
melden meldt
geldig geldige
dringend dringende
leverancier
testen test uitproberen
winst
doorverwijzen doorverwezen verwijst
past geschikte juiste
computer computers
afdrukken printen
meedelen meegedeeld deelt
deelfietsen deelfietsnetwerk
berekenen berekent bereken
vroeger voordien eerder
haalt halen ophalen opgehaald
hernieuwd hernieuwbaar hernieuwen verlengd
baby kind kinderen
anoniem naam
opeenvolgend opeenvolgende aaneensluitend elkaar
waarborg borg
lid leden lidmaatschap abonnement
huurcontract huurovereenkomst contract contracten
grond terrein
krediet lening hypothecair
rente intrest interest
doorverkopen verkopen verkoopt verkoop
terugbrengen terugbrengt brengt
lenen leent ontlenen uitlenen leen
gereedschap materiaal
voorwerpen spullen
beroep beroepen metier
tijdelijk tijdelijke
gedeeld gedeelde
taal talen
flat appartement woning
buitensporig overdreven
rechter rechtbank vrederechter
groep groepen collectief
beginner beginners beginnen
leerling leerlingen scholier scholieren
herstelt herstellen atelier ateliers werkplaats
bibliotheek uitlenen
volzet vol volgeboekt
wijk wijken buurt
maaltijd maaltijden menu gerecht gang gangen
rijden rijdt rij reed
begeleidt begeleiden coacht volgt
steunt steun gesteund ondersteunt ondersteunen
afgesloten sluit sluiten gesloten vervalt
avond avonds avondlessen
overdag dag
wachten wacht wachtlijst wachtlijsten wachttijd
spreken spreekt praten
lezen leest
schrijven schrijft
rekenen rekent wiskunde
leidt opleiding leert opleiden
organiseert organiseren
restaurant resto
post brief
eigendom eigenaar bezit bezitten
school schoolse scholen
leeftijd oud
ziekenfonds mutualiteit
volwassene volwassenen meerderjarig
jongere jongeren jong
senior senioren ouderen
zwanger zwangerschap
geboorte geboren
klant klanten gebruikers client
gezondheidszorg zorg medische
kaart kaarten pas passen
thuis huis
schoonmaken poetsen poets
wassen was
boodschappen winkelen winkel
rit ritten reis verplaatsing verplaatsingen
ticket tickets
abonnement abonnementen
fiets fietsen
uitkering toelage premie
digitaal digitale informatica computer
deelnemer deelnemers deelneemsters deelnemen
vrijgesteld vrijstelling vrijstellingen
geldig geldt gelden
vertaalt vertaler tolk
minderjarige minderjarig
bedeling verdeelt verdelen verdeelcentrum deelt uitdelen
vereniging verenigingen vzw
vrijwilliger vrijwilligers
bestaansmiddelen inkomen inkomsten
bestemd bedoeld voorbehouden
aanbod biedt
verlaagt verlagen dalen daalt lager
verlengd verlengen verlenging hernieuwd
toegang toegankelijk winkelen
privemarkt prive prive-huurders privehuurders
terugsturen sturen stuurt
zakt zakken gezakt
voorbereiden bereidt voor
meetellen telt rekening
alleenstaande alleenwonende
eenoudergezin alleenstaande-ouder
indienen dien dient aanvraagt aanvragen
opzegtermijn opzeg
overleden
aanwerven aangeworven neemt
wachten wacht wachttijd
inwoner inwoners
brief aangetekend aangetekende
belastingen belastingaangifte
rit ritten
uitdelen deelt uitgedeeld bedeling bedelingen geven geeft verdelen verdeelt bezorgen
vooral meeste meestal hoofdzakelijk voornamelijk merendeel grotendeels
gebrek tekort ontbreken
vrijmaken vrijgemaakt maakte vrij
opende openden geopend open opent opening
aanstellen aangesteld aanstelde mandaat mandateren
zoektocht zoeken zoekt zoek
halen haalt haal behalen behaalt behaald
voorbereiding voorbereiden bereidt voorbereid klaarstomen
ruimte ruimten ruimtes zaal computerzaal computerruimte computerruimten lokaal
gebouw pand
erkend erkende erkenning erkennen
vergunning vergunningen vergund vergunde
personeel medewerker medewerkers personeelslid personeelsleden ploeg team
onthaal balie loket loketten
kantoor kantoren kantoortje vestiging
arme arm kwetsbaar kwetsbare kansarm kansarme behoeftig
plek plaats locatie
vakantie vakanties schoolvakantie schoolvakanties verlof
schooluren school klas schooltijd lessen
verzorging babyzorg zorg verzorgen
kleren kledij kleding tweedehandskleding tweedehandskleren
korting kortingen ristourne vermindering reductie
steunen ondersteunen steunt ondersteunt
brief brieven
opstellen schrijven schrijft
graveren gravering gegraveerd
voedsel eten levensmiddelen voeding
voedselpakket voedselpakketten pakket pakketten
gevestigd gelegen ligt adres zetel bevindt
bedrijf bedrijven onderneming ondernemingen firma
werkgever werkgevers baas
renoveren renovatie gerenoveerd
basis basisvaardigheden
rekenen wiskunde
verkoop verkopen verkoper winkel
baby baby's zuigeling
bevallen bevalling geboorte
ouder oudere ouderen senior senioren bejaard bejaarde
alleen alleenstaand alleenstaande
ziek zieke ziekte
handicap gehandicapt gehandicapte
belg belgische nationaliteit
schulden schuld schuldenlast
rekening rekeningen factuur facturen
spreiden afbetalen schijven afbetalingsplan betalingsplan betalingsplannen
onderzoek onderzoeken nazicht
gelijkwaardig gelijkwaardige vergelijkbaar vergelijkbare
step steps
fietsmechaniek mechaniek
les lessen cursus cursussen
rijbewijs rijden
inzamelen inzameling ophalen ophaling
herbruikbaar herbruikbare hergebruik hergebruiken
stuk kapot kapotte defect
uitrusting materiaal gereedschap
gids brochure handleiding
ochtend ochtenden voormiddag
jongere jongeren jeugd
starten startte startten opstarten lanceren lanceerde initiatief oprichten
uitbrengen bracht gepubliceerd verschenen
verenigen verenigt brengt samen bundelt
hulp helpen helpt bijstaan bijstand ondersteuning
raad advies adviseert tips
begeleid begeleiding begeleiden begeleidt
sollicitatiegesprek sollicitatiegesprekken sollicitatie solliciteren
gemeentelijk gemeentelijke gemeente gemeentecreche gemeentecreches
mandaat aangesteld
verhopen verhoopt hopen hoopte hoop
koelkast koelkasten frigo
computer computers pc informatica
internet online wifi verbonden
alfabetisering lezen schrijven
anderstalig anderstalige
bibliotheek bibliotheken
volwassenenonderwijs volwassenen
voorlopig voorlopige tijdelijk tijdelijke
annuleren geannuleerd annulering
bouw bouwen
digitaal digitale numeriek
inwoner inwoners burger burgers bewoner bewoners
bedrag bedragen som
formulier formulieren
verwarming verwarmen
uitgaven kosten
geregeld regelmatig vaak
studies studeren studie
franstalig franstalige franstaligen frans franse
nederlandstalig nederlandstalige nederlandstaligen nederlands nederlandse
nieuwkomer nieuwkomers
opgeven opgeeft vermelden
drukker afdrukken printen printers printer
wijzigen wijziging veranderen verandering
wachtrij wachtlijst wachtlijsten
gepland plant plannen voorzien voorziet
betrokken betreft gaat
toegankelijk open
goedkoop goedkope betaalbaar betaalbare
zelf zelfstandig
avond avonden maandagavond
buurtfeest feest
voorrang prioriteit prioritair
voormalig voormalige vroeger vroegere
`;

function groups(lines: string): string[][] {
  return lines
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((line) => line.length > 1);
}

export const paraphrases: Record<Language, string[][]> = { fr: groups(fr), nl: groups(nl) };
