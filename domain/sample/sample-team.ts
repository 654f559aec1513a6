import { byName } from '../kernel/swedish-order.ts';
import { SERIES_ID, TEAM_ID, seriesDefaults, teamDefaults } from '../settings/settings.ts';
import type { Fields } from '../registry.ts';
import { concernAreas, interventionTypes } from './sample-catalogue.ts';
import { recordWrite } from './sample-write.ts';
import type { Deed, SampleUserIds, SampleWrite } from './sample-write.ts';

/** The fictional house: Ekhälla kommun and Region Havsbygden do not exist, nor does anybody who works there. */
export const SAMPLE_TEAM_NAME = 'Familjehuset Lyktan';
const MUNICIPALITY = 'Ekhälla kommun';
export const CHAIR = 'ingela-brandt';
export const MEETING_PLACE = 'rum Lyktan, Storgatan';

type Unit = Fields<'units'> & { readonly id: string; readonly name: string; readonly shortName: string };

export const units: readonly Unit[] = [
  {
    id: 'EK-SOC-FB',
    name: 'Socialtjänsten, öppenvård barn och familj',
    shortName: 'Öppenvården',
    detail: 'råd, stöd och familjebehandling',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL26',
    membership: 'permanent',
  },
  {
    id: 'EK-SKO-EH',
    name: 'Centrala elevhälsan',
    shortName: 'Elevhälsan',
    detail: 'psykosocial och specialpedagogisk',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL23',
    membership: 'permanent',
  },
  {
    id: 'EK-SKO-EMI',
    name: 'Elevhälsans medicinska insats',
    shortName: 'Skolhälsovården',
    detail: 'skolsköterska, egen sekretess inom skolan',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL25-EMI',
    membership: 'permanent',
  },
  {
    id: 'EK-SKO-NY',
    name: 'Närvaroteamet',
    shortName: 'Närvaroteamet',
    detail: 'skolfrånvaro',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL23',
    membership: 'permanent',
  },
  {
    id: 'HB-VC-UPH',
    name: 'Kajens vårdcentral, Ungas psykiska hälsa',
    shortName: 'UPH',
    detail: 'privat vårdgivare',
    legalForm: 'privateHealthProvider',
    confidentialityDomain: 'PSL6:12',
    membership: 'permanent',
  },
  {
    id: 'EK-SOC-MOT',
    name: 'Mottagningsgruppen barn',
    shortName: 'Mottagningen',
    detail: 'socialtjänst, myndighet',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL26',
    membership: 'onCall',
  },
  {
    id: 'EK-SKO-FRI',
    name: 'Friskolan Kompassen',
    shortName: 'Kompassen',
    detail: 'fristående skola',
    legalForm: 'independentSchool',
    confidentialityDomain: 'SkolL29:14',
    membership: 'onCall',
  },
  {
    id: 'HB-BUP',
    name: 'BUP Ekhälla öppenvård',
    shortName: 'BUP',
    detail: 'var fjärde vecka',
    legalForm: 'regionalAuthority',
    confidentialityDomain: 'OSL25',
    membership: 'onCall',
  },
  {
    id: 'HB-HAB',
    name: 'Barn- och ungdomshabiliteringen',
    shortName: 'Habiliteringen',
    detail: 'region',
    legalForm: 'regionalAuthority',
    confidentialityDomain: 'OSL25',
    membership: 'onCall',
  },
  {
    id: 'HB-BVC',
    name: 'Familjecentralen Fyren, BVC och MVC',
    shortName: 'Fyren',
    detail: 'barn till och med fem år',
    legalForm: 'regionalAuthority',
    confidentialityDomain: 'OSL25',
    membership: 'onCall',
  },
  {
    id: 'EK-FRI',
    name: 'Fritid och unga',
    shortName: 'Fritid',
    detail: 'fältassistenter',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'none',
    membership: 'onCall',
  },
  {
    id: 'EK-FTJ',
    name: 'LSS barn',
    shortName: 'LSS',
    detail: 'stöd enligt LSS',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL26',
    membership: 'onCall',
  },
];

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly profession: string;
  readonly unitId: string;
}

export const people: readonly SamplePerson[] = [
  { id: CHAIR, name: 'Ingela Brandt', profession: 'samordnare', unitId: 'EK-SKO-EH' },
  { id: 'petra-lindroos', name: 'Petra Lindroos', profession: 'socionom', unitId: 'EK-SOC-FB' },
  { id: 'jonas-ekmark', name: 'Jonas Ekmark', profession: 'familjebehandlare', unitId: 'EK-SOC-FB' },
  { id: 'maja-sandell', name: 'Maja Sandell', profession: 'skolkurator', unitId: 'EK-SKO-EH' },
  { id: 'tobias-hallin', name: 'Tobias Hallin', profession: 'specialpedagog', unitId: 'EK-SKO-EH' },
  { id: 'leila-farhadi', name: 'Leila Farhadi', profession: 'skolsköterska', unitId: 'EK-SKO-EMI' },
  { id: 'kim-borg', name: 'Kim Borg', profession: 'närvaropedagog', unitId: 'EK-SKO-NY' },
  { id: 'anton-reuter', name: 'Anton Reuter', profession: 'psykolog', unitId: 'HB-VC-UPH' },
  { id: 'sofia-dahlin', name: 'Sofia Dahlin', profession: 'arbetsterapeut', unitId: 'HB-VC-UPH' },
  { id: 'emil-akerblom', name: 'Emil Åkerblom', profession: 'fysioterapeut', unitId: 'HB-VC-UPH' },
  { id: 'disa-wallner', name: 'Disa Wallner', profession: 'socialsekreterare', unitId: 'EK-SOC-MOT' },
  { id: 'urban-frej', name: 'Urban Frej', profession: 'rektor', unitId: 'EK-SKO-FRI' },
  { id: 'agnes-rydh', name: 'Agnes Rydh', profession: 'psykolog', unitId: 'HB-BUP' },
  { id: 'marko-hedlund', name: 'Marko Hedlund', profession: 'kurator', unitId: 'HB-HAB' },
  { id: 'vendela-krook', name: 'Vendela Krook', profession: 'BVC-sjuksköterska', unitId: 'HB-BVC' },
  { id: 'dante-solberg', name: 'Dante Solberg', profession: 'fältassistent', unitId: 'EK-FRI' },
  { id: 'rut-ingvarsson', name: 'Rut Ingvarsson', profession: 'LSS-handläggare', unitId: 'EK-FTJ' },
];

export const permanentUnitIds: readonly string[] = units
  .filter((unit) => unit.membership === 'permanent')
  .map((unit) => unit.id);
/** Those who sit at every meeting. */
export const regulars: readonly SamplePerson[] = people.filter((person) =>
  permanentUnitIds.includes(person.unitId),
);

const unitNames = new Map(units.map((unit) => [unit.id, unit.shortName]));
const peopleById = new Map(people.map((person) => [person.id, person]));
const unitPlaces = new Map(units.toSorted(byName).map((unit, place) => [unit.id, place]));
/** As people are listed: unit by unit, and by name within each. */
export const bySeat = (left: SamplePerson, right: SamplePerson): number =>
  (unitPlaces.get(left.unitId) ?? 0) - (unitPlaces.get(right.unitId) ?? 0) || byName(left, right);

/** As units are called in minutes and lists. */
export const unitName = (id: string | null): string => (id === null ? '' : (unitNames.get(id) ?? ''));
export const personName = (id: string | null): string =>
  id === null ? '' : (peopleById.get(id)?.name ?? '');

/** The four who can unlock the sample, one a role. */
export function sampleUsers(
  ids: SampleUserIds,
): readonly (Fields<'users'> & { readonly id: string; readonly name: string })[] {
  return [
    {
      id: ids.coordinator,
      name: 'Ingela Brandt',
      role: 'coordinator',
      personId: CHAIR,
      unitId: 'EK-SKO-EH',
      revoked: false,
    },
    {
      id: ids.member,
      name: 'Sofia Dahlin',
      role: 'member',
      personId: 'sofia-dahlin',
      unitId: 'HB-VC-UPH',
      revoked: false,
    },
    {
      id: ids.socialWorker,
      name: 'Petra Lindroos',
      role: 'member',
      personId: 'petra-lindroos',
      unitId: 'EK-SOC-FB',
      revoked: false,
    },
    {
      id: ids.steering,
      name: 'Birgitta Palm',
      role: 'steering',
      personId: null,
      unitId: null,
      revoked: false,
    },
    { id: ids.auditor, name: 'Henrik Malm', role: 'auditor', personId: null, unitId: null, revoked: false },
  ];
}

/** Everything that stands before the first case: team, series, units, people, users and the catalogues. */
export function* teamWrites(deed: Deed, users: SampleUserIds): Iterable<SampleWrite> {
  yield recordWrite(deed, 'team', TEAM_ID, {
    ...teamDefaults,
    name: SAMPLE_TEAM_NAME,
    municipality: MUNICIPALITY,
    sample: true,
  });
  yield recordWrite(deed, 'series', SERIES_ID, {
    ...seriesDefaults,
    startsAt: '08:30',
    endsAt: '10:00',
    place: MEETING_PLACE,
    chairPersonId: CHAIR,
  });
  for (const { id, ...fields } of units) yield recordWrite(deed, 'units', id, { ...fields, archived: false });
  for (const { id, ...fields } of people)
    yield recordWrite(deed, 'people', id, { ...fields, archived: false });
  for (const { id, ...fields } of sampleUsers(users)) yield recordWrite(deed, 'users', id, fields);
  for (const { id, ...fields } of concernAreas)
    yield recordWrite(deed, 'concernAreas', id, { ...fields, code: id, archived: false });
  for (const { id, ...fields } of interventionTypes)
    yield recordWrite(deed, 'interventionTypes', id, { ...fields, code: id, archived: false });
}
