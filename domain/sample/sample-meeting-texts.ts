import type { ConcernId } from './sample-catalogue.ts';

/** What is said and agreed in meetings: notes, tasks and reasons. All of it is made up. */
export const firstNotes: readonly [string, ...string[]] = [
  'Genomgång av frågan. Teamet är överens om att börja i det lilla och se om det räcker.',
  'Skolan fortsätter med sina anpassningar. Familjen vill börja snart.',
  'En kontaktperson för familjen, så att de slipper ringa flera.',
  'Barnets ord lästes upp. De styrde vilken insats som prövas först.',
];

export const followUpNotes: readonly [string, ...string[]] = [
  'Kommit igång efter plan. Familjen är nöjd med kontakten.',
  'Två tider uteblivna, annars enligt plan. Ny tid bokad.',
  'Bättre i skolan, ungefär som förut hemma.',
  'Barnet märker själv skillnad. Skolan ser färre konflikter.',
  'Tog tid att komma igång, tre besök gjorda. För tidigt att säga.',
  'Sömnen är bättre. Morgnarna är fortfarande tunga.',
];

export const closingNotes: readonly [string, ...string[]] = [
  'Målet är nått. Familjen vet vem de ringer om det blir svårt igen.',
  'Skolans stöd räcker nu. Mentor är kontaktperson.',
  'Kontakten fortsätter hos en verksamhet, teamet behövs inte längre.',
];

export const deferralReasons: readonly [string, ...string[]] = [
  'Tiden räckte inte, tas först nästa gång.',
  'Den som håller i insatsen kunde inte vara med.',
  'Familjen ville tänka till nästa möte.',
];

export const influenceWords: Readonly<Record<ConcernId, readonly [string, ...string[]]>> = {
  DEL: ['Vill att Maja frågar, och att ingen skriver under tiden.'],
  FUN: ['Vill börja med bussen.'],
  TID: ['Pekade på bilden av det lugna rummet.'],
  MIS: ['Vill bli uppringd själv och ha en kontakt.'],
  NPF: ['Vill pröva pauskortet först, och att alla lärare vet.'],
  PSY: ['Vill gå till någon utanför skolan.'],
  FRV: ['Vill börja med en lektion om dagen.'],
  SJU: ['Vill vara med på fredagar, först på skärm.'],
  REL: ['Vill att en vuxen är med ute utan att det syns.'],
  FAM: ['Vill att föräldrarna får hjälp så att det blir lugnare.'],
  KRO: ['Vill pröva gruppen om en vän får följa med.'],
};

export interface SampleTask {
  readonly text: string;
  readonly days: number;
}

/** First thing to do, by intervention. */
export const firstTasks: Readonly<Record<string, SampleTask>> = {
  I01: { text: 'Boka bedömningssamtal och skicka kallelse', days: 7 },
  I02: { text: 'Ringa och boka första besöket', days: 10 },
  I03: { text: 'Ringa familjen och boka första tid', days: 7 },
  I04: { text: 'Skicka inbjudan till gruppen', days: 14 },
  I05: { text: 'Ringa föräldrarna och boka första samtalet', days: 7 },
  I06: { text: 'Anmäla familjen till föräldragruppen', days: 14 },
  I07: { text: 'Informera familjen om hur de ansöker', days: 7 },
  I08: { text: 'Skriva närvaroplan tillsammans med mentor', days: 10 },
  I09: { text: 'Göra kartläggning och gå igenom den med arbetslaget', days: 28 },
  I10: { text: 'Boka första samtalet på skoltid', days: 7 },
  I11: { text: 'Kalla till hälsosamtal', days: 10 },
  I12: { text: 'Boka handledning med arbetslaget', days: 14 },
  I13: { text: 'Kalla till SIP-möte', days: 14 },
  I14: { text: 'Skriva remissen och berätta för familjen', days: 10 },
  I15: { text: 'Ta kontakt med den unge, på den unges telefon', days: 5 },
};

export const answerNotes = {
  done: ['Klart, familjen har fått besked.', 'Gjort i tid.', ''],
  notDone: ['Fick inte tag på familjen, tre försök.', 'Blev sjuk, görs nästa vecka.'],
  overtaken: ['Ändrade förhållanden, familjen valde en annan väg.'],
} as const;
