import type { Language } from "../../domain/language.ts";

/**
 * Words that state nothing of the matter, folded: articles, pronouns, conjunctions, auxiliary verbs, and
 * the phrases a friendly answer is made of. What they are put together to say (a negation, a duty, a right,
 * "only", "always") is checked for itself, in claims.ts and polarity.ts.
 */
const fr = `a afin ai ainsi alors apres as au aucun aucune aussi autre autres aux avant avec avez avoir ayez
ayant bien bonjour c car ce ceci cela celle celles celui ces cet cette ceux ca chaque chez ci comme comment
concretement d dans de deja depuis des dessous dont donc du durant elle elles en encore endeans enfin ensuite entre
est et etant ete etes etre eux faut faire fait faites font n ne ni non notamment il ils jusqu jusque l la laquelle le
lequel les lesquels lesquelles leur leurs lors lorsqu lorsque lui m mais malgre meme memes moins mettez n ou oui
par parce parfois pas pendant personnellement peut peuvent plus plusieurs pour pourquoi pourrait pourrez pouvez
pouvoir pres presque puis puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi
s sa sans se sera seront ses seul seule seuls seules si sinon soit son sont sous sur t tel telle telles tels tous
tout toute toutes un une uns unes vers voici voila vos votre vous y ye
doit doivent devez devra devrez devront dois seulement uniquement surtout entre autres
faudra plutot environ peu pres attention note notez sachez pensez pensee oubliez n'oubliez vue vu etait etaient avait
avaient aurez aura auront ait soient soyez serait seraient
concernant cas egalement outre revanche contre effet fois fait cependant toutefois pourtant d'abord abord exemple
exemples possible possibles possibilite possibilites peut-etre notamment etc
par consequent selon suivant suite moment heure actuelle ici la dedans ailleurs ici
besoin necessaire necessaires question questions cote situation situations chose choses detail details
information informations renseigner renseignez renseignement renseignements adressez adresser adresse adresses
contactez contacter contact joindre voir voyez consulter consultez regardez regarder trouver trouvez trouverez trouve
trouvent aller allez va vont venir venez vient viennent passer passez prendre prenez
prend emporter emportez munissez preparez prevoyez comptez savoir sachez dire dit disent signifie savez
demander demandez demande demandes souhaitez souhaite voulez veut voulait voudriez cherchez cherche
pouvant permet permettent  aide aider aident servir sert servent
concerne concernent concernes s'agit agit existe existent suffit suffisent
lieu endroit endroits facon facons maniere manieres moyen moyens solution premiere premier premieres premiers
seconde autant ceux-ci celle-ci temps vite tot tard
montant montants somme total nombre
bref idee pratique utile utiles simplement personnel personnelle on auquel auxquels auxquelles desquels dont ont eu eue
rester reste restent restez ajoute ajoutent ajouter arrivez reussissez pose probleme problemes
maximum minimum maximal maximale minimal minimale max min depasser depasse depassent superieur superieure superieurs
inferieur inferieure inferieurs limite limitee limites suit suivent suivant devenir devient deviennent applique
appliquent comprend comprennent compose composee destine destinee destines destinees vouloir veulent statut aupres
personne personnes gens dates date
differents differentes diverses divers certain certains certaine certaines
partir faute periode periodes voire unique uniques normalement general generalement habituellement habitude
propose proposent proposez offre offrent dispose disposent disposez possede possedent posseder possedez compte comptent
lieu deroule deroulent deroulement tient tenir presente presentent presentez presenter
presence parlez parler discutez renvoyer renvoyez renvoie joignable joignables source sources page pages article articles
version versions choix tant principale principalement officiel officielle officielles officiels appartient relever
releve relevent depend dependent depends dependra varie varient variable souhaiter signaler interesse interesses interessee
convient convenir adapte adaptee adaptes pratiquement formule formules forme formes type types sorte sortes niveau
partie parties fait font ensemble place sauf exception exceptions hors dehors autrement dit facilement rapidement
bientot actuel actuelle actuels actuelles aujourd hui desormais dorenavant auparavant autrefois precise precisez precisement
exact exacte exactement environ approximativement estime complet complete
vraiment bien sur evidemment effectivement egal egale egaux meme inverse parmi grace via
mettre mis mise remplir rempli remplie remplit remplissez remplissent repond repondre respecter respecte respectez
attention utilise utilisent utiliser utilisez utilisation profiter profitez bonus but objectif
dossier dossiers organisme organismes service services institution institutions structure structures
conseille conseillons recommande recommandee recommandent preferable preference mieux-vaut
envisager envisagez envisageable option options alternative alternatives piste pistes
risque risques risquez risquent raison exige exigee exigees exigent requis requise pris prise prises prevu prevue
prevus prevues comporte comportent occupe occupent contredisent divergent different varient remplies rempli soit ainsi
rend rendent rendu rendue rendus rendues permettait permettaient permettre situait situaient vaudra vaudront auraient pourraient
devrait devraient soumis soumise soumises convenu sollicite sollicitez voulu mene menent debouche obtenu connu connue
effectue effectuer effectuez realise realiser introduire introduisez introduit rentrer rentrez renvoie rappelez rappel
celui-la ceux-la tout-a-fait quant lors-de afin-que pourvu autant-que ainsi-que tel-que des-que lorsqu'il puisqu'il
deuxieme troisieme dernier derniere derniers dernieres prochain prochaine suivants suivantes consecutifs consecutives
obligatoirement necessairement habituel habituelle habituels habituelles regulierement frequemment rarement
grandes grande grand gros grosse meilleur-marche peu beaucoup davantage tres assez trop-peu quasi
condition conditions fallait faudrait
tiennent tient viennent reprend reprennent reprendre reprenez prennent obtiennent via
noter prealable meme-temps tant que droit`;

const nl = `aan aangezien al alle alleen als alsook ander andere anders bij ben bent beide bijvoorbeeld bovendien
buiten d daar daarbij daarmee daarna daarnaast daarom daaronder daarop daartegen daarentegen daarvan daarvoor
dan dankzij dat de deze die dien dient dienen dit doe doen doet door dus e echter een eens eerst eerste en enkel er
erbij ergens erheen erin ermee ernaartoe erop ertoe eruit ervan ervoor etc ga gaan gaat geen gelden geldt geval
gebeurt gebeuren graag had hadden heb hebben hebt heeft hen het hier hij hoe hoeveel hun ieder iedere iemand
iets in indien is ja kan kunnen kunt kon konden let lang maar mag mogen me mee meer meestal men met meteen mits
moet moeten mogelijk mogelijkheid mogelijkheden misschien na naar naast namelijk nee neen niet noch
nodig nog nu o of om omdat omtrent onder ondertussen intussen ook op over pas per qua reken s samen slechts sommige soms staan
staat t te tegelijk ten ter terecht terwijl tijdens toch toe tot totdat tussen u uit uw uzelf vaak van vanaf vanwege
veel verder via volgens volstaat voor voorbeeld vooral voordat waar waaraan waarbij waardoor waarin waarmee waarom
waaronder waarop waarvan waarvoor wanneer want waren was wat weer weet weten wel welk welke werd werden
wie wiens wil willen wilt word worden wordt zal zult zullen zelf zelfs zich zij zijn zit zitten zo zoals zodat
zodra zonder zou zouden zowel ze
vergeet vergeten aanmerking opgelet tip goed informatie inlichtingen
info vraag vragen vraagt contact contacteer contacteren neem nemen neemt vind vinden vindt bekijk kijk kijken kijkt
bereikt bereiken kom komen komt ga langs brengen breng meebrengen meenemen zorgen
zoek zoeken zoekt wenst helpen helpt hulp dienst
bestaat bestaan bestaande mogelijk plek plekken manier manieren oplossing stap gewoon
zeker gebruik gebruiken kiezen verschillende meerdere enkele ongeveer minstens hoogstens maximaal minimaal
reken rekenen rekent bedrag bedragen aantal totaal keer maal onder andere meer bepaalde
afhankelijk hangt af afhangen oplopen bedoeld richten richt wenden wendt terechtkunnen
zolang zelfs namelijk plaats normaal gewoonlijk doorgaans algemeen hoort behoort behoren maakt deel biedt bieden
beschikt beschikken bezit bezitten telt tellen ontvangt ontvangen verwelkomt verwelkomen 
vindt plaatsvinden doorgaat aanwezig aangeboden bespreek bespreken praat meld melden aanmelden terugsturen
bron bronnen pagina artikel versie keuze zolang voornamelijk officieel officiele verschilt verschillen varieert
wenst interesse geinteresseerd past passen aangepast geschikt vorm vormen soort soorten type types niveau
deel delen geheel samen behalve tenzij uitzondering uitzonderingen uitgezonderd buiten makkelijk snel vlot
binnenkort huidige huidig vandaag voortaan vroeger voordien precies juist exact geschat
echt natuurlijk inderdaad gelijk dankzij binnen
invullen ingevuld vult voldoen voldoet gebruikt gebruikte profiteren doel
dossier instelling instellingen instantie instanties organisatie organisaties diensten structuur
raadt aanraden aanbevolen best overwegen overweeg optie opties alternatief mogelijkerwijs
bestemd gevraagd eenzelfde dezelfde hetzelfde zulke zorg zorgt bezorg bezorgt kopie geraken geraakt terechtkomen
verkrijgen vermeld vermeldt vermelden vermelde zegt zeggen noemt noemen heet heten
valt vallen gezien indien valt spreekt klaar bereid-zijn werkt
plus evenmin sinds erna riskeert riskeren overstappen uiterlijk hoeft hoeven minder voorzien vooraf nadien tegenspreken
lag lagen stond stonden bedroeg werd werden kwam kwamen ging gingen gaf gaven kreeg had hadden mocht mochten
moest moesten zou zouden kon konden deed deden hield hielden bleef bleven nam namen evenals net netzoals
aaneensluitend opeenvolgend opeenvolgende achtereenvolgens vanzelfsprekend uiteraard gewoonweg
eerste tweede derde laatste volgende vorige nodige vereiste verdere bijkomende overige zulk
verplicht-is dagen-na daarop daarvan ervan eraan waaraan waarna waartoe ertegen
groot grote groter veel weinig redelijk vrij tamelijk nogal zeer erg bijna vrijwel
verwacht verwachten rekening hou houd houdt houden
voorwaarden
eenvoudig persoonlijk nuttig nuttige details recht voorwaarde hem haar elke elk tijd vlak data datum
lukt lukken blijven blijft liggen ligt aanvragen aanvraag aanvraagt aanvragt bedraagt bedragen
maximum minimum maximale minimale max min hoger lager jonger ouder boven langer korter beperkt limiet toepassing
statuut statuten personen persoon mensen iemand omvat bestaat uit volgt worden
`;

const lists: Record<Language, string> = { fr, nl };

export const harmlessWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(lists.fr.trim().split(/\s+/)),
  nl: new Set(lists.nl.trim().split(/\s+/)),
};

/**
 * What residents tell of their lives. These words count as said when the resident said them: an answer may
 * say "votre fils" back, and nothing is stated by it.
 */
export const situationWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(
    `fils fille filles enfant enfants bebe bebes garcon garcons petit petite petits jumeaux jumelles maman papa mere
    pere parent parents mari femme epoux epouse compagnon compagne conjoint conjointe famille menage soeur frere
    grand grands tante oncle neveu niece cousin cousine grand-mere grand-pere belle-mere beau-pere ami amie voisin voisine couple seul seule enceinte naissance accouchement
    recois recevez recoit touche touchez percois percevez habite habitez habitant habitante habitants vivre vivez vivons chomage chomeur chomeuse emploi travail travaille
    travaillez travailler boulot job retraite retraitee pension pensionne pensionnee etudiant etudiante etudes ecole
    malade handicap handicape handicapee locataire proprietaire appartement maison logement loyer dette dettes
    revenu revenus salaire argent vieux vieille jeune age ans papiers diplome experience velo voiture
    demenager demenagez demenagement francais neerlandais anglais`.split(/\s+/),
  ),
  nl: new Set(
    `zoon zonen dochter dochters kind kinderen baby jongen jongens kleine kleintje kleintjes tweeling mama papa moeder vader
    ouder ouders man vrouw partner echtgenoot gezin zus broer tante oom neef nicht oma opa schoonmoeder schoonvader vriend vriendin buur buurman buurvrouw koppel
    krijg krijgt ontvang ontvangt alleen alleenstaande zwanger geboorte woon woont wonen inwoner inwoners leven werkloos werkloze job werk werkt
    werken baan gepensioneerd gepensioneerde student studente studies school ziek handicap huurder eigenaar
    appartement huis woning huur schuld schulden inkomen loon geld oud oude jong leeftijd jaar papieren diploma
    ervaring fiets auto verhuizen verhuist verhuis verhuizing frans nederlands engels`.split(/\s+/),
  ),
};
