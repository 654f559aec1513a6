import type { AppContract } from '../../domain/contract.ts';
import type { Erasure } from '../../domain/erasures/erasures.ts';
import type { Input } from '../../domain/kernel/channel.ts';
import type { TestCore } from './test-core.ts';

type CaseFields = Input<AppContract, 'cases.raise'>['fields'];
type ConsentFields = Input<AppContract, 'consents.register'>['consent'];
type SipPlanFields = Input<AppContract, 'sip.savePlan'>['content'];
type DecisionFields = Input<AppContract, 'decisions.record'>;

export const TEAM_UNITS = [
  'unit-house',
  'unit-school',
  'unit-school-health',
  'unit-social',
  'unit-primary-care',
];

/** A fictional child's case. */
export const aCase = (fields: Partial<CaseFields> = {}): CaseFields => ({
  firstName: 'Nova',
  birthYear: 2014,
  school: 'Björkskolan',
  grade: 'Årskurs 6',
  referringUnitId: 'unit-school',
  referringPersonId: null,
  question: 'Vilket stöd kan börja nu medan skolan anpassar?',
  concerns: ['concern-NPF'],
  strengths: '',
  triedSoFar: '',
  childWords: { words: 'Jag vill ha någon att fråga.', how: 'i samtal', knowsItIsRead: 'yes' },
  guardiansWish: '',
  urgency: 'twoWeeks',
  custody: 'joint',
  interpreter: { needed: false, language: '' },
  identityProtection: 'none',
  ...fields,
});

/** Both guardians say yes to every permanent unit. */
export const aConsent = (caseId: string, fields: Partial<ConsentFields> = {}): ConsentFields => ({
  caseId,
  on: '2026-11-24',
  validUntil: '2027-11-24',
  preset: 'full',
  guardians: ['vårdnadshavare 1', 'vårdnadshavare 2'].map((label) => ({
    label,
    answer: 'yes' as const,
    way: 'written' as const,
    on: '2026-11-24',
    receivedBy: 'Vera Prov',
    language: 'svenska',
  })),
  child: { answer: 'none', informedHow: 'muntligt', stance: 'wants', maturity: '', words: '' },
  scope: TEAM_UNITS.map((unitId) => ({
    unitId,
    mayTell: true,
    categories: ['planning', 'school', 'health', 'family', 'social'] as const,
  })).map((row) => ({
    ...row,
    categories: [...row.categories],
  })),
  notShared: '',
  exception: null,
  ...fields,
});

export const aDecision = (
  caseId: string,
  meetingId: string,
  fields: Partial<DecisionFields> = {},
): DecisionFields => ({
  caseId,
  meetingId,
  type: 'startIntervention',
  interventionTypeId: 'intervention-I05',
  text: '',
  level: 'early',
  providerUnitId: 'unit-house',
  responsiblePersonId: 'person-founder',
  firstContactBy: null,
  followUpOn: '2027-01-07',
  childView: { state: 'expressedDirectly', words: 'Det blir bra.', influence: 'yes', reason: '' },
  goal: '',
  because: '',
  closureReason: null,
  dissent: '',
  ...(fields.type === 'close' ? { closing: { goals: 'reached' as const, contacts: [] } } : {}),
  ...fields,
});

/** That a case has been erased, as the handler writes it once the time has come. */
export function anErasure(erasedCaseId: string, fields: Partial<Erasure> = {}): Erasure {
  const day = '2026-11-24';
  return {
    erasedCaseId,
    number: 'K',
    wasProtected: false,
    closedOn: day,
    erasedOn: day,
    erasedBy: 'Prov',
    decidedBy: 'Prov',
    decidedOn: day,
    counts: { changes: 0, consents: 0, decisions: 0, tasks: 0, notes: 0 },
    minutes: [],
    ...fields,
  };
}

/** A plan without gaps. */
export const aSipPlan = (unitId: string, personId: string): SipPlanFields => ({
  needs: [{ need: 'Prov', what: 'Prov', unitId, personId, by: '2026-12-15' }],
  others: 'Inga',
  leadUnitId: unitId,
  leadPersonId: personId,
  family: 'Prov',
  child: 'Prov',
  followUpOn: '2027-01-15',
});

/** The withdrawals that a form opened now shows. */
export const seenWithdrawals = (core: Pick<TestCore, 'call'>, caseId: string): string[] =>
  core.call('consents.get', { caseId }).withdrawals.map(({ id }) => id);

/** Raises a case with consent; returns its id. */
export function raiseWithConsent(core: TestCore, fields: Partial<CaseFields> = {}): string {
  const { caseId } = core.call('cases.raise', { fields: aCase(fields), returnOf: null, draftKey: null });
  core.call('consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null });
  return caseId;
}
