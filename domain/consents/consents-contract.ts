import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { ShortText } from '../kernel/text-fields.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { guardianKeys } from '../cases/cases.ts';
import { DraftKey } from '../drafts/drafts-contract.ts';
import { consentBases } from './consent-basis.ts';
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
  'custodyChanged',
  'awaitingYoungPerson',
  'turned18',
] as const;

/** How something has left: read out and shown to those at a meeting, on paper, as a file, on the wall. */
export const disclosedWays = ['live', 'print', 'pdf', 'project', 'export'] as const;
/** The papers about consent, and whom they are for. */
export const consentSheets = ['form', 'guardianInfo', 'childInfo'] as const;
export const consentReceivers = [...guardianKeys, 'child'] as const;
/** Papers that the access log calls by these words. */
export const disclosedPapers = ['minutes', 'letter', 'sip', 'caseExtract', 'logExtract'] as const;
/** What has left. */
const disclosedThings = ['case', ...disclosedPapers, ...consentSheets, 'paper'] as const;
/** Whom a paper was made for, where it says so. */
export const disclosedReceivers = [...consentReceivers, 'other'] as const;

/** Where the half-written form of a case lies. */
export const consentDraftKey = (caseId: string): string => `consent/${caseId}`;

/** One unit's consent in one case, today. */
export const UnitConsent = z.object({
  unitId: Id,
  name: z.string(),
  shortName: z.string(),
  detail: z.string(),
  membership: z.enum(['permanent', 'onCall']),
  /** Only ever named by itself: no ready-made choice takes it in. */
  isAlone: z.boolean(),
  /** gone: a consent names it, and it is no longer one of the team's units. */
  state: z.enum(['yes', 'expires', 'missing', 'withdrawn', 'waiting', 'expired', 'gone']),
  until: PlainDate.nullable(),
  daysLeft: z.number().int().nullable(),
  mayTell: z.boolean(),
  categories: z.array(InformationCategory),
});

export const ConsentVersion = z.object({
  id: Id,
  consent: Consent,
  status: z.enum(consentStatuses),
  basis: z.enum(consentBases).nullable(),
  by: z.string(),
});

/** That the guardians' consent ends on the 18th birthday, soon or, for want of its day, already. */
export const AdultNotice = z.object({ on: PlainDate, isKnown: z.boolean(), days: z.number().int() });

/** What a consent rests on today and what it does not cover, for whoever reads the case. */
export const ConsentStanding = z.object({
  basis: z.enum(consentBases).nullable(),
  notShared: z.string(),
  adult: AdultNotice.nullable(),
});

export const ConsentView = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string(),
  /** The family's contact person. */
  contact: z.string(),
  team: z.string(),
  age: z.number().int().nullable(),
  custody: z.string(),
  birthYear: z.number().int().nullable(),
  /** As somebody has said it; see `adult` for what follows. */
  adultOn: PlainDate.nullable(),
  status: z.enum(consentStatuses),
  standing: ConsentStanding,
  /** Two versions did not know of each other: the stricter one holds until a new one is written. */
  isContested: z.boolean(),
  /** Guardians that no paper is made for. */
  withheldFrom: z.array(z.enum(guardianKeys)),
  /** This case, when it is protected: a paper about it needs a second person's yes. */
  protectedCases: z.array(ProtectedCase),
  units: z.array(UnitConsent),
  versions: z.array(ConsentVersion),
  withdrawals: z.array(
    z.object({ id: Id, on: PlainDate, units: z.array(z.string()), all: z.boolean(), by: z.string() }),
  ),
  /** What has already left the app about this child, newest first. */
  disclosed: z.array(
    z.object({
      on: PlainDate,
      way: z.enum(disclosedWays),
      what: z.enum(disclosedThings),
      meetingId: MeetingId.nullable(),
      /** Units that were shown it; empty in what was logged before they were written down. */
      units: z.array(z.string()),
      to: z.enum(disclosedReceivers).nullable(),
    }),
  ),
  defaults: z.object({
    months: z.number().int(),
    directedMonths: z.number().int(),
    reminderDays: z.number().int(),
  }),
});

export const ConsentInput = Consent.omit({
  custody: true,
  seenWithdrawals: true,
  seenConsents: true,
  replaces: true,
});

export const consentsContract = {
  'consents.get': query({
    input: z.object({ caseId: Id }),
    output: ConsentView,
    needs: 'case.read',
    reads: [...cardReads, ...directoryReads, 'accessLog', 'users'],
  }),
  'consents.register': command({
    input: z.object({
      consent: ConsentInput,
      replaces: Id.nullable(),
      /** The withdrawals that the form showed; without them it has seen none. */
      seenWithdrawals: z.array(Id).max(1000).optional(),
      draftKey: DraftKey.nullable(),
    }),
    output: z.object({ consentId: Id }),
    needs: 'case.write',
  }),
  'consents.withdraw': command({
    input: z.object({ caseId: Id, unitIds: z.array(Id).min(1).nullable(), receivedBy: ShortText }),
    output: z.null(),
    needs: 'case.write',
  }),
  'consents.setAdultOn': command({
    input: z.object({ caseId: Id, adultOn: PlainDate.nullable() }),
    output: z.null(),
    needs: 'case.write',
  }),
  /** Writes the access log before a paper is made, and refuses one that must not be. */
  'consents.printed': command({
    input: z.object({
      caseId: Id,
      sheet: z.enum(consentSheets),
      to: z.enum(consentReceivers),
      way: PaperWay,
    }),
    output: z.null(),
    needs: 'case.write',
  }),
} satisfies Contract;
