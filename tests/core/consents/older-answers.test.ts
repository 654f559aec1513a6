/** What was said before a withdrawal does not come back after it: neither an answer, nor a form begun before it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { consentDraftKey } from '../../../domain/consents/consents-contract.ts';
import { aCase, aConsent, raiseWithConsent, seenWithdrawals } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
});
afterEach(() => core.close());

const status = (): string => core.call('consents.get', { caseId }).status;
const withdraw = (unitIds: string[] | null = null): null =>
  core.call('consents.withdraw', { caseId, unitIds, receivedBy: '' });

/** Saved today, with answers of that day. */
function form(on: string, answeredOn: string, seen: string[]) {
  const consent = aConsent(caseId, { on });
  return {
    consent: {
      ...consent,
      guardians: consent.guardians.map((guardian) => ({ ...guardian, on: answeredOn })),
    },
    replaces: null,
    seenWithdrawals: seen,
    draftKey: null,
  };
}

it('a form half-written before the withdrawal opens nothing when it is saved after it', () => {
  core.goTo('2026-11-26');
  withdraw();
  core.goTo('2026-11-27');
  expect(core.refusal('consents.register', form('2026-11-27', '2026-11-24', []))).toBe(
    'rule:consent.withdrawnSince',
  );
  expect(status()).toBe('withdrawn');
});

it('an answer from before the withdrawal is refused also by whoever has seen it, and a new one counts', () => {
  core.goTo('2026-11-26');
  withdraw();
  core.goTo('2026-11-27');
  const seen = seenWithdrawals(core, caseId);
  expect(core.refusal('consents.register', form('2026-11-27', '2026-11-24', seen))).toBe(
    'rule:consent.answerBeforeWithdrawal',
  );
  core.call('consents.register', form('2026-11-27', '2026-11-27', seen));
  expect(status()).toBe('valid');
});

it('a withdrawal drops the half-written form of everybody at this machine, and no other draft', () => {
  const drafts = [consentDraftKey(caseId), consentDraftKey('another-case')];
  for (const key of drafts) core.call('drafts.save', { key, value: { answer: 'yes' } });
  core.core.write('users.add', (tx) =>
    tx.set('users', 'second', { name: 'Prov Andra', role: 'coordinator', revoked: false }),
  );
  const second = core.as('second');
  second.call('drafts.save', { key: consentDraftKey(caseId), value: { answer: 'yes' } });
  withdraw(['unit-school']);
  const left = (of: TestCore): string[] => of.call('drafts.list', null).map(({ key }) => key);
  expect([left(core), left(second)]).toEqual([[drafts[1]], []]);
});

it('one guardian’s yes opens nothing once custody may be the other’s, until somebody asks again', () => {
  const raised = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  ({ caseId } = raised);
  const { consent, ...rest } = form('2026-11-24', '2026-11-24', []);
  const [first, second] = consent.guardians;
  if (first === undefined || second === undefined) throw new Error('both guardians are asked');
  const silent = { ...second, answer: 'none' as const, way: null, on: null };
  core.call('consents.register', { ...rest, consent: { ...consent, guardians: [first, silent] } });
  expect(status()).toBe('awaitingSecondGuardian');
  core.call('cases.change', { caseId, fields: { custody: 'sole' } });
  expect(status()).toBe('custodyChanged');
  core.call('consents.register', { ...rest, consent: { ...consent, guardians: [first] } });
  expect(status()).toBe('valid');
});
