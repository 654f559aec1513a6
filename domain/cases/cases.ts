import { z } from 'zod';
import { integer, json, record, text } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText, RequiredShortText, ShortText } from '../kernel/text-fields.ts';

export const urgencies = ['oneWeek', 'twoWeeks', 'nextFree'] as const;
export const custodies = ['joint', 'sole', 'courtAppointed', 'unknown'] as const;
export const identityProtections = ['none', 'marked', 'protectedRegistration'] as const;
export const closureReasons = [
  'goalsReached',
  'familyDeclined',
  'notTargetGroup',
  'referredOn',
  'moved',
  'turned18',
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
export const Closure = z.object({ on: PlainDate, reason: ClosureReason, note: FreeText });

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
});
