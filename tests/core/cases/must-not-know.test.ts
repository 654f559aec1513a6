/** A guardian who must not know (OSL 12:3), with or without protected identity, and a young person who decides alone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCase, aConsent, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const mustNotKnow = (caseId: string) => core.call('cases.get', { caseId }).fields?.doNotDiscloseTo;
const receivers = (caseId: string): string[] =>
  core
    .call('letters.list', { meetingId: MEETING })
    .rows.find((row) => row.caseId === caseId)
    ?.receivers.map(({ to, isWithheld }) => (isWithheld ? `${to} withheld` : to)) ?? [];

function decideAbout(caseId: string): void {
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
}

it('is said of any case, from the beginning, and protection that comes and goes leaves it as it is', () => {
  const { caseId } = core.call('cases.raise', {
    fields: aCase({ doNotDiscloseTo: ['guardian2'] }),
    returnOf: null,
    draftKey: null,
  });
  expect(mustNotKnow(caseId)).toEqual(['guardian2']);
  for (const identityProtection of ['sheltered', 'none'] as const) {
    core.call('cases.change', { caseId, fields: { identityProtection } });
    expect([identityProtection, mustNotKnow(caseId)]).toEqual([identityProtection, ['guardian2']]);
  }
  core.call('cases.change', { caseId, fields: { doNotDiscloseTo: [] } });
  expect(mustNotKnow(caseId)).toEqual([]);
});

it('holds back letter, extract and papers about consent in an unprotected case', () => {
  const caseId = raiseWithConsent(core);
  decideAbout(caseId);
  core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian1', 'guardian2'] } });
  expect(receivers(caseId)).toEqual(['guardian1 withheld', 'guardian2 withheld', 'child']);
  const to = { caseId, to: 'guardian1', way: 'print' } as const;
  for (const refusal of [
    core.refusal('letters.printed', { ...to, meetingId: MEETING }),
    core.refusal('caseExtracts.printed', { ...to, ground: 'rightOfAccess' }),
    core.refusal('consents.printed', { ...to, sheet: 'guardianInfo' }),
  ])
    expect(refusal).toBe('rule:consent.withheldFrom');
});

it('holds back the extract of the access log, which says to whom it was given', () => {
  const caseId = raiseWithConsent(core);
  const { number } = core.call('cases.get', { caseId });
  core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian2'] } });
  expect(core.call('accessLog.extract', { number })).toMatchObject({
    receivers: ['guardian1', 'guardian2', 'child', 'other'],
    withheldFrom: ['guardian2'],
  });
  const to = (receiver: string) => ({ number, to: receiver, way: 'print' }) as const;
  expect(core.refusal('accessLog.extractPrinted', to('guardian2'))).toBe('rule:consent.withheldFrom');
  core.call('accessLog.extractPrinted', { number, to: 'guardian1', way: 'print' });
  expect(core.call('consents.get', { caseId }).disclosed).toMatchObject([
    { what: 'logExtract', way: 'print', to: 'guardian1' },
  ]);
  core.call('cases.change', { caseId, fields: { custody: 'sole', doNotDiscloseTo: [] } });
  expect(core.refusal('accessLog.extractPrinted', to('guardian2'))).toBe('rule:letter.noGuardian');
});

it('is said after the case has been closed, when papers still go out', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const close = { type: 'close', followUpOn: null, closureReason: 'goalsReached', because: 'Klart' } as const;
  core.call('decisions.record', aDecision(caseId, MEETING, close));
  core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian2'] } });
  expect(mustNotKnow(caseId)).toEqual(['guardian2']);
});

it('a young person who decides alone is the only receiver, also after taking the consent back', () => {
  const { caseId } = core.call('cases.raise', {
    fields: aCase({ birthYear: 2010 }),
    returnOf: null,
    draftKey: null,
  });
  const consent = aConsent(caseId);
  core.call('consents.register', {
    consent: {
      ...consent,
      guardians: [],
      child: { ...consent.child, answer: 'yes' },
      exception: { kind: 'OSL12:3', reason: 'Mogen', on: '2026-11-24', assessedBy: 'Vera Prov' },
    },
    replaces: null,
    draftKey: null,
  });
  decideAbout(caseId);
  expect(receivers(caseId)).toEqual(['child']);
  expect(core.refusal('letters.printed', { caseId, meetingId: MEETING, to: 'guardian1', way: 'print' })).toBe(
    'rule:letter.noGuardian',
  );
  core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
  expect(receivers(caseId)).toEqual(['child']);
});
