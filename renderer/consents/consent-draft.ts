import { addMonths, type PlainDate } from '../../domain/kernel/plain-date.ts';
import { answerStatus, OWN_CONSENT_AGE } from '../../domain/consents/consent-rules.ts';
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

/** How many guardians must answer: both with joint custody, and both while custody is unknown. */
export const guardianCount = (custody: string): number =>
  custody === 'sole' || custody === 'courtAppointed' ? 1 : 2;

/**
 * A consent that waits for an answer is taken up where it stands. A new one keeps who and what from the latest,
 * but every answer must be given again.
 */
export function startDraft(view: ConsentView, labels: readonly string[]): ConsentDraft {
  const latest = view.versions[0]?.consent;
  const permanent = view.units.filter((unit) => unit.membership === 'permanent').map((unit) => unit.unitId);
  const isWaiting = view.status === 'awaitingSecondGuardian' || view.status === 'awaitingYoungPerson';
  const guardians = Array.from({ length: guardianCount(view.custody) }, (_, index) => {
    const before = latest?.guardians[index];
    const label = labels[index] ?? '';
    if (before === undefined) return emptyGuardian(label);
    return isWaiting ? { ...before } : { ...emptyGuardian(before.label), language: before.language };
  });
  const known = new Set(view.units.map((unit) => unit.unitId));
  return {
    preset: latest?.preset ?? 'basic',
    guardians,
    child: latest !== undefined && isWaiting ? { ...latest.child } : emptyChild,
    scope:
      latest === undefined
        ? presetScope('basic', permanent, [])
        : latest.scope
            .filter((row) => known.has(row.unitId))
            .map((row) => ({ ...row, categories: [...row.categories] })),
    notShared: latest?.notShared ?? '',
    validity: latest?.preset === 'directed' ? 'short' : 'long',
    validDay: null,
    exception: noException,
  };
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

export type Standing = 'ready' | 'waiting' | 'refused';

/** What the answers in the form come to, by the same rule as the core's, and who stands in the way. */
export function standing(
  input: ConsentInput,
  { custody, age }: Pick<ConsentView, 'custody' | 'age'>,
): { readonly state: Standing; readonly guardians: readonly string[]; readonly child: boolean } {
  const status = answerStatus({ ...input, replaces: null, seenWithdrawals: [] }, custody, age);
  if (status === 'valid') return { state: 'ready', guardians: [], child: false };
  const state = status === 'refused' ? 'refused' : 'waiting';
  const wanted = state === 'refused' ? 'no' : 'none';
  return {
    state,
    guardians: input.guardians
      .filter((guardian) => guardian.answer === wanted)
      .map((guardian) => guardian.label),
    child: age !== null && age >= OWN_CONSENT_AGE && input.child.answer === wanted,
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
