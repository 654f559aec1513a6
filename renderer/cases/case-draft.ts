import type { z } from 'zod';
import type { AboutOther } from '../../domain/cases/cases.ts';
import { CaseInput } from '../../domain/cases/case-views.ts';
import type { GuardianKey } from '../../domain/cases/cases.ts';
import { yearOf } from '../../domain/kernel/plain-date.ts';
import type { CaseFields } from './case-view.ts';

/**
 * The form as it stands half-written: what is typed as a number is still text, and a choice may be missing.
 * Also remembers what was answered about possible duplicates.
 */
export type CaseDraft = {
  firstName: string;
  birthYear: string;
  school: string;
  grade: string;
  referringUnitId: string | null;
  referringPersonId: string | null;
  question: string;
  concerns: string[];
  strengths: string;
  triedSoFar: string;
  childWords: { words: string; how: string; knowsItIsRead: CaseFields['childWords']['knowsItIsRead'] };
  guardiansWish: string;
  urgency: CaseFields['urgency'];
  custody: CaseFields['custody'];
  interpreter: { needed: boolean; language: string };
  identityProtection: CaseFields['identityProtection'];
  aboutOthers: Record<string, AboutOther>;
  namedUserIds: string[];
  doNotDiscloseTo: GuardianKey[];
  notSame: string[];
  /** The earlier case of the same child; `reopens` when it is to be taken up again rather than pointed to. */
  returnOf: { id: string; number: string; reopens: boolean } | null;
};

export type CaseField = keyof z.input<typeof CaseInput>;

export const emptyDraft: CaseDraft = {
  firstName: '',
  birthYear: '',
  school: '',
  grade: '',
  referringUnitId: null,
  referringPersonId: null,
  question: '',
  concerns: [],
  strengths: '',
  triedSoFar: '',
  childWords: { words: '', how: '', knowsItIsRead: 'notAsked' },
  guardiansWish: '',
  urgency: 'twoWeeks',
  custody: 'unknown',
  interpreter: { needed: false, language: '' },
  identityProtection: 'none',
  aboutOthers: {},
  namedUserIds: [],
  doNotDiscloseTo: [],
  notSame: [],
  returnOf: null,
};

export function draftOf(fields: CaseFields): CaseDraft {
  return {
    ...emptyDraft,
    ...fields,
    birthYear: String(fields.birthYear),
    concerns: [...fields.concerns],
    namedUserIds: [...(fields.namedUserIds ?? [])],
    doNotDiscloseTo: [...(fields.doNotDiscloseTo ?? [])],
  };
}

export function birthYearOf(draft: CaseDraft): number | null {
  return /^\d{4}$/.test(draft.birthYear.trim()) ? Number(draft.birthYear) : null;
}

/** How old the child gets this year; null while the year makes no sense for a child. */
export function ageThisYear(draft: CaseDraft, today: string): number | null {
  const year = birthYearOf(draft);
  if (year === null) return null;
  const age = yearOf(today) - year;
  return age >= 0 && age <= 25 ? age : null;
}

type Read =
  | { readonly ok: true; readonly fields: CaseFields }
  | { readonly ok: false; readonly wrong: readonly CaseField[] };

/** The draft as the core wants it, or the fields that are not yet right, in the order of the form. */
export function readDraft({ notSame: _notSame, returnOf: _returnOf, ...draft }: CaseDraft): Read {
  const parsed = CaseInput.safeParse({ ...draft, birthYear: birthYearOf({ ...emptyDraft, ...draft }) });
  if (parsed.success) return { ok: true, fields: parsed.data };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return { ok: false, wrong: fieldOrder.filter((field) => wrong.has(field)) };
}

const fieldOrder: readonly CaseField[] = [
  'firstName',
  'birthYear',
  'school',
  'grade',
  'referringUnitId',
  'referringPersonId',
  'urgency',
  'question',
  'concerns',
  'strengths',
  'triedSoFar',
  'childWords',
  'guardiansWish',
  'custody',
  'interpreter',
  'identityProtection',
  'aboutOthers',
  'namedUserIds',
  'doNotDiscloseTo',
];

/** What somebody has touched in the form of a saved case. The rest follows the case, whatever arrives meanwhile. */
export type EditDraft = { form: CaseDraft; touched: CaseField[] };

export function shownDraft(fields: CaseFields, { form, touched }: EditDraft): CaseDraft {
  return { ...draftOf(fields), ...Object.fromEntries(touched.map((field) => [field, form[field]])) };
}

/** Only touched fields are written, so that two people can change different fields of one case. */
export function touchedFields(fields: CaseFields, touched: readonly CaseField[]): Partial<CaseFields> {
  return Object.fromEntries(touched.map((field) => [field, fields[field]]));
}

export const isCaseField = (name: string): name is CaseField => fieldOrder.some((field) => field === name);
