/**
 * What a new team starts with: the eight development areas of the preliminary study plus three that teams ask for,
 * a catalogue of interventions, and the units that usually sit at such a table. All of it can be changed.
 */
export const defaultConcerns = [
  { code: 'DEL', name: 'Delaktighet och barnrätt', question: 'Barnet kommer inte till tals i planeringen' },
  { code: 'FUN', name: 'Funktionsnedsättning, gråzon vård och omsorg', question: 'Oklart om habilitering, LSS eller skola' },
  { code: 'TID', name: 'Tidigt i livet', question: 'Överlämning förskola till förskoleklass' },
  { code: 'MIS', name: 'Missbruk eller riskbruk', question: 'Cannabis och nedstämdhet' },
  { code: 'NPF', name: 'NPF, misstänkt eller diagnos', question: 'Svårt att fokusera, konflikter' },
  { code: 'PSY', name: 'Psykisk ohälsa', question: 'Oro, nedstämdhet, sömn' },
  { code: 'FRV', name: 'Skolfrånvaro', question: 'Närvaro under 50 procent' },
  { code: 'SJU', name: 'Svårt eller långvarigt sjuka barn', question: 'Skolgång vid sjukdom' },
  { code: 'REL', name: 'Relationer och konflikter', question: 'Bråk med kamrater eller lärare' },
  { code: 'FAM', name: 'Familjesituation och föräldrastöd', question: 'Separation, gränssättning' },
  { code: 'KRO', name: 'Kroppsliga besvär och stress', question: 'Huvudvärk, trötthet' },
] as const;

export const defaultInterventions = [
  { code: 'I01', name: 'Bedömningssamtal barn och familj', level: 'early', length: '1–3 besök', reviewWeeks: 4, needsApplication: false },
  { code: 'I02', name: 'Korttidsbehandling ångest eller nedstämdhet', level: 'treatment', length: '6–8 besök', reviewWeeks: 8, needsApplication: false },
  { code: 'I03', name: 'Vardagsstruktur och kompensatoriska strategier', level: 'early', length: '4–6 besök', reviewWeeks: 8, needsApplication: false },
  { code: 'I04', name: 'Kroppskännedom, stress- och sömnskola', level: 'early', length: '6 gånger i grupp', reviewWeeks: 8, needsApplication: false },
  { code: 'I05', name: 'Föräldrastöd individuellt', level: 'early', length: '5–8 samtal', reviewWeeks: 8, needsApplication: false },
  { code: 'I06', name: 'Föräldragrupp', level: 'preventive', length: '10 gånger', reviewWeeks: 12, needsApplication: false },
  { code: 'I07', name: 'Familjesamtal', level: 'treatment', length: '3–6 månader', reviewWeeks: 12, needsApplication: true },
  { code: 'I08', name: 'Närvaroplan med stegvis återgång', level: 'early', length: '8–12 veckor', reviewWeeks: 4, needsApplication: false },
  { code: 'I09', name: 'Pedagogisk kartläggning och anpassningar', level: 'preventive', length: '4–6 veckor', reviewWeeks: 6, needsApplication: false },
  { code: 'I10', name: 'Kuratorssamtal i skolan', level: 'early', length: '4–8 samtal', reviewWeeks: 6, needsApplication: false },
  { code: 'I11', name: 'Hälsosamtal och medicinsk bakgrund', level: 'promotive', length: '1–2 samtal', reviewWeeks: 4, needsApplication: false },
  { code: 'I12', name: 'Konsultation till skolpersonal', level: 'preventive', length: '1–3 gånger', reviewWeeks: 6, needsApplication: false },
  { code: 'I13', name: 'Samordnad individuell plan (SIP)', level: 'early', length: 'möte inom 21 dagar', reviewWeeks: 8, needsApplication: false },
  { code: 'I14', name: 'Remiss till BUP eller habilitering', level: 'treatment', length: '', reviewWeeks: 8, needsApplication: false },
  { code: 'I15', name: 'Fritidsstöd och motiverande samtal', level: 'promotive', length: '8 veckor', reviewWeeks: 6, needsApplication: false },
] as const;

/** Besides the unit that the founder names. */
export const defaultUnits = [
  { id: 'unit-school', name: 'Elevhälsan', shortName: 'Elevhälsan', detail: 'psykosocial och specialpedagogisk', legalForm: 'municipalAuthority', confidentialityDomain: 'OSL23', membership: 'permanent' },
  { id: 'unit-school-health', name: 'Elevhälsans medicinska insats', shortName: 'EMI', detail: 'skolsköterska och skolläkare, egen sekretess', legalForm: 'municipalAuthority', confidentialityDomain: 'OSL25-EMI', membership: 'permanent' },
  { id: 'unit-social', name: 'Socialtjänsten', shortName: 'Socialtjänsten', detail: 'barn och familj', legalForm: 'municipalAuthority', confidentialityDomain: 'OSL26', membership: 'permanent' },
  { id: 'unit-primary-care', name: 'Vårdcentralen, Ungas psykiska hälsa', shortName: 'Vårdcentralen', detail: 'psykolog, arbetsterapeut, fysioterapeut', legalForm: 'privateHealthProvider', confidentialityDomain: 'PSL6:12', membership: 'permanent' },
  { id: 'unit-bup', name: 'Barn- och ungdomspsykiatrin', shortName: 'BUP', detail: 'öppenvård', legalForm: 'regionalAuthority', confidentialityDomain: 'OSL25', membership: 'onCall' },
  { id: 'unit-habilitation', name: 'Barn- och ungdomshabiliteringen', shortName: 'Habiliteringen', detail: '', legalForm: 'regionalAuthority', confidentialityDomain: 'OSL25', membership: 'onCall' },
] as const;
