import type { ConcernId } from './sample-catalogue.ts';

/** What a referral says, by area of concern. Nobody real has said or written any of it. */
export interface ConcernTexts {
  readonly questions: readonly [string, ...string[]];
  readonly strengths: readonly [string, ...string[]];
  readonly tried: readonly [string, ...string[]];
  readonly words: readonly [string, ...string[]];
  readonly wishes: readonly [string, ...string[]];
  readonly goals: readonly [string, ...string[]];
}

export const concernTexts: Readonly<Record<ConcernId, ConcernTexts>> = {
  DEL: {
    questions: [
      'Många vuxna planerar, men ingen har frågat barnet vad som är viktigast. Hur gör vi det på ett sätt som fungerar?',
      'Barnet tystnar på möten. Vem kan ta reda på vad hen själv vill?',
    ],
    strengths: [
      'Pratar gärna när det bara är en vuxen. Tecknar mycket.',
      'Har en trygg relation till sin gamla fritidsledare.',
    ],
    tried: [
      'Bildstöd på två möten, barnet ville ändå inte vara med.',
      'Mentor har erbjudit samtal varje vecka sedan höstlovet.',
    ],
    words: ['Fråga mig också.', 'Ni pratar om mig när jag sitter bredvid.'],
    wishes: [
      'Vill att barnet får bestämma takten.',
      'Vill veta vad som sägs utan att behöva vara med varje gång.',
    ],
    goals: ['Barnet har sagt sin mening inför varje beslut och fått veta vad som hände med den.'],
  },
  FUN: {
    questions: [
      'Habilitering och skola väntar på varandra. Vem börjar, och med vad?',
      'Vad kan göras nu medan ansvaret mellan LSS och skola klarläggs?',
    ],
    strengths: [
      'Minns allt om tåg och hjälper gärna yngre barn.',
      'Klarar rutiner väl när de är bestämda i förväg.',
    ],
    tried: [
      'Resursperson på halvtid, fungerar bra i små grupper.',
      'Ansökan om stöd hos två verksamheter, båda har hänvisat vidare.',
    ],
    words: ['Jag vill klara bussen själv.', 'Jag blir trött av att förklara samma sak.'],
    wishes: ['Vill ha en person att ringa i stället för fyra.', 'Vill att någon säger vem som ansvarar.'],
    goals: [
      'Åker buss till skolan själv tre dagar av fem.',
      'En verksamhet håller i planen och familjen vet vilken.',
    ],
  },
  TID: {
    questions: [
      'Överlämning från förskola visar språk och samspel. Vem håller i?',
      'Hur förbereder vi skolstarten så att det blir lugnt från första dagen?',
    ],
    strengths: [
      'Leker länge med konstruktion och är nyfiken på djur.',
      'Söker tröst hos pedagogerna och blir fort glad igen.',
    ],
    tried: [
      'Liten grupp på förmiddagarna och tecken som stöd.',
      'Två besök på nya skolan tillsammans med förskolan.',
    ],
    words: [
      'Ritade sin klass och pekade på hörnet där det är lugnt.',
      'Visade med bilder att matsalen är för hög.',
    ],
    wishes: ['Vill att skolan vet allt från början.', 'Vill träffa den nya läraren före sommaren.'],
    goals: [
      'Är med i samlingen hela tiden fyra dagar av fem.',
      'Vet vart hen går när det blir för mycket ljud.',
    ],
  },
  MIS: {
    questions: [
      'Röker cannabis några gånger i veckan och är nedstämd. Hur når vi fram utan att tappa kontakten?',
      'Ny umgängeskrets och sena kvällar. Vad kan erbjudas som den unge själv vill ha?',
    ],
    strengths: [
      'Kommer alltid till praktikplatsen. Har en farbror att prata med.',
      'Är bra på att laga mopeder och vill visa andra.',
    ],
    tried: [
      'Drogsamtal på ungdomsmottagningen, två av fem gånger.',
      'Fältarna har haft kontakt sedan i somras.',
    ],
    words: [
      'Jag röker för att kunna sova. Ring mig, inte hemmet först.',
      'Jag vill ha något att göra på kvällarna.',
    ],
    wishes: ['Vill ha en kontakt i taget.', 'Vill ha hjälp att sätta gränser utan bråk.'],
    goals: [
      'Har en kontakt att höra av sig till och har gjort det varje vecka.',
      'Sover utan att ha rökt fem nätter av sju.',
    ],
  },
  NPF: {
    questions: [
      'Svårt att hålla fokus på lektioner, hamnar ofta i konflikt på raster. Vilket stöd kan börja nu medan skolan anpassar?',
      'Klarar skoldagen men rasar hemma. Vad behöver ändras, och av vem?',
      'Väntar på utredning. Vilka strategier kan börja användas redan nu?',
    ],
    strengths: [
      'Trivs i slöjd och på bild. Har en nära vän i parallellklassen.',
      'Arbetar uthålligt med det som intresserar.',
    ],
    tried: [
      'Bildschema, rastvärd och samtal med mentor sedan augusti, viss hjälp.',
      'Egen arbetsplats och korta pass. Bättre på förmiddagar.',
    ],
    words: [
      'Alla tittar på mig när jag får gå ut. Jag vill ha någon att fråga innan det blir bråk.',
      'Det låter för mycket i klassrummet.',
      'Jag kan, men inte när alla väntar på mig.',
    ],
    wishes: ['Vill ha hjälp med morgnar och läxor.', 'Undrar om en utredning behövs och vem som beslutar.'],
    goals: [
      'Tar paus med kort tre av fem dagar och löser konflikt med stöd.',
      'Börjar arbeta inom fem minuter på fyra lektioner av fem.',
    ],
  },
  PSY: {
    questions: [
      'Oro på kvällarna och ont i magen före skolan. Vad kan börja innan det blir frånvaro?',
      'Nedstämd sedan i våras och har slutat med sin idrott. Vem gör en första bedömning?',
      'Panikkänslor inför prov och redovisning. Räcker skolans stöd?',
    ],
    strengths: ['Har två nära vänner och spelar gitarr.', 'Berättar själv vad som hjälper när det är lugnt.'],
    tried: [
      'Kuratorssamtal fyra gånger, hjälpte en tid.',
      'Anpassade redovisningar och en plats att gå undan till.',
    ],
    words: [
      'Det snurrar i huvudet när jag ska sova.',
      'Jag vill må bra utan att alla i klassen vet.',
      'Jag orkar om jag får veta i förväg.',
    ],
    wishes: [
      'Vill veta hur de ska göra hemma när oron kommer.',
      'Vill ha en tid snart, väntan gör det värre.',
    ],
    goals: ['Somnar inom en timme fem kvällar av sju.', 'Är med på en fritidsaktivitet i veckan.'],
  },
  FRV: {
    questions: [
      'Närvaro under 40 procent de senaste fyra veckorna. Hur vänder vi det utan att pressa?',
      'Kommer till skolan men inte in på lektionerna. Vad står i vägen?',
      'Hemma sedan tre veckor efter byte av klass. Vem möter upp, och var?',
    ],
    strengths: [
      'Gör uppgifter hemifrån och har bra kontakt med en lärare.',
      'Kommer gärna till biblioteket på eftermiddagar.',
    ],
    tried: [
      'Anpassad tid på morgonen och hämtning av fritids. Rektor har utrett.',
      'Samtal hem varje dag, ändrat schema sedan sportlovet.',
    ],
    words: [
      'Det är inte skolan, det är morgnarna. Jag orkar inte prata med tre olika.',
      'Jag vill börja med en lektion, inte en hel dag.',
      'Om Kim möter mig vid dörren så går jag in.',
    ],
    wishes: ['Vill sluta bråka om skolan varje morgon.', 'Vill att alla säger samma sak.'],
    goals: [
      'Är på plats två lektioner om dagen, fyra dagar i veckan.',
      'Närvaro över 70 procent en hel månad.',
    ],
  },
  SJU: {
    questions: [
      'Lång behandling på sjukhus, borta tre dagar i veckan. Hur hålls skolan nära?',
      'Kommer tillbaka efter en lång sjukdomstid. Vem samordnar?',
    ],
    strengths: ['Håller kontakt med klassen genom korta filmer.', 'Läser mycket och vill inte hamna efter.'],
    tried: ['Sjukhusskola och distans två pass i veckan.'],
    words: ['Jag vill vara med på fredagsmyset i klassen.', 'Jag vill inte att alla frågar hur jag mår.'],
    wishes: ['Vill slippa berätta samma sak för varje lärare.'],
    goals: ['Är med klassen, på plats eller på distans, varje vecka.'],
  },
  REL: {
    questions: [
      'Bråk på nästan varje rast. Vad händer före, och vem kan vara med ute?',
      'Har hamnat utanför kompisgruppen och drar sig undan. Vad kan skolan och familjen göra samtidigt?',
    ],
    strengths: [
      'Tar hjälp av rastvärden när samma person är ute.',
      'Är omtänksam mot yngre och bra på lagspel.',
    ],
    tried: [
      'Kamratsamtal och bestämda platser på rasten.',
      'Rastkompis i tre veckor, bättre när det var bestämt.',
    ],
    words: ['Jag vill vara med på fotbollen utan att det blir bråk.', 'De säger att det är jag som börjar.'],
    wishes: [
      'Vill ha en gemensam bild av vad som händer.',
      'Vill att någon vuxen ser vad som händer på rasten.',
    ],
    goals: [
      'Är med i lek hela rasten, minst tre dagar i veckan.',
      'Ber om hjälp innan det blir bråk, tre gånger av fem.',
    ],
  },
  FAM: {
    questions: [
      'Det är bråk hemma om skärmar och läggning. Vilket stöd kan familjen få?',
      'Föräldrarna bor isär sedan i höstas och barnet mår dåligt av bytena. Vad kan erbjudas?',
    ],
    strengths: [
      'Familjen äter middag ihop och vill ha hjälp.',
      'Morföräldrarna finns nära och hjälper till.',
    ],
    tried: [
      'Råd från BVC och en öppen föräldrakväll.',
      'Samtal med skolkurator två gånger, tillsammans med föräldrarna.',
    ],
    words: ['Jag vill att det ska vara lika hos båda.', 'Jag gillar när vi lagar mat ihop.'],
    wishes: ['Vill ha handfasta råd, hemma.', 'Vill gå i grupp med andra föräldrar.'],
    goals: ['Läggningen är lugn fem kvällar av sju.', 'Har samma regler hos båda föräldrarna.'],
  },
  KRO: {
    questions: [
      'Huvudvärk och trötthet varje vecka, provtagning utan fynd. Vad kan stress och sömn förklara?',
      'Ont i magen före idrott och prov. Vem kan hjälpa till att reda ut det?',
    ],
    strengths: ['Rider en gång i veckan och mår bra efteråt.', 'Märker själv när det är på väg.'],
    tried: ['Skolsköterskan har följt besvären i två månader.', 'Vilopass och vattenflaska, lite bättre.'],
    words: ['Kroppen säger stopp fast jag vill.', 'Det gör ondast på söndagar.'],
    wishes: ['Vill veta att det inte är något farligt.', 'Vill ha något konkret att göra hemma.'],
    goals: ['Har ont högst en dag i veckan.', 'Har somnat före halv elva fem kvällar av sju.'],
  },
};
