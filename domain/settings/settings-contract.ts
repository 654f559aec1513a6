import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainTime } from '../kernel/plain-date.ts';
import { RequiredShortText, ShortText } from '../kernel/text-fields.ts';
import { ConfidentialityDomain, LegalForm, Membership } from '../units/units.ts';
import { InterventionLevel } from './settings.ts';

const whole = (min: number, max: number) => z.number().int().min(min).max(max);

export const UnitInput = z.object({
  name: RequiredShortText,
  shortName: RequiredShortText,
  detail: ShortText,
  legalForm: LegalForm,
  confidentialityDomain: ConfidentialityDomain,
  membership: Membership,
  archived: z.boolean(),
});
export const PersonInput = z.object({
  name: RequiredShortText,
  profession: ShortText,
  unitId: Id,
  archived: z.boolean(),
});
export const InterventionInput = z.object({
  code: RequiredShortText,
  name: RequiredShortText,
  level: InterventionLevel,
  unitIds: z.array(Id).max(60),
  length: ShortText,
  reviewWeeks: whole(1, 52),
  needsApplication: z.boolean(),
  archived: z.boolean(),
});
export const ConcernInput = z.object({
  code: RequiredShortText,
  name: RequiredShortText,
  question: ShortText,
  archived: z.boolean(),
});
export const SeriesInput = z.object({
  weekday: whole(1, 7),
  everyWeeks: whole(1, 4),
  startsAt: PlainTime,
  endsAt: PlainTime,
  place: ShortText,
  minutesNew: whole(1, 60),
  minutesFollowUp: whole(1, 60),
  minutesFrame: whole(0, 30),
  chairPersonId: Id.nullable(),
});
export const TeamInput = z.object({
  name: RequiredShortText,
  municipality: ShortText,
  idleMinutes: whole(1, 60),
  idleMinutesLive: whole(5, 120),
  consentMonths: whole(1, 24),
  directedConsentMonths: whole(1, 12),
  consentReminderDays: whole(1, 120),
  familyAnswerDays: whole(1, 30),
  followUpWeeks: whole(1, 52),
});

/** Everything a form needs to choose from, archived rows last. */
export const SettingsView = z.object({
  team: TeamInput,
  series: SeriesInput,
  units: z.array(UnitInput.extend({ id: Id, people: z.number().int() })),
  people: z.array(PersonInput.extend({ id: Id, unit: z.string() })),
  interventions: z.array(InterventionInput.extend({ id: Id })),
  concerns: z.array(ConcernInput.extend({ id: Id })),
});

const reads: readonly Topic[] = ['team', 'series', 'units', 'people', 'interventionTypes', 'concernAreas'];
const saved = z.object({ id: Id });

/** `id` null makes a new row. */
export const settingsContract = {
  'settings.get': query({ input: z.null(), output: SettingsView, needs: 'case.read', reads }),
  'settings.saveTeam': command({ input: TeamInput, output: z.null(), needs: 'settings.write' }),
  'settings.saveSeries': command({ input: SeriesInput, output: z.null(), needs: 'settings.write' }),
  'units.save': command({
    input: z.object({ id: Id.nullable(), fields: UnitInput }),
    output: saved,
    needs: 'settings.write',
  }),
  'people.save': command({
    input: z.object({ id: Id.nullable(), fields: PersonInput }),
    output: saved,
    needs: 'settings.write',
  }),
  'settings.saveIntervention': command({
    input: z.object({ id: Id.nullable(), fields: InterventionInput }),
    output: saved,
    needs: 'settings.write',
  }),
  'settings.saveConcern': command({
    input: z.object({ id: Id.nullable(), fields: ConcernInput }),
    output: saved,
    needs: 'settings.write',
  }),
} satisfies Contract;
