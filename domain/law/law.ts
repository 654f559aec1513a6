import { z } from 'zod';
import { record, text } from '../kernel/fields.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequiredFreeText, RequiredShortText } from '../kernel/text-fields.ts';

/** What the app leans on in law, in the order of the settings. Where the law says it stands in the resource, never in code. */
export const legalKeys = [
  'dutyToReport',
  'consentLiftsSecrecy',
  'consentOfGuardians',
  'preventedGuardian',
  'socialBoardDecision',
  'maturity',
  'childView',
  'socialSecrecy',
  'schoolSecrecy',
  'schoolHealthSecrecy',
  'healthSecrecy',
  'privateCare',
  'independentSchool',
  'protectedIdentity',
  'sheltered',
  'recusal',
  'coordinatedPlan',
  'schoolAbsence',
  'ownRecords',
  'searchBan',
  'logReview',
  'patientLog',
  'disposal',
  'rightOfAccess',
  'publicRecord',
] as const;
export const LegalKey = z.enum(legalKeys);
export type LegalKey = z.infer<typeof LegalKey>;

/** What a team has changed in the legal texts that come with the app; the id is the text's key. */
export const legalTexts = record('legal_texts', {
  section: text(RequiredShortText),
  wording: text(RequiredFreeText),
  /** The day somebody last compared it with the law. */
  checkedOn: text(PlainDate),
});
