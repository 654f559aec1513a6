import type { InterventionLevel } from '../settings/settings.ts';
import type { z } from 'zod';

/** Areas of concern: the eight development areas of the preliminary study, and three that teams add. */
export const concernIds = [
  'DEL',
  'FUN',
  'TID',
  'MIS',
  'NPF',
  'PSY',
  'FRV',
  'SJU',
  'REL',
  'FAM',
  'KRO',
] as const;
export type ConcernId = (typeof concernIds)[number];

export const concernAreas: readonly {
  readonly id: ConcernId;
  readonly name: string;
  readonly question: string;
}[] = [
  { id: 'DEL', name: 'Delaktighet och barnrätt', question: 'Barnet kommer inte till tals i planeringen' },
  {
    id: 'FUN',
    name: 'Funktionsnedsättning, gråzon vård och omsorg',
    question: 'Oklart om habilitering, LSS eller skola',
  },
  {
    id: 'TID',
    name: 'Tidigt i livet (0–6 år, förskola)',
    question: 'Överlämning från förskola till förskoleklass',
  },
  { id: 'MIS', name: 'Missbruk eller riskbruk', question: 'Cannabis och nedstämdhet' },
  { id: 'NPF', name: 'NPF, misstänkt eller diagnos', question: 'Svårt att fokusera, konflikter' },
  { id: 'PSY', name: 'Psykisk ohälsa', question: 'Oro, nedstämdhet, sömn' },
  { id: 'FRV', name: 'Skolfrånvaro', question: 'Närvaro under 50 procent' },
  { id: 'SJU', name: 'Svårt eller långvarigt sjuka barn', question: 'Skolgång vid sjukdom' },
  { id: 'REL', name: 'Relationer och konflikter', question: 'Bråk med kamrater eller lärare' },
  { id: 'FAM', name: 'Familjesituation och föräldrastöd', question: 'Separation, gränssättning' },
  { id: 'KRO', name: 'Kroppsliga besvär och stress', question: 'Huvudvärk, trötthet' },
];

export interface SampleIntervention {
  readonly id: string;
  readonly name: string;
  readonly level: z.infer<typeof InterventionLevel>;
  readonly unitIds: string[];
  readonly length: string;
  readonly reviewWeeks: number;
  readonly needsApplication: boolean;
}

export const interventionTypes: readonly SampleIntervention[] = [
  {
    id: 'I01',
    name: 'Bedömningssamtal med barn och familj',
    level: 'early',
    unitIds: ['HB-VC-UPH'],
    length: '1–3 besök',
    reviewWeeks: 4,
    needsApplication: false,
  },
  {
    id: 'I02',
    name: 'Korttidsbehandling vid ångest eller nedstämdhet',
    level: 'treatment',
    unitIds: ['HB-VC-UPH'],
    length: '6–8 besök',
    reviewWeeks: 8,
    needsApplication: false,
  },
  {
    id: 'I03',
    name: 'Vardagsstruktur och kompensatoriska strategier',
    level: 'early',
    unitIds: ['HB-VC-UPH'],
    length: '4–6 besök',
    reviewWeeks: 8,
    needsApplication: false,
  },
  {
    id: 'I04',
    name: 'Kroppskännedom, stress- och sömnskola i grupp',
    level: 'preventive',
    unitIds: ['HB-VC-UPH'],
    length: '6 gånger',
    reviewWeeks: 8,
    needsApplication: false,
  },
  {
    id: 'I05',
    name: 'Föräldrastöd, individuellt',
    level: 'early',
    unitIds: ['EK-SOC-FB'],
    length: '5–8 samtal',
    reviewWeeks: 8,
    needsApplication: false,
  },
  {
    id: 'I06',
    name: 'Föräldragrupp enligt program',
    level: 'preventive',
    unitIds: ['EK-SOC-FB', 'EK-SKO-EH'],
    length: '10 gånger',
    reviewWeeks: 12,
    needsApplication: false,
  },
  {
    id: 'I07',
    name: 'Familjesamtal eller familjebehandling',
    level: 'treatment',
    unitIds: ['EK-SOC-FB'],
    length: '3–6 månader',
    reviewWeeks: 12,
    needsApplication: true,
  },
  {
    id: 'I08',
    name: 'Närvaroplan med stegvis återgång',
    level: 'early',
    unitIds: ['EK-SKO-NY'],
    length: '8–12 veckor',
    reviewWeeks: 4,
    needsApplication: false,
  },
  {
    id: 'I09',
    name: 'Pedagogisk kartläggning och anpassningar',
    level: 'early',
    unitIds: ['EK-SKO-EH'],
    length: '4–6 veckor',
    reviewWeeks: 6,
    needsApplication: false,
  },
  {
    id: 'I10',
    name: 'Kuratorssamtal i skolan',
    level: 'early',
    unitIds: ['EK-SKO-EH'],
    length: '4–8 samtal',
    reviewWeeks: 6,
    needsApplication: false,
  },
  {
    id: 'I11',
    name: 'Hälsosamtal och medicinsk bakgrund',
    level: 'promotive',
    unitIds: ['EK-SKO-EMI'],
    length: '1–2 samtal',
    reviewWeeks: 4,
    needsApplication: false,
  },
  {
    id: 'I12',
    name: 'Konsultation och handledning till skolpersonal',
    level: 'preventive',
    unitIds: ['HB-VC-UPH'],
    length: '1–3 gånger',
    reviewWeeks: 6,
    needsApplication: false,
  },
  {
    id: 'I13',
    name: 'Samordnad individuell plan (SIP)',
    level: 'early',
    unitIds: ['EK-SKO-EH', 'EK-SOC-FB', 'HB-VC-UPH'],
    length: 'möte inom 21 dagar',
    reviewWeeks: 8,
    needsApplication: false,
  },
  {
    id: 'I14',
    name: 'Remiss till BUP eller habilitering',
    level: 'treatment',
    unitIds: ['HB-VC-UPH'],
    length: '',
    reviewWeeks: 8,
    needsApplication: false,
  },
  {
    id: 'I15',
    name: 'Fritidsstödjare och motiverande samtal',
    level: 'promotive',
    unitIds: ['EK-FRI'],
    length: '8 veckor',
    reviewWeeks: 6,
    needsApplication: false,
  },
];

/** What the team usually reaches for, by area. */
export const usualInterventions: Readonly<Record<ConcernId, readonly [string, ...string[]]>> = {
  DEL: ['I10', 'I01'],
  FUN: ['I03', 'I09', 'I14'],
  TID: ['I09', 'I11', 'I06'],
  MIS: ['I15', 'I02', 'I07'],
  NPF: ['I03', 'I09', 'I12'],
  PSY: ['I02', 'I01', 'I10', 'I04'],
  FRV: ['I08', 'I10', 'I02'],
  SJU: ['I09', 'I11'],
  REL: ['I10', 'I09', 'I03'],
  FAM: ['I05', 'I06', 'I07'],
  KRO: ['I04', 'I11'],
};

/** Who usually does it. */
export const usualPerson: Readonly<Record<string, string>> = {
  I01: 'anton-reuter',
  I02: 'anton-reuter',
  I03: 'sofia-dahlin',
  I04: 'emil-akerblom',
  I05: 'petra-lindroos',
  I06: 'petra-lindroos',
  I07: 'jonas-ekmark',
  I08: 'kim-borg',
  I09: 'tobias-hallin',
  I10: 'maja-sandell',
  I11: 'leila-farhadi',
  I12: 'anton-reuter',
  I13: 'ingela-brandt',
  I14: 'anton-reuter',
  I15: 'dante-solberg',
};

const byId = new Map(interventionTypes.map((intervention) => [intervention.id, intervention]));

export function interventionOf(id: string): SampleIntervention {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No sample intervention ${id}`);
  return found;
}
