import { describe, expect, it } from 'vitest';
import { checkConsent } from '../../../domain/consents/consent-checks.ts';
import { addMonths } from '../../../domain/kernel/plain-date.ts';
import {
  birthdayEnd,
  consentInput,
  guardianCount,
  standing,
  startDraft,
  validUntil,
  withdrawnSince,
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
  isAlone: membership === 'onCall',
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
  contact: '',
  team: '',
  age: 12,
  custody: 'joint',
  birthYear: 2014,
  adultOn: null,
  status: 'missing',
  standing: { basis: null, notShared: '', adult: null },
  isContested: false,
  withheldFrom: [],
  protectedCases: [],
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

describe('a new form of a young person who decides alone', () => {
  const alone = { kind: 'OSL12:3', reason: 'Förstår', on: '2026-09-01', assessedBy: 'Kurator' } as const;
  const consent = { ...inputOf(startDraft(view(), labels, TODAY)), exception: alone };
  const before = (of: Partial<ConsentView>, exception: typeof consent.exception | { kind: 'FB6:13' }) =>
    startDraft(
      view({
        birthYear: 2010,
        status: 'valid',
        versions: [
          {
            id: 'one',
            by: '',
            status: 'valid',
            basis: 'youngPerson',
            consent: {
              ...consent,
              exception: { ...alone, ...exception },
              replaces: null,
              seenWithdrawals: [],
            },
          },
        ],
        ...of,
      }),
      labels,
      TODAY,
    ).exception;

  it('keeps the assessment, so that the guardians are not asked by mistake', () => {
    expect(before({}, alone)).toEqual(alone);
    expect(before({ status: 'withdrawn' }, alone)).toEqual(alone);
  });

  it('does not keep it once the young person is of age, nor another exception of a consent that is whole', () => {
    expect(before({ birthYear: 2008 }, alone).kind).toBe('none');
    expect(before({}, { kind: 'FB6:13' }).kind).toBe('none');
    expect(before({ status: 'awaitingSecondGuardian' }, { kind: 'FB6:13' }).kind).toBe('FB6:13');
  });
});

describe('a waiting consent taken up again', () => {
  it('keeps the note on maturity, but not as the reason why nobody asks somebody who has turned fifteen', () => {
    const consent = inputOf(startDraft(view(), labels, TODAY));
    const waiting = (on: string) =>
      view({
        birthYear: 2011,
        status: 'awaitingSecondGuardian',
        versions: [
          {
            id: 'one',
            by: '',
            status: 'awaitingSecondGuardian',
            basis: null,
            consent: {
              ...consent,
              on,
              child: { ...consent.child, maturity: 'Förstår inte frågan' },
              replaces: null,
              seenWithdrawals: [],
            },
          },
        ],
      });
    const noteOf = (on: string): string => startDraft(waiting(on), labels, TODAY).child.maturity;
    expect([noteOf('2025-12-01'), noteOf('2026-01-15')]).toEqual(['', 'Förstår inte frågan']);
  });
});

describe('the form for consent', () => {
  it('asks both guardians unless only one has custody', () => {
    expect(['joint', 'unknown', 'sole', 'courtAppointed'].map(guardianCount)).toEqual([2, 2, 1, 1]);
  });

  it('begins with the basic choice, no answers, and can be saved once somebody has answered', () => {
    const draft = startDraft(view(), labels, TODAY);
    expect(draft.guardians.map((guardian) => guardian.answer)).toEqual(['none', 'none']);
    const input = inputOf(answered(draft, 'yes', 'yes'));
    const context = {
      ...view(),
      today: TODAY,
      latest: addMonths(TODAY, 12),
      units: ['school', 'clinic'].map((id) => ({ id, archived: false })),
      withdrawals: [],
      seenWithdrawals: [],
    };
    expect(checkConsent(input, context)).toEqual([]);
  });

  it('does not tick a unit that was withdrawn, and knows which withdrawals it has seen', () => {
    const consent = { ...inputOf(startDraft(view(), labels, TODAY)), replaces: null, seenWithdrawals: [] };
    const taken = { id: 'w', on: '2026-11-26', units: ['clinic'], all: false, by: '' };
    const after = view({
      units: [unit('school'), { ...unit('clinic'), state: 'withdrawn' }],
      versions: [{ id: 'one', by: '', status: 'valid', basis: 'bothGuardians', consent }],
      withdrawals: [taken],
    });
    const draft = startDraft(after, labels, TODAY);
    expect(draft.scope.map(({ unitId }) => unitId)).toEqual(['school']);
    expect(withdrawnSince(draft, after)).toBeNull();
    expect(withdrawnSince(startDraft(view(), labels, TODAY), after)).toBe('2026-11-26');
  });

  it('takes up a consent that waits for the second guardian where it stands', () => {
    const first = answered(startDraft(view(), labels, TODAY), 'yes', 'none');
    const saved = { ...inputOf(first), replaces: null, seenWithdrawals: [] };
    const version = {
      id: 'one',
      consent: saved,
      status: 'awaitingSecondGuardian' as const,
      basis: null,
      by: '',
    };
    const waiting = startDraft(
      view({ status: 'awaitingSecondGuardian', versions: [version] }),
      labels,
      TODAY,
    );
    expect(waiting.guardians[0]?.answer).toBe('yes');
    const renewed = startDraft(view({ status: 'expired', versions: [version] }), labels, TODAY);
    expect(renewed.guardians.map((guardian) => guardian.answer)).toEqual(['none', 'none']);
    expect(renewed.scope).toEqual(saved.scope);
  });

  it('never lets a directed consent last longer than its limit', () => {
    const draft = {
      ...startDraft(view(), labels, TODAY),
      preset: 'directed' as const,
      validity: 'long' as const,
    };
    expect(validUntil(draft, view().defaults, TODAY)).toBe('2027-05-24');
  });

  it('forgets way and day of an answer that was taken back', () => {
    const draft = startDraft(view(), labels, TODAY);
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

describe('the form for somebody of age', () => {
  const adult = view({ birthYear: 2008, adultOn: '2026-03-10', age: 18 });

  it('asks no guardian', () => {
    expect(startDraft(adult, labels, TODAY).guardians).toEqual([]);
  });

  it('waits for the own answer, and for nobody else', () => {
    const draft = startDraft(adult, labels, TODAY);
    expect(standing(inputOf(draft, adult), adult)).toEqual({ state: 'waiting', guardians: [], child: true });
    const yes = { ...draft, child: { ...draft.child, answer: 'yes' as const } };
    expect(standing(inputOf(yes, adult), adult).state).toBe('ready');
  });
});

describe('a unit that is gone', () => {
  it('is left out of a new consent, whatever the latest one named', () => {
    const old = inputOf(startDraft(view(), labels, TODAY));
    const version = {
      id: 'one',
      consent: { ...old, replaces: null, seenWithdrawals: [] },
      status: 'valid' as const,
      basis: 'bothGuardians' as const,
      by: '',
    };
    const units = [unit('school'), { ...unit('clinic'), state: 'gone' as const }];
    const draft = startDraft(view({ units, versions: [version] }), labels, TODAY);
    expect(draft.scope.map(({ unitId }) => unitId)).toEqual(['school']);
  });
});

describe('a consent that a birthday cuts short', () => {
  it('says the last day before it', () => {
    expect(birthdayEnd('2027-11-24', view({ birthYear: 2009 }), TODAY)).toBe('2026-12-31');
    expect(birthdayEnd('2027-11-24', view({ birthYear: 2009, adultOn: '2027-05-02' }), TODAY)).toBe(
      '2027-05-01',
    );
    expect(birthdayEnd('2027-11-24', view(), TODAY)).toBeNull();
  });
});

describe('the sentence under the form', () => {
  it('waits for the guardian who has not answered, by name', () => {
    const input = inputOf(answered(startDraft(view(), labels, TODAY), 'yes', 'none'));
    expect(standing(input, view())).toEqual({ state: 'waiting', guardians: ['Två'], child: false });
  });

  it('counts a no as a no, whoever says yes', () => {
    const input = inputOf(answered(startDraft(view(), labels, TODAY), 'yes', 'no'));
    expect(standing(input, view())).toEqual({ state: 'refused', guardians: ['Två'], child: false });
  });

  it('is ready when both have said yes', () => {
    const input = inputOf(answered(startDraft(view(), labels, TODAY), 'yes', 'yes'));
    expect(standing(input, view()).state).toBe('ready');
  });

  it('waits for the young person from fifteen', () => {
    const input = inputOf(answered(startDraft(view(), labels, TODAY), 'yes', 'yes'));
    expect(standing(input, view({ birthYear: 2011 }))).toMatchObject({ state: 'waiting', child: true });
    expect(standing(input, view({ birthYear: 2012 })).state).toBe('ready');
  });
});
