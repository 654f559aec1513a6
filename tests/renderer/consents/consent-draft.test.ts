import { describe, expect, it } from 'vitest';
import { checkConsent } from '../../../domain/consents/consent-rules.ts';
import { addMonths } from '../../../domain/kernel/plain-date.ts';
import {
  consentInput,
  guardianCount,
  standing,
  startDraft,
  validUntil,
} from '../../../renderer/consents/consent-draft.ts';
import type { ConsentView } from '../../../renderer/consents/consent-view.ts';

const TODAY = '2026-11-24';
const unit = (
  unitId: string,
  membership: 'permanent' | 'onCall' = 'permanent',
): ConsentView['units'][number] => ({
  unitId,
  name: unitId,
  shortName: unitId,
  detail: '',
  membership,
  state: 'missing',
  until: null,
  daysLeft: null,
  mayTell: false,
  categories: [],
});
const view = (change: Partial<ConsentView> = {}): ConsentView => ({
  caseId: 'case',
  number: 'K-2026-001',
  name: 'Nova',
  age: 12,
  custody: 'joint',
  status: 'missing',
  units: [unit('school'), unit('clinic')],
  versions: [],
  withdrawals: [],
  disclosed: [],
  defaults: { months: 12, directedMonths: 6, reminderDays: 30 },
  ...change,
});
const labels = ['Ett', 'Två'];
const answered = (draft: ReturnType<typeof startDraft>, ...answers: readonly ('yes' | 'no' | 'none')[]) => ({
  ...draft,
  guardians: draft.guardians.map((guardian, index) => ({
    ...guardian,
    answer: answers[index] ?? 'none',
    on: TODAY,
  })),
});
const inputOf = (draft: ReturnType<typeof startDraft>, of = view()) =>
  consentInput('case', draft, validUntil(draft, of.defaults, TODAY), TODAY);

describe('the form for consent', () => {
  it('asks both guardians unless only one has custody', () => {
    expect(['joint', 'unknown', 'sole', 'courtAppointed'].map(guardianCount)).toEqual([2, 2, 1, 1]);
  });

  it('begins with the basic choice, no answers, and can be saved once somebody has answered', () => {
    const draft = startDraft(view(), labels);
    expect(draft.guardians.map((guardian) => guardian.answer)).toEqual(['none', 'none']);
    const input = inputOf(answered(draft, 'yes', 'yes'));
    expect(checkConsent(input, addMonths(TODAY, 12))).toEqual([]);
  });

  it('takes up a consent that waits for the second guardian where it stands', () => {
    const first = answered(startDraft(view(), labels), 'yes', 'none');
    const saved = { ...inputOf(first), replaces: null, seenWithdrawals: [] };
    const version = { id: 'one', consent: saved, status: 'awaitingSecondGuardian' as const, by: '' };
    const waiting = startDraft(view({ status: 'awaitingSecondGuardian', versions: [version] }), labels);
    expect(waiting.guardians[0]?.answer).toBe('yes');
    const renewed = startDraft(view({ status: 'expired', versions: [version] }), labels);
    expect(renewed.guardians.map((guardian) => guardian.answer)).toEqual(['none', 'none']);
    expect(renewed.scope).toEqual(saved.scope);
  });

  it('never lets a directed consent last longer than its limit', () => {
    const draft = { ...startDraft(view(), labels), preset: 'directed' as const, validity: 'long' as const };
    expect(validUntil(draft, view().defaults, TODAY)).toBe('2027-05-24');
  });

  it('forgets way and day of an answer that was taken back', () => {
    const draft = startDraft(view(), labels);
    const guardians = draft.guardians.map((guardian) => ({
      ...guardian,
      way: 'written' as const,
      on: TODAY,
    }));
    expect(inputOf({ ...draft, guardians }).guardians[0]).toMatchObject({
      answer: 'none',
      way: null,
      on: null,
    });
  });
});

describe('the sentence under the form', () => {
  it('waits for the guardian who has not answered, by name', () => {
    const input = inputOf(answered(startDraft(view(), labels), 'yes', 'none'));
    expect(standing(input, view())).toEqual({ state: 'waiting', guardians: ['Två'], child: false });
  });

  it('counts a no as a no, whoever says yes', () => {
    const input = inputOf(answered(startDraft(view(), labels), 'yes', 'no'));
    expect(standing(input, view())).toEqual({ state: 'refused', guardians: ['Två'], child: false });
  });

  it('is ready when both have said yes', () => {
    const input = inputOf(answered(startDraft(view(), labels), 'yes', 'yes'));
    expect(standing(input, view()).state).toBe('ready');
  });

  it('waits for the young person from fifteen', () => {
    const input = inputOf(answered(startDraft(view(), labels), 'yes', 'yes'));
    expect(standing(input, view({ age: 15 }))).toMatchObject({ state: 'waiting', child: true });
    expect(standing(input, view({ age: 14 })).state).toBe('ready');
  });
});
