import type { Language } from "../../domain/language.ts";

/**
 * Words of plain administrative prose that name no matter of their own, whatever their ending: with them a
 * counsellor says how to go about what a fact states. Left out on purpose, so that only a fact brings them:
 * what is given, taken away, allowed, forbidden, promised or judged; people, places, papers, things and sums;
 * and whatever has an opposite (begin and end, keep and lose, lend and sell).
 */
const fr = `
aboutir aborder accomplir acceder accompagner agir aider aller amener annoncer appliquer apporter apprecier
arriver arranger articuler assister associer attacher atteindre attirer avancer baser cadrer chercher cibler
circuler citer clarifier coincider combiner communiquer comparer completer comporter comprendre compter
concentrer concerner conclure conduire confondre connaitre conseiller considerer consister constituer
consulter contacter contenir contredire convenir coordonner correspondre courir debuter decider decouler
decouvrir decrire definir demander demarrer dependre deplacer derouler designer detailler determiner devenir
devoir differer diriger discuter disposer distinguer diviser effectuer encadrer encourager envisager envoyer
estimer etablir etaler etre eviter evoluer examiner exiger exister expliquer exposer exprimer figurer
finaliser fixer fonctionner former formuler frequenter indiquer informer intervenir interesser inviter
impliquer inclure inscrire instruire introduire joindre lancer lier lister localiser marquer mener mentionner
mettre montrer munir nommer noter noublier occuper operer organiser orienter parcourir parler participer
partir passer pencher penser placer planifier porter poser poster poursuivre pouvoir pratiquer preciser
predire preferer prendre preparer presenter prevoir proceder produire profiter programmer proposer pousser
rappeler rassembler realiser rechercher recommander recourir rediger referer reflechir regarder regler
regrouper rejoindre relever relier remarquer remettre remplir rencontrer rendre renseigner renvoyer repasser
reperer repondre reposer representer reprendre requerir resoudre respecter rester resulter resumer retenir
retourner retrouver reunir revenir risquer savoir separer sembler servir signaler signifier situer soumettre
souhaiter soutenir specifier suggerer suivre survenir tacher tarder tenir tenter tomber tourner traiter
transmettre trouver utiliser varier veiller venir verifier viser visiter voir vouloir acces action aspect
attention base bas besoin but cadre cas categorie cause chance chemin choix chose circonstance combinaison
conseil consequence contact contexte contenu contrainte coordonnees critere demande demarche depart detail
difference direction dispositif disposition distinction domaine donnee echeance element endroit ensemble
entree etape etat evenement exemple existence explication facilite facon facteur fait fonction fonctionnement
forme formulaire formule generalite geste guichet hesitation idee identification importance indication
information instant intention interlocuteur interet intermediaire intervention lien lieu ligne liste maniere
mention mesure methode mise modalite mode moment motif nature niveau notion objectif objet occasion offre
operation option ordre organisation origine page paragraphe part participation particularite passage personne
perspective phase place point position possibilite pratique precision prealable presence presentation principe
probleme procedure processus profil proposition publication question raison rapport realite recherche recit
reference regle remarque renseignement rencontre repartition reponse reseau respect resultat resume role
rubrique rythme schema seance section sens serie signification site situation solution sorte source structure
suite suivi sujet support systeme tache temps terme texte traitement type unite usage utilisation variante
version vue zone actuel additionnel adequat annexe autre clair commun complementaire concerne concret
convenable correspondant courant deuxieme different disponible divers effectif egal essentiel eventuel exact
existant externe global habituel initial interesse interessant interne interessee joint lie normal officiel
ordinaire particulier partiel pertinent possible precedent precis present pret prevu principal propre proche
quelconque reel relatif respectif restant semblable separe similaire simple situe specifique standard suivant
supplementaire tel theorique usuel utile variable visible ailleurs ainsi alors apparemment approximativement
assez auparavant aussi bientot certes clairement comment concretement couramment davantage dedans dehors
dessus dessous egalement ensuite environ essentiellement eventuellement exactement facilement finalement
generalement habituellement ici individuellement initialement justement la lentement longtemps maintenant
normalement notamment officiellement parfois particulierement personnellement peut-etre pratiquement
precisement prealablement presque principalement probablement quasiment quelquefois rapidement recemment
regulierement respectivement separement simplement souvent specialement specifiquement successivement
suffisamment tard tot vite
commencer debuter entamer projet initiative programme numero adresse prudent prudence sage raisonnable preferable
felicitations bravo courage heureusement malheureusement helas desole rassurer tranquille volontiers bienvenue
epoque jadis naguere entretemps dorenavant ulterieurement anterieurement prochainement actuellement simultanement
dater remonter consacrer dedier appuyer apparaitre charger soucier nommer intituler denommer souligner constater
essayer songer renouer adresser telephonique sein echeant defaut hormis propos matiere egard fil biais genre espece
quelqu lors autour vis dessein vivement directement autonome personnalise concretiser deroulement
reorienter aiguiller soigneusement attentivement brievement explicitement formellement initiale 
globalement majoritairement usuellement visiblement veritable reellement curieux auquel dit soi pourcent
destination provenance disposition disponibilite accompagnateur coordonner coordination partenaire partenariat
collaborer collaboration cooperer conjointement ensemble main coup pouce partager echanger
rassurant important essentiel trop monde bonne veritable complique simplement aisement aise commode pratique lisible compte rendre tant
recapituler enumerer liste citer presentation apercu panorama eventail gamme palette`;

const nl = `
aankruisen aankomen aanmelden aanpassen aansluiten aanspreken aantonen aanvatten aanvragen aanvullen afhalen
afhangen afspreken antwoorden bekijken behandelen behoren bellen bepalen bereiken beschikken beschrijven
beslissen bespreken bestaan bestemmen betekenen betrekken bevatten bevinden bevragen bezoeken bezorgen
bijkomen bijhouden bijwonen blijken blijven brengen bundelen combineren communiceren contacteren controleren
coordineren deelnemen dekken dienen doen doorgaan doorgeven doorlopen doorsturen doorverwijzen duiden eisen
formuleren functioneren gaan gebeuren gebruiken gelden geraken groeperen handelen hebben helpen herinneren
hoeven horen houden indelen indienen informeren inhouden inlichten inrichten instaan invoeren invullen kennen
kiezen kijken klaarhouden komen kunnen langsgaan langskomen laten leiden letten liggen lijken lopen luisteren
maken melden meebrengen meedelen meedoen meenemen menen merken meten moeten nakijken nagaan naleven nemen
noemen noteren omschrijven omvatten onderscheiden onderzoeken ontdekken oordelen opgeven opnemen opsommen
opstellen opsturen opvolgen opzoeken organiseren overgaan overleggen overlopen overmaken overschakelen
overwegen passen plaatsen plannen plaatsvinden praten raadplegen raken rekenen regelen reiken richten
samengaan samenwerken schatten situeren slaan spreken staan stellen steunen sturen tellen terugvinden
toepassen toevoegen tonen treden trekken uitleggen uitkijken uitmaken uitvoeren vallen varieren
vastleggen verbinden vereisen vergelijken vergeten verlopen vermelden vermoeden verschillen vertrekken
verwerken verwijzen vinden vermijden vertellen verzamelen voldoen volgen volstaan voorkomen voorleggen
voorstellen voorzien vormen vragen waarnemen weergeven weten wenden wensen willen wisselen worden zeggen
zetten zien zijn zitten zoeken zorgen zullen aandacht aanbod aanduiding aanmelding aanpak aanspreekpunt aantal
aanvraag achtergrond afdeling afhankelijk afwijking antwoord aspect bedoeling begeleiding begrip behoefte
belang bericht beschikking beschrijving betekenis bezoek bijkomend bijlage bijzonderheid bron categorie
combinatie contact context criterium deel deelname detail ding doel doelgroep domein duur eenheid element fase
feit folder functie gebied gebruik gegeven gelegenheid geval gevolg gids groep grond idee inhoud informatie
invulling kader kanaal karakter kenmerk kern keuze lijn lijst link manier mate melding methode mogelijkheid
moment niveau nood omstandigheid onderdeel onderwerp ontmoeting ontvangst oog oplossing optie orde overleg
overzicht pagina periode plek positie praktijk principe probleem procedure proces profiel punt reden reeks
regel regeling resultaat rol samenstelling sector situatie soort staat stap standpunt stelsel structuur
systeem taak tekst termijn terrein thema tijd tijdstip toelichting type uitleg uitzondering vak verband
verhaal verloop vermelding verschil versie vlak volgorde voorbeeld voorwaarde vorm vraag weg werking wijze
zaak zicht zin zone aangepast aanwezig actief algemeen ander apart beide bekend bepaald beschikbaar betrokken
bevoegd bijzonder bruikbaar concreet correct degelijk dergelijk duidelijk eenvoudig effectief elk exact fysiek
geldend gelijk gelijkaardig geschikt gewoon haalbaar handig informatief intern juist klaar levend makkelijk
mogelijk nabij nader nodig noodzakelijk normaal nuttig officieel ongeveer overig passend plaatselijk praktisch
precies redelijk samen simpel soortgelijk specifiek uiteindelijk vlot volgend voornaam vorig vroeger waar
wezenlijk zeker zogenaamd aldus allicht alvast bijgevolg blijkbaar bovendien daarentegen daarnaast destijds
doorgaans eerder eerst eigenlijk enigszins evenals eventueel gemakkelijk gewoonlijk hierbij immers inmiddels
intussen kortom later meestal misschien momenteel namelijk nadien normaliter onlangs ook pas rond snel soms
tegelijk telkens tenminste tevens toch trouwens uitgebreid vaak veelal verder vervolgens vooral vooraf
voorlopig vermoedelijk waarschijnlijk zelfs
beginnen starten aanvangen project initiatief programma nummer adres voorzichtig verstandig raadzaam aangewezen
proficiat gefeliciteerd welkom sterkte helaas gelukkig jammer even eventjes liever liefst gerust alvast
toen destijds ooit indertijd ondertussen tegenwoordig belangrijk essentieel minste elkaar goede echt momenteel recent dateren teruggaan toewijden besteden
wijden steunen verschijnen optreden opletten benoemen benadrukken vaststellen proberen overlopen vernemen
omgeving verband kader soort slag toon bedoelen betrouwbaar persoonlijk rechtstreeks meteen afzonderlijk
zelfstandig gezamenlijk samen coordineren coordinatie coordinator partner partnerschap samenwerking samenwerken
uitwisselen overzicht waaier gamma scala reeks opsomming opsommen weergave voornamelijk hoofdzakelijk
uiteraard vanzelf eerlijk duidelijkheid zekerheid kwestie uitgangspunt aanknopingspunt tussenpersoon
doorverwijzing toeleiding toelichten verduidelijken verduidelijking onthouden nauwkeurig grondig
aandachtig uitdrukkelijk nadrukkelijk oorspronkelijk aanvankelijk aanpakken ondernemen
verlopen verloop gang zaken staan gebruikelijk steevast allerhande allerlei diverse tal zoiets iemand
hand duwtje rug`;

export const generalWords: Record<Language, string[]> = {
  fr: fr.trim().split(/\s+/),
  nl: nl.trim().split(/\s+/),
};
