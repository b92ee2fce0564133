import type { Language } from "../../domain/language.ts";

/**
 * Verbs whose forms no stemmer brings together, a line for each: the infinitive, then the forms an answer may
 * have, folded, without "ge" in Dutch. Verbs that stand in one line mean one thing.
 */
const fr = `
mettre met mets mettent mettez mettra mis mise mises mettait
permettre permet permettent permettez permettra permis permise permises permettait
remettre remet remettent remettez remettra remis remise remises
transmettre transmet transmettent transmettez transmettra transmis transmise transmises
admettre admet admettent admis admise admises
soumettre soumet soumettent soumis soumise soumises
tenir tient tiens tiennent tenez tiendra tenu tenue tenus tenues tenait
obtenir obtient obtiennent obtenez obtiendrez obtiendra obtenu obtenue obtenus obtenait
contenir contient contiennent contenu contenue contenait
maintenir maintient maintiennent maintenez maintenu maintenue maintien
soutenir soutient soutiennent soutenu soutenue soutenus soutien
appartenir appartient appartiennent appartenait
venir vient viens viennent venez viendra viendront venu venue venus venait
convenir convient conviennent convenu convenue convenait
devenir devient deviennent devenez deviendra devenu devenue devenus
intervenir intervient interviennent intervenez intervenu intervention interventions
prevenir previent previennent prevenez prevenu prevenue
prendre prend prends prennent prenez prendra prendront pris prise prises prenait
apprendre apprend apprends apprennent apprenez apprendra apprendrez appris apprise apprenait apprentissage
comprendre comprend comprennent comprenez compris comprise comprises comprenait
reprendre reprend reprennent reprenez repris reprise reprises reprenait
entreprendre entreprend entreprennent entrepris
recevoir recoit recois recoivent recevez recevra recevrez recu recue recus recues recevait
percevoir percoit percois percoivent percevez percu percue percus
devoir doit dois doivent devez devra devrez devront devait devaient due
voir voit vois voient voyez verra verrez vu vue vus
prevoir prevoit prevoient prevoyez prevu prevue prevus prevues prevoyait
savoir sait sais savent savez saura saurez su
valoir vaut valent vaudra vaudront valu valait valaient valable valables
vouloir veut veux veulent voulez voudra voulu voulait
offrir offre offres offrent offrez offrira offert offerte offerts offertes offrait
ouvrir ouvre ouvrent ouvrez ouvrira ouvert ouverte ouverts ouvertes ouvrait ouvraient ouverture
rouvrir rouvre rouvert rouverte reouverture
couvrir couvre couvrent couvrez couvert couverte couverts couvrait
decouvrir decouvre decouvrent decouvrez decouvert decouverte
souffrir souffre souffrent souffrez
suivre suit suis suivent suivez suivra suivrez suivi suivie suivis suivies suivait
poursuivre poursuit poursuivent poursuivez poursuivi poursuivie
vivre vit vis vivent vivez vivra vecu vivait
ecrire ecrit ecris ecrivent ecrivez ecrira ecrits ecrite ecrites ecrivait
inscrire inscrit inscris inscrivent inscrivez inscrira inscrirez inscrits inscrite inscrites inscrivait inscription inscriptions
decrire decrit decrivent decrivez decrite decrits
lire lit lis lisent lisez lu lue lus lues lisait lecture
elire elit elisent elu elue elus
dire dit dis disent dites dira disait
conduire conduit conduis conduisent conduisez conduite conduisait
produire produit produisent produisez produits produite
reduire reduit reduisent reduisez reduits reduite reduites
traduire traduit traduisent traduisez traduits traduite traduction traductions
introduire introduit introduisent introduisez introduite introduits
construire construit construisent construite construits construction constructions
instruire instruit instruisent instruite
joindre joint joins joignent joignez joindra joints jointe
rejoindre rejoint rejoignent rejoignez
atteindre atteint atteignent atteignez atteinte
servir sert sers servent servez servira servi servie servis servait
sortir sort sors sortent sortez sortira sorti sortie sortis sortait
partir part pars partent partez partira parti partie partis partait
repartir repart repartent reparti
acquerir acquiert acquierent acquis acquise acquises acquisition
conclure conclut concluent conclu conclue conclusion
rendre rend rends rendent rendez rendra rendu rendue rendus
vendre vend vends vendent vendez vendra vendu vendue vendus vendait vente ventes
attendre attend attends attendent attendez attendra attendu attendue attendait attendaient attente
repondre repond reponds repondent repondez repondra repondu reponse reponses
perdre perd perds perdent perdez perdra perdrez perdu perdue perdus perte pertes
descendre descend descendent descendez descendu
dependre depend dependent dependez dependait
etendre etend etendent etendu etendue
battre bat battent battez battu
naitre nait naissent naitra nee nes naissance naissances
connaitre connait connais connaissent connaissez connu connue connus connaissait
reconnaitre reconnait reconnaissent reconnaissez reconnu reconnue reconnus reconnues reconnaissance
paraitre parait paraissent paru parue paraissait
disparaitre disparait disparaissez disparaissent disparu disparue disparition
croire croit croient croyez cru
courir court courent courez couru
payer paie paies paient paiera paieront
envoyer envoie envoies envoient enverra enverront envoi envois
renvoyer renvoie renvoient renverra renvoi
employer emploie emploies emploient
essayer essaie essaies essaient essai essais
appeler appelle appelles appellent appellera appel appels
rappeler rappelle rappellent rappel rappels
jeter jette jettes jettent
acheter achete achetes achetent achat achats
lever leve levent
enlever enleve enlevent enlevement enlevements
mener mene menent
amener amene amenent
emmener emmene emmenent
ramener ramene ramenent
preferer prefere preferent preference
repeter repete repetent
ceder cede cedent
proceder procede procedent
posseder possede possedent possession
completer complete completent
gerer gere gerent gestion
aller vont va
choisir choix
aider aide aides
demenager demenage demenagement
rencontrer rencontre rencontres
chercher cherche recherche recherches
`;

const nl = `
beginnen begint begin begon begonnen aanvang
bieden biedt bood boden
bewegen bewoog bewogen
blijven blijft bleef bleven
breken brak braken
brengen brengt bracht brachten
denken denkt dacht dachten
doen doet deed deden daan
dragen draagt droeg droegen
drinken dronk dronken
eten eet at aten geten
gaan gaat ga ging gingen
geven geeft gaf gaven gift
gelden geldt gold golden
genieten geniet genoot genoten
grijpen greep grepen
hangen hing hingen
hebben heeft hebt had hadden had
helpen helpt hielp hielpen holpen hulp
houden houdt hield hielden
kiezen kiest koos kozen keuze keuzes
kijken kijkt keek keken
komen komt kwam kwamen komst
kopen koopt kocht kochten koop aankoop
krijgen krijgt kreeg kregen
laten laat liet lieten
lezen leest las lazen
liggen ligt lag lagen legen
lopen loopt liep liepen
lijken leek leken
moeten moet moest moesten
mogen mag mocht mochten
kunnen kan kunt kon konden
nemen neemt nam namen nomen
rijden rijdt reed reden rit ritten
roepen riep riepen
scheiden scheidde
schenken schonk schonken
schrijven schrijft schreef schreven
sluiten sluit sloot sloten
slapen sliep sliepen
snijden sneed sneden
spreken spreekt sprak spraken sproken
springen sprong sprongen
staan staat stond stonden
stijgen stijgt steeg stegen stijging
sterven stierf stierven storven
treden treedt trad traden
trekken trok trokken
vallen valt viel vielen
vangen vangt ving vingen
varen voer voeren
vechten vocht vochten
vinden vindt vond vonden
verliezen verliest verloor verloren verlies
vergeten vergeet vergat vergaten
vragen vraagt vroeg vroegen
wegen woog wogen
werpen wierp wierpen worpen
weten weet wist wisten
wijzen wijst wees wezen
winnen won wonnen
worden wordt werd werden
zeggen zegt zei zeiden zegd
zenden zond zonden
zien ziet zag zagen
zitten zit zat zaten zeten
zoeken zoekt zocht zochten zoektocht
zwijgen zweeg zwegen
zijn is was waren weest
ontvangen ontvangt ontving ontvingen ontvangst
verstaan verstaat verstond
verkopen verkoopt verkocht verkoop
verkrijgen verkrijgt verkreeg verkregen
vertrekken vertrekt vertrok vertrokken vertrek
verwijzen verwijst verwees verwezen
bewijzen bewijst bewees bewezen bewijs bewijzen
besluiten besluit besloot besloten
beslissen beslist besliste beslissing beslissingen
bevinden bevindt bevond
bezoeken bezoekt bezocht bezoek
bestaan bestaat bestond bestonden
begrijpen begrijpt begreep begrepen begrip
bespreken bespreekt besprak besproken bespreking
beschrijven beschrijft beschreef beschreven beschrijving
bedragen bedraagt bedroeg bedroegen
bedriegen bedrogen
behouden behoudt behield behoud
betreffen betreft betrof
betrekken betrekt betrokken
onderzoeken onderzoekt onderzocht onderzoek
ondernemen onderneemt ondernam ondernomen
ontbreken ontbreekt ontbrak
ontwerpen ontwerpt ontwierp ontworpen
opzoeken opgezocht
overlijden overleed overleden
verblijven verblijft verbleef verblijf
verdwijnen verdwijnt verdween verdwenen
vergelijken vergelijkt vergeleek vergeleken vergelijking
verlaten verlaat verliet
vermijden vermijdt vermeed vermeden
verschijnen verschijnt verscheen verschenen
verschillen verschilt verschil
verstrijken verstreken verstrijkt
voldoen voldoet voldeed voldaan
volstaan volstaat volstond
willen wil wilt wou wilde wilden
`;

export const irregularVerbs: Record<Language, string[][]> = { fr: lines(fr), nl: lines(nl) };

function lines(text: string): string[][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
}
