import { z } from 'zod';
import { DraftKey } from '../drafts/drafts-contract.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { SEARCH_MAX, ShortText } from '../kernel/text-fields.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import {
  caseFilters,
  CaseInput,
  CaseRow,
  caseSorts,
  CaseView,
  countedFilters,
  Duplicate,
  HistoryRow,
} from './case-views.ts';
import { AboutOther, aboutOtherFields } from './cases.ts';

/** What a whole case is read from, its history with it. */
export const caseReads = [
  ...cardReads,
  ...directoryReads,
  ...calendarReads,
  'agendaItems',
  'concernAreas',
  'devices',
  'goalEndings',
  'goals',
  'notes',
  'taskMoves',
  'users',
] as const;

export const casesContract = {
  'cases.list': query({
    input: z.object({
      filter: z.enum([...caseFilters, ...countedFilters]),
      /** Only cases that this unit holds. */
      holderUnitId: Id.optional(),
      search: z.string().max(SEARCH_MAX),
      sort: z.enum(caseSorts),
      descending: z.boolean(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({
      rows: z.array(CaseRow),
      /** Rows that the filter and search let through. */
      total: z.number().int(),
      counts: z.record(z.enum(caseFilters), z.number().int()),
    }),
    needs: 'case.read',
    reads: [...caseReads, 'attendance'],
  }),
  'cases.get': query({
    input: z.object({ caseId: Id }),
    output: CaseView,
    needs: 'case.read',
    reads: caseReads,
  }),
  'cases.history': query({
    input: z.object({ caseId: Id }),
    output: z.array(HistoryRow),
    needs: 'case.write',
    reads: caseReads,
  }),
  'cases.nextNumber': query({
    input: z.null(),
    output: z.string(),
    needs: 'case.write',
    reads: [...cardReads, 'devices'],
  }),
  'cases.duplicates': query({
    input: z.object({
      firstName: ShortText,
      birthYear: z.number().int().nullable(),
      school: ShortText,
      referringUnitId: Id.nullable(),
    }),
    output: z.array(Duplicate).max(3),
    needs: 'case.write',
    reads: [...cardReads, ...directoryReads],
  }),
  /** Schools already in use, for suggestions. */
  'cases.schools': query({
    input: z.null(),
    output: z.array(z.string()),
    needs: 'case.write',
    reads: [...cardReads, 'users'],
  }),
  'cases.raise': command({
    input: z.object({ fields: CaseInput, returnOf: Id.nullable(), draftKey: DraftKey.nullable() }),
    /** nextOn: the meeting it goes to, or null while consent is missing. */
    output: z.object({ caseId: Id, number: z.string(), nextOn: PlainDate.nullable() }),
    needs: 'case.write',
  }),
  'cases.change': command({
    input: z.object({ caseId: Id, fields: CaseInput.partial() }),
    output: z.null(),
    needs: 'case.write',
  }),
  /** Whether somebody other than the child has agreed to what a text seems to say; null takes the answer back. */
  'cases.aboutOther': command({
    input: z.object({ caseId: Id, field: z.enum(aboutOtherFields), answer: AboutOther.nullable() }),
    output: z.null(),
    needs: 'case.write',
  }),
  /** For a protected case that nobody can open any more: a coordinator names who may. */
  'cases.nameUsers': command({
    input: z.object({ caseId: Id, namedUserIds: z.array(Id).min(1).max(20) }),
    output: z.null(),
    needs: 'users.write',
  }),
  /** What revoking a user means for protected cases: how many name the user, and how many nobody else. */
  'cases.namedIn': query({
    input: z.object({ userId: Id }),
    output: z.object({ cases: z.number().int(), alone: z.number().int() }),
    needs: 'users.write',
    reads: [...cardReads, 'users'],
  }),
} satisfies Contract;
