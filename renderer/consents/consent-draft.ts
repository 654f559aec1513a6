import { addDays, addMonths, type PlainDate, yearOf } from '../../domain/kernel/plain-date.ts';
import {
  adultFrom,
  answerStatus,
  OWN_CONSENT_AGE,
  signatoryNeeds,
  type Signing,
} from '../../domain/consents/consent-basis.ts';
import { presetScope } from '../../domain/consents/consent-presets.ts';
import type {
  ChildAnswer,
  ConsentInput,
  ConsentView,
  Exception,
  Guardian,
  Preset,
  ScopeRow,
} from './consent-view.ts';

/** The form half-written. The day it is dated is the day it is saved, not the day it was begun. */
export type ConsentDraft = {
  preset: Preset;
  guardians: Guardian[];
  child: ChildAnswer;
  scope: ScopeRow[];
  notShared: string;
  validity: Validity;
  validDay: PlainDate | null;
  exception: { kind: Exception['kind'] | 'none'; reason: string; on: PlainDate | null; assessedBy: string };
  /** What had been withdrawn when the form was begun. */
  seenWithdrawals: string[];
};

export const validities = ['short', 'long', 'day'] as const;
export type Validity = (typeof validities)[number];

const emptyGuardian = (label: string): Guardian => ({
  label,
  answer: 'none',
  way: null,
  on: null,
  receivedBy: '',
  language: '',
});
const emptyChild: ChildAnswer = {
  answer: 'none',
  informedHow: '',
  stance: 'unknown',
  maturity: '',
  words: '',
};
const noException: ConsentDraft['exception'] = { kind: 'none', reason: '', on: null, assessedBy: '' };

/** Some of its fields, as they are to be, or as they follow from what stands when the change comes. */
export type DraftChange = Partial<ConsentDraft> | ((now: ConsentDraft) => Partial<ConsentDraft>);

/** How many guardians must answer: both with joint custody, and both while custody is unknown. */
export const guardianCount = (custody: string): number =>
  custody === 'sole' || custody === 'courtAppointed' ? 1 : 2;

/** The units that a ready-made choice takes in. */
export const presetUnits = ({ units }: Pick<ConsentView, 'units'>): string[] =>
  units.filter((unit) => !unit.isAlone && unit.state !== 'gone').map((unit) => unit.unitId);

const isAdult = (signing: Signing, today: PlainDate): boolean => {
  const from = adultFrom(signing);
  return from !== null && today >= from;
};

/**
 * A consent that waits for an answer is taken up where it stands. A new one keeps who and what from the latest,
 * but every answer must be given again, and a unit that was withdrawn is not ticked. That the young person decides
 * without the guardians stands until somebody says otherwise, so that nobody asks them by mistake.
 */
export function startDraft(view: ConsentView, labels: readonly string[], today: PlainDate): ConsentDraft {
  const latest = view.versions[0]?.consent;
  const permanent = presetUnits(view);
  const isWaiting = view.status === 'awaitingSecondGuardian' || view.status === 'awaitingYoungPerson';
  const isOfAge = isAdult(view, today);
  const count = isOfAge ? 0 : guardianCount(view.custody);
  const guardians = Array.from({ length: count }, (_, index) => {
    const before = latest?.guardians[index];
    const label = labels[index] ?? '';
    if (before === undefined) return emptyGuardian(label);
    return isWaiting ? { ...before } : { ...emptyGuardian(before.label), language: before.language };
  });
  const left = view.units.filter(({ state }) => state !== 'gone' && state !== 'withdrawn');
  const known = new Set(left.map((unit) => unit.unitId));
  return {
    preset: latest?.preset ?? 'basic',
    guardians,
    child: latest !== undefined && isWaiting ? childAgain(latest, view, today) : emptyChild,
    scope:
      latest === undefined
        ? presetScope('basic', permanent, [])
        : latest.scope
            .filter((row) => known.has(row.unitId))
            .map((row) => ({ ...row, categories: [...row.categories] })),
    notShared: latest?.notShared ?? '',
    validity: latest?.preset === 'directed' ? 'short' : 'long',
    validDay: null,
    exception:
      latest?.exception != null && !isOfAge && (isWaiting || latest.exception.kind === 'OSL12:3')
        ? { ...latest.exception }
        : noException,
    seenWithdrawals: view.withdrawals.map(({ id }) => id),
  };
}

/** When it was last withdrawn after the form was begun; null when it was not. */
export const withdrawnSince = (
  { seenWithdrawals }: Pick<ConsentDraft, 'seenWithdrawals'>,
  { withdrawals }: Pick<ConsentView, 'withdrawals'>,
): PlainDate | null => withdrawals.find(({ id }) => !seenWithdrawals.includes(id))?.on ?? null;

/** A note on the maturity of somebody under 15 does not become the reason why nobody asks at 15. */
function childAgain(
  { child, on }: ConsentInput,
  { birthYear }: Signing,
  today: PlainDate,
): ConsentInput['child'] {
  const hasTurned =
    birthYear !== null &&
    yearOf(on) - birthYear < OWN_CONSENT_AGE &&
    yearOf(today) - birthYear >= OWN_CONSENT_AGE;
  return hasTurned ? { ...child, maturity: '' } : { ...child };
}

export function validUntil(
  draft: ConsentDraft,
  defaults: ConsentView['defaults'],
  today: PlainDate,
): PlainDate {
  if (draft.validity === 'day' && draft.validDay !== null) return draft.validDay;
  return addMonths(
    today,
    draft.validity === 'long' && draft.preset !== 'directed' ? defaults.months : defaults.directedMonths,
  );
}

/** The last day before the 18th birthday, when that comes first. */
export function birthdayEnd(until: PlainDate, signing: Signing, today: PlainDate): PlainDate | null {
  const from = adultFrom(signing);
  if (from === null || today >= from) return null;
  const last = addDays(from, -1);
  return last < until ? last : null;
}

export type Standing = 'ready' | 'waiting' | 'refused';

/** What the answers in the form come to, by the same rule as the core's, and who stands in the way. */
export function standing(
  input: ConsentInput,
  signing: Signing,
): { readonly state: Standing; readonly guardians: readonly string[]; readonly child: boolean } {
  const status = answerStatus({ ...input, replaces: null, seenWithdrawals: [] }, signing);
  if (status === 'valid') return { state: 'ready', guardians: [], child: false };
  const state = status === 'refused' ? 'refused' : 'waiting';
  const wanted = state === 'refused' ? 'no' : 'none';
  const needs = signatoryNeeds(input, signing);
  return {
    state,
    guardians: input.guardians
      .filter(
        (guardian, index) =>
          guardian.answer === wanted && needs.guardians[index === 0 ? 0 : 1].need === 'required',
      )
      .map((guardian) => guardian.label),
    child: needs.child.need === 'required' && input.child.answer === wanted,
  };
}

/** The consent as the core wants it; rows that say nothing are left out. */
export function consentInput(
  caseId: string,
  draft: ConsentDraft,
  until: PlainDate,
  today: PlainDate,
): ConsentInput {
  const { exception } = draft;
  return {
    caseId,
    on: today,
    validUntil: until,
    preset: draft.preset,
    guardians: draft.guardians.map((guardian) =>
      guardian.answer === 'none' ? { ...guardian, way: null, on: null } : guardian,
    ),
    child: draft.child,
    scope: draft.scope.filter((row) => row.mayTell || row.categories.length > 0),
    notShared: draft.notShared,
    exception:
      exception.kind === 'none'
        ? null
        : {
            kind: exception.kind,
            reason: exception.reason,
            on: exception.on ?? today,
            assessedBy: exception.assessedBy,
          },
  };
}
