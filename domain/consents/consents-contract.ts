import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { ShortText } from '../kernel/text-fields.ts';
import { Consent, InformationCategory } from './consents.ts';

/** `domain.md` §2.2 and §5, for one case as a whole. */
export const consentStatuses = [
  'valid',
  'awaitingSecondGuardian',
  'refused',
  'expired',
  'withdrawn',
  'missing',
  'custodyUnknown',
  'awaitingYoungPerson',
] as const;

/** How something has left: read out and shown to those at a meeting, on paper, or as a file. */
export const disclosedWays = ['live', 'print', 'pdf'] as const;

/** One unit's consent in one case, today. */
export const UnitConsent = z.object({
  unitId: Id,
  name: z.string(),
  shortName: z.string(),
  detail: z.string(),
  membership: z.enum(['permanent', 'onCall']),
  state: z.enum(['yes', 'expires', 'missing', 'withdrawn', 'waiting', 'expired']),
  until: PlainDate.nullable(),
  daysLeft: z.number().int().nullable(),
  mayTell: z.boolean(),
  categories: z.array(InformationCategory),
});

export const ConsentVersion = z.object({
  id: Id,
  consent: Consent,
  status: z.enum(consentStatuses),
  by: z.string(),
});

export const ConsentView = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string(),
  age: z.number().int().nullable(),
  custody: z.string(),
  status: z.enum(consentStatuses),
  units: z.array(UnitConsent),
  versions: z.array(ConsentVersion),
  withdrawals: z.array(
    z.object({ id: Id, on: PlainDate, units: z.array(z.string()), all: z.boolean(), by: z.string() }),
  ),
  /** What has already left the app about this child, newest first. */
  disclosed: z.array(
    z.object({ on: PlainDate, way: z.enum(disclosedWays), meetingId: MeetingId.nullable() }),
  ),
  defaults: z.object({
    months: z.number().int(),
    directedMonths: z.number().int(),
    reminderDays: z.number().int(),
  }),
});

export const ConsentInput = Consent.omit({ seenWithdrawals: true, replaces: true });

export const consentsContract = {
  'consents.get': query({
    input: z.object({ caseId: Id }),
    output: ConsentView,
    needs: 'case.read',
    reads: ['cases', 'consents', 'withdrawals', 'units', 'team', 'accessLog'],
  }),
  'consents.register': command({
    input: z.object({
      consent: ConsentInput,
      replaces: Id.nullable(),
      draftKey: z.string().max(80).nullable(),
    }),
    output: z.object({ consentId: Id }),
    needs: 'case.write',
  }),
  'consents.withdraw': command({
    input: z.object({ caseId: Id, unitIds: z.array(Id).min(1).nullable(), receivedBy: ShortText }),
    output: z.null(),
    needs: 'case.write',
  }),
} satisfies Contract;
