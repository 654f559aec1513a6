import { z } from 'zod';
import { integer, json, record, text } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText, RequiredShortText, ShortText } from '../kernel/text-fields.ts';

export const urgencies = ['oneWeek', 'twoWeeks', 'nextFree'] as const;
export const custodies = ['joint', 'sole', 'courtAppointed', 'unknown'] as const;
/** Tax Agency's confidentiality mark, protected registration, and sheltered accommodation (lag 2024:79). */
export const identityProtections = ['none', 'marked', 'protectedRegistration', 'sheltered'] as const;
export type IdentityProtectionKind = (typeof identityProtections)[number];
export const guardianKeys = ['guardian1', 'guardian2'] as const;
export type GuardianKey = (typeof guardianKeys)[number];
/** What the app asks when a text seems to be about somebody other than the child. */
export const aboutOtherAnswers = ['consents', 'notAbout'] as const;
/** The texts it asks about. */
export const aboutOtherFields = [
  'question',
  'strengths',
  'triedSoFar',
  'guardiansWish',
  'childWords',
  'note',
] as const;
export type AboutOtherField = (typeof aboutOtherFields)[number];
export const closureReasons = [
  'goalsReached',
  'ordinaryContactContinues',
  'referredOn',
  'movedToSip',
  'familyDeclined',
  'consentWithdrawn',
  'moved',
  'turned18',
  'notTargetGroup',
  'other',
] as const;

export const Urgency = z.enum(urgencies);
export const Custody = z.enum(custodies);
export const IdentityProtection = z.enum(identityProtections);
export const ClosureReason = z.enum(closureReasons);

/** Nobody types a personnummer anywhere: a year is enough for an age. */
export const BirthYear = z.number().int().min(1990).max(2100);

export const ChildWords = z.object({
  words: FreeText,
  /** How the child was asked. */
  how: FreeText,
  knowsItIsRead: z.enum(['yes', 'no', 'notAsked']),
});
export const Interpreter = z.object({ needed: z.boolean(), language: ShortText });
/** An answer to that question, and who has agreed. */
export const AboutOther = z.object({ answer: z.enum(aboutOtherAnswers), who: ShortText, on: PlainDate });
export type AboutOther = z.infer<typeof AboutOther>;
/** The answers by the name of the field they were asked about. */
export const AboutOthers = z.record(z.string().max(40), AboutOther);
export const Closure = z.object({
  on: PlainDate,
  reason: ClosureReason,
  note: FreeText,
  /** The decision that closed it; absent where there was none. */
  decisionId: Id.optional(),
});
export type Closure = z.infer<typeof Closure>;

export const cases = record('cases', {
  number: text(RequiredShortText),
  firstName: text(RequiredShortText),
  birthYear: integer(BirthYear),
  school: text(ShortText),
  grade: text(ShortText),
  referringUnitId: text(Id),
  referringPersonId: text(Id),
  raisedOn: text(PlainDate),
  question: text(RequiredFreeText),
  concerns: json(z.array(Id).max(20)),
  strengths: text(FreeText),
  triedSoFar: text(FreeText),
  childWords: json(ChildWords),
  guardiansWish: text(FreeText),
  urgency: text(Urgency),
  custody: text(Custody),
  interpreter: json(Interpreter),
  identityProtection: text(IdentityProtection),
  /** Stafettpinnen: the unit that holds the case. */
  holderUnitId: text(Id),
  /** The family's contact person. */
  leadPersonId: text(Id),
  /** Closed means this is set; one field, so that a date and its reason cannot part. */
  closure: json(Closure.nullable()),
  /** The earlier case of the same child, when this one is a return. */
  returnOf: text(Id),
  /** The day the child comes of age, once somebody has said it; the year of birth alone gives 1 January. */
  adultOn: text(PlainDate),
  /** The users who may open a protected case; null until somebody has chosen, and then every coordinator may. */
  namedUserIds: json(z.array(Id).max(20)),
  /** Guardians who must not know: no paper or letter is made for them. */
  doNotDiscloseTo: json(z.array(z.enum(guardianKeys)).max(2)),
  aboutOthers: json(AboutOthers),
});
