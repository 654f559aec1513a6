import { z } from 'zod';
import { Custody } from '../cases/cases.ts';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, ShortText } from '../kernel/text-fields.ts';

/** `domain.md` §6.4. */
export const informationCategories = ['planning', 'school', 'health', 'family', 'social'] as const;
export const presets = ['basic', 'full', 'directed', 'planningOnly'] as const;
export const answers = ['yes', 'no', 'none'] as const;
export const ways = ['written', 'eId', 'oral'] as const;
export const stances = ['wants', 'accepts', 'objects', 'unknown'] as const;
/**
 * FB 6:13 (prevented and cannot wait), FB 6:13 a (decision by the social welfare board), and OSL 12:3 (a young person
 * mature enough to decide alone).
 */
export const exceptionKinds = ['FB6:13', 'FB6:13a', 'OSL12:3'] as const;

export const InformationCategory = z.enum(informationCategories);

export const GuardianAnswer = z.object({
  label: ShortText,
  answer: z.enum(answers),
  way: z.enum(ways).nullable(),
  on: PlainDate.nullable(),
  receivedBy: ShortText,
  language: ShortText,
  /** What the guardian was told, and how. Here and below: absent in what was written before it could be said. */
  informedHow: FreeText.optional(),
  interpreter: z.boolean().optional(),
});

export const ChildAnswer = z.object({
  /** From 15 the young person's own answer counts, too. */
  answer: z.enum(answers),
  informedHow: FreeText,
  stance: z.enum(stances),
  maturity: FreeText,
  words: FreeText,
  /** Why the consent is used all the same, when the child does not want it. */
  despite: FreeText.optional(),
  interpreter: z.boolean().optional(),
  language: ShortText.optional(),
});

export const ScopeRow = z.object({
  unitId: Id,
  /** This unit may tell the others what it knows. */
  mayTell: z.boolean(),
  /** What this unit may be told. */
  categories: z.array(InformationCategory).max(5),
});

export const ConsentException = z.object({
  kind: z.enum(exceptionKinds),
  /** Why; for OSL 12:3 the assessment of the young person's maturity. */
  reason: FreeText,
  on: PlainDate,
  assessedBy: ShortText,
});

/** A consent as it was written down one day. A later version says which one it replaces. */
export const Consent = z.object({
  caseId: Id,
  on: PlainDate,
  validUntil: PlainDate,
  preset: z.enum(presets),
  guardians: z.array(GuardianAnswer).max(2),
  child: ChildAnswer,
  scope: z.array(ScopeRow).max(60),
  notShared: FreeText,
  exception: ConsentException.nullable(),
  /** Who had custody when this was written, as the case said. Absent in what was written before it was kept. */
  custody: Custody.optional(),
  replaces: Id.nullable(),
  /** The withdrawals known when this was written: any other withdrawal beats it, whenever it arrives. */
  seenWithdrawals: z.array(Id).max(1000),
  /** The versions known when this was written: of two that did not know each other the stricter one holds. */
  seenConsents: z.array(Id).max(1000).optional(),
});
export type Consent = z.infer<typeof Consent>;

export const Withdrawal = z.object({
  caseId: Id,
  on: PlainDate,
  /** null withdraws everything. */
  unitIds: z.array(Id).min(1).nullable(),
  receivedBy: ShortText,
});
export type Withdrawal = z.infer<typeof Withdrawal>;

export const consents = fact('consents', Consent);
export const withdrawals = fact('withdrawals', Withdrawal);
