/** The papers about consent, and what is said of all that has left. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aConsent, aDecision, raiseWithConsent, seenWithdrawals } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { readFirstLetters } from '../../../db/letters-sql.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const left = (caseId: string) => core.call('consents.get', { caseId }).disclosed;
const lastLog = () =>
  core.core.store.one<{ action: string; detail: string; case_id: string }>(
    'SELECT action, detail, case_id FROM access_log ORDER BY seq DESC LIMIT 1',
  );

it('a form is logged before it is made: which, to whom and how, and shows among what has left', () => {
  const caseId = raiseWithConsent(core);
  core.call('consents.printed', { caseId, sheet: 'form', to: 'guardian2', way: 'pdf' });
  expect(lastLog()).toEqual({ action: 'pdf', detail: 'consent form guardian2', case_id: caseId });
  expect(left(caseId)).toEqual([
    { on: '2026-11-24', way: 'pdf', what: 'form', meetingId: null, units: [], to: 'guardian2' },
  ]);
});

it('nothing is made for a guardian who must not know, and nothing is logged as handed out', () => {
  const caseId = raiseWithConsent(core);
  core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian2'] } });
  for (const sheet of ['form', 'guardianInfo'] as const)
    expect(core.refusal('consents.printed', { caseId, sheet, to: 'guardian2', way: 'print' })).toBe(
      'rule:consent.withheldFrom',
    );
  expect(left(caseId)).toEqual([]);
  core.call('consents.printed', { caseId, sheet: 'form', to: 'guardian1', way: 'print' });
  core.call('consents.printed', { caseId, sheet: 'childInfo', to: 'child', way: 'print' });
  expect(left(caseId).map(({ what, to }) => `${what} ${to}`)).toEqual(['childInfo child', 'form guardian1']);
  expect(core.call('consents.get', { caseId }).withheldFrom).toEqual(['guardian2']);
});

it('no guardian gets a paper while the young person decides alone, nor once that has been taken back', () => {
  const caseId = raiseWithConsent(core, { birthYear: 2010 });
  const consent = aConsent(caseId);
  core.call('consents.register', {
    consent: {
      ...consent,
      guardians: [],
      child: { ...consent.child, answer: 'yes' },
      exception: { kind: 'OSL12:3', reason: 'Förstår följderna', on: '2026-11-24', assessedBy: 'Kurator' },
    },
    replaces: core.call('consents.get', { caseId }).versions[0]?.id ?? null,
    draftKey: null,
  });
  const print = (to: 'guardian1' | 'child') => ({ caseId, sheet: 'form', to, way: 'print' }) as const;
  for (const isTakenBack of [false, true]) {
    if (isTakenBack) core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
    expect(core.call('consents.get', { caseId }).withheldFrom).toEqual(['guardian1', 'guardian2']);
    expect(core.refusal('consents.printed', print('guardian1'))).toBe('rule:consent.withheldFrom');
    core.call('consents.printed', print('child'));
  }
});

it('nobody but who may write the case makes a form, and of a closed door nothing', () => {
  const caseId = raiseWithConsent(core);
  const member = memberOf(core, 'unit-house');
  const input = { caseId, sheet: 'form', to: 'guardian1', way: 'pdf' } as const;
  expect(member.refusal('consents.printed', input)).toBe('forbidden');
  core.core.write('cases.change', (tx) =>
    tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: ['somebody-else'] }),
  );
  expect(core.refusal('consents.printed', input)).toBe('forbidden');
});

it('what was shown at the meeting and what is printed of it name the units that were in the room', () => {
  personOf(core, 'unit-school');
  personOf(core, 'unit-social');
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: ['unit-social'] });
  core.call('meetings.open', { meetingId: MEETING, caseId });
  core.call('decisions.record', aDecision(caseId, MEETING));
  core.call('meetings.seal', { meetingId: MEETING });
  core.call('minutes.printed', { meetingId: MEETING, way: 'print' });
  const names = core.call('settings.get', null).units;
  const nameOf = (id: string): string => names.find((unit) => unit.id === id)?.shortName ?? '';
  const inRoom = [nameOf('unit-house'), nameOf('unit-school')].toSorted();
  expect(left(caseId).map(({ what, way, units }) => [what, way, units.toSorted()])).toEqual([
    ['minutes', 'print', inRoom],
    ['case', 'live', inRoom],
  ]);
});

it('a member’s own copy of the minutes went to the member’s unit', () => {
  personOf(core, 'unit-school');
  const member = memberOf(core, 'unit-school');
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
  core.call('meetings.seal', { meetingId: MEETING });
  member.call('minutes.printed', { meetingId: MEETING, way: 'pdf' });
  expect(left(caseId).map(({ units }) => units)).toEqual([['Elevhälsan']]);
});

it('an item fetched ahead was shown to nobody, until it is up', () => {
  const [nova, elis] = [raiseWithConsent(core), raiseWithConsent(core, { firstName: 'Elis' })];
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.open', { meetingId: MEETING, caseId: nova });
  for (const caseId of [nova, elis]) core.call('meetings.case', { meetingId: MEETING, caseId });
  expect([left(nova), left(elis)].map((rows) => rows.length)).toEqual([1, 0]);
  const { rows } = core.call('accessLog.extract', {
    number: core.call('cases.get', { caseId: elis }).number,
  });
  expect(rows.map(({ action, detail }) => [action, detail])).toContainEqual(['read', `notUp ${MEETING}`]);
  expect(rows.map(({ action }) => action)).not.toContain('live');
  core.call('meetings.open', { meetingId: MEETING, caseId: elis });
  expect(left(elis)).toMatchObject([{ way: 'live', meetingId: MEETING }]);
});

it('a letter whose dialog was closed has told nobody, and a true one cannot be called off', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
  const made = (to: 'guardian1' | 'guardian2'): number => {
    core.call('letters.printed', { meetingId: MEETING, caseId, to, way: 'print' });
    return core.call('accessLog.copyNumber', { of: 'paper' }).number;
  };
  const told = (): readonly string[] =>
    core
      .call('letters.list', { meetingId: MEETING })
      .rows.flatMap(({ receivers }) => receivers.flatMap(({ to, told: day }) => (day === null ? [] : [to])));
  core.call('accessLog.cancelled', { number: made('guardian2') });
  expect(finish(readFirstLetters(core.core.store)).get(caseId)).toBeUndefined();
  const first = made('guardian1');
  core.call('accessLog.cancelled', { number: made('guardian2') });
  expect(told()).toEqual(['guardian1']);
  expect(left(caseId).map(({ to }) => to)).toEqual(['guardian1']);
  expect(core.refusal('accessLog.cancelled', { number: first })).toBe('not-found');
  const { rows } = core.call('accessLog.extract', { number: core.call('cases.get', { caseId }).number });
  expect(rows.map(({ action }) => action)).toContain('cancelled');
});

it('a stopped item was shown to nobody', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
  core.call('meetings.open', { meetingId: MEETING, caseId });
  expect(left(caseId)).toEqual([]);
});

it('what the consent does not cover is read by those who read the story, and by nobody else', () => {
  const planning = memberOf(core, 'unit-school');
  const whole = memberOf(core, 'unit-house');
  const caseId = raiseWithConsent(core);
  const { consent } = core.call('consents.get', { caseId }).versions[0] ?? {};
  if (consent === undefined) throw new Error('there is one');
  const { seenConsents: _seen, seenWithdrawals: _withdrawn, replaces: _replaces, ...fields } = consent;
  core.call('consents.register', {
    consent: {
      ...fields,
      preset: 'directed',
      validUntil: '2027-05-24',
      notShared: 'Tiden före förskolan.',
      scope: [
        { unitId: 'unit-house', mayTell: true, categories: ['planning', 'health'] },
        { unitId: 'unit-school', mayTell: true, categories: ['planning'] },
      ],
    },
    replaces: core.call('consents.get', { caseId }).versions[0]?.id ?? null,
    draftKey: null,
  });
  const text = (member: TestCore): string | undefined =>
    member.call('cases.get', { caseId }).consentStanding?.notShared;
  expect([text(core), text(whole), text(planning)]).toEqual([
    'Tiden före förskolan.',
    'Tiden före förskolan.',
    '',
  ]);
  expect(planning.call('consents.get', { caseId }).standing).toEqual({
    basis: 'bothGuardians',
    notShared: '',
    adult: null,
  });
});

it('an answer about somebody else is kept by field, also for the note of a case that has been closed', () => {
  const caseId = raiseWithConsent(core, {
    aboutOthers: { question: { answer: 'notAbout', who: '', on: '2026-11-24' } },
  });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      type: 'close',
      followUpOn: null,
      closureReason: 'moved',
      because: 'Flyttat',
    }),
  );
  const answer = { answer: 'consents', who: 'Mamma', on: MEETING } as const;
  core.call('cases.aboutOther', { caseId, field: 'note', answer });
  expect(core.call('meetings.case', { meetingId: MEETING, caseId }).noteAboutOther).toEqual(answer);
  core.call('cases.aboutOther', { caseId, field: 'note', answer: null });
  expect(core.call('cases.get', { caseId }).fields?.aboutOthers).toEqual({
    question: { answer: 'notAbout', who: '', on: '2026-11-24' },
  });
});

it('a consent and its withdrawal are changes of rights, and rows of the access log with who and when', () => {
  const caseId = raiseWithConsent(core);
  const rows = () =>
    core.core.store.all<{ user_id: string; case_id: string; detail: string }>(
      `SELECT user_id, case_id, detail FROM access_log WHERE action = 'rightsChanged' ORDER BY seq`,
    );
  const before = rows().length;
  core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: 'Vera Prov' });
  core.call('consents.register', {
    consent: aConsent(caseId),
    replaces: null,
    seenWithdrawals: seenWithdrawals(core, caseId),
    draftKey: null,
  });
  expect(rows().slice(before)).toEqual([
    { user_id: FOUNDER, case_id: caseId, detail: 'consentWithdrawn' },
    { user_id: FOUNDER, case_id: caseId, detail: 'consentGiven' },
  ]);
  core.refusal('consents.register', {
    consent: aConsent(caseId, { scope: [] }),
    replaces: null,
    draftKey: null,
  });
  expect(rows()).toHaveLength(before + 2);
});
