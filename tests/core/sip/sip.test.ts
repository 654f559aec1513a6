/** From the question to the plan on paper, on a real case log; and who may not. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let nova: string;
let school: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  school = personOf(core, 'unit-school');
  start(core, MEETING);
  core.call('decisions.record', aDecision(nova, MEETING));
});
afterEach(() => core.close());

const sip = (who = core) => who.call('sip.get', { caseId: nova });
const fromCare = () =>
  core.call(
    'decisions.record',
    aDecision(nova, MEETING, { providerUnitId: 'unit-primary-care', responsiblePersonId: 'person-founder' }),
  );
const yes = (on = MEETING) =>
  ({ caseId: nova, answer: 'yes', on, reason: null, words: '', askAgainOn: null }) as const;
const content = () => ({
  needs: [
    {
      need: 'Sover för lite',
      what: 'Samtal om sömn',
      unitId: 'unit-school',
      personId: school,
      by: addDays(MEETING, 30),
    },
  ],
  others: 'Fotbollsklubben flyttar träningen',
  leadUnitId: 'unit-school',
  leadPersonId: school,
  family: 'Båda var med',
  child: 'Nova var med och ritade',
  followUpOn: addDays(MEETING, 60),
});
const save = (seen: string[] = [], given = content()) =>
  core.call('sip.savePlan', { caseId: nova, content: given, seen, draftKey: null });

it('asks once both principals give something, and asks no more once the family has answered', () => {
  expect(sip().state).toBe('none');
  fromCare();
  expect(sip()).toMatchObject({ state: 'ask', municipality: ['Familjehuset'], region: ['Vårdcentralen'] });
  expect(
    core.call('overview.get', null).sip.rows.map(({ caseId, state }) => [caseId === nova, state]),
  ).toEqual([[true, 'sipAsk']]);
  expect(core.refusal('sip.answer', { ...yes(), answer: 'no' })).toBe('rule:sip.reason');
  core.call('sip.answer', { ...yes(), answer: 'no', reason: 'familyWaits' });
  expect(sip()).toMatchObject({ state: 'declined', asks: false });
  expect(core.call('meetings.undo', { meetingId: MEETING }).step.channel).toBe('sip.answer');
  expect(sip().state).toBe('ask');
});

it('counts the days to the meeting, keeps every version, and is printed when nothing is missing', () => {
  core.call('sip.answer', yes());
  expect(core.refusal('sip.answer', yes())).toBe('rule:sip.isYes');
  core.goTo(addDays(MEETING, 14));
  expect(sip().clock).toEqual({ until: addDays(MEETING, 21), daysLeft: 7, isLate: false });
  core.call('sip.tell', { caseId: nova, stage: 'held', on: addDays(MEETING, 14), result: '', next: '' });
  const { planId } = save([], { ...content(), others: '' });
  expect(core.refusal('sip.printed', { caseId: nova, to: 'child', way: 'pdf' })).toBe('rule:sip.incomplete');
  save([planId]);
  expect(sip()).toMatchObject({ state: 'running', versions: 2 });
  expect(core.call('sip.printed', { caseId: nova, to: 'child', way: 'pdf' })).toMatchObject({
    name: 'Nova',
    heldOn: addDays(MEETING, 14),
    plan: {
      content: content(),
      needs: [{ unit: 'Elevhälsan', person: 'Person unit-school' }],
      lacks: [],
    },
    heldBack: 0,
  });
  expect(
    core.core.store.one("SELECT 1 FROM access_log WHERE action = 'pdf' AND detail = 'sip child'"),
  ).toBeDefined();
  core.goTo(addDays(MEETING, 61));
  expect(sip().followUpLate).toBe(true);
  const told = { caseId: nova, on: addDays(MEETING, 61), result: 'Sover bättre', next: 'Fortsätter' };
  core.call('sip.tell', { ...told, stage: 'followedUp' });
  expect(sip()).toMatchObject({ followUpLate: false, followUps: [{ result: 'Sover bättre' }] });
  core.call('sip.takeBack', { caseId: nova });
  expect(sip().followUps).toEqual([]);
});

it('stands on the agenda of the next meeting with its day, and says it only to whom the plan is open', () => {
  core.call('sip.answer', yes());
  core.call('meetings.seal', { meetingId: MEETING });
  const next = '2027-01-07';
  const due = (who = core) =>
    who.call('meetings.agenda', { meetingId: next }).rows.find(({ caseId }) => caseId === nova)?.sip;
  expect(due()).toEqual({ what: 'meeting', on: addDays(MEETING, 21), daysLeft: 21, isLate: false });
  expect(due(memberOf(core, 'unit-bup')) ?? null).toBeNull();
});

it('shows two versions that did not know of each other, until somebody has seen both', () => {
  core.call('sip.answer', yes());
  const one = save().planId;
  const other = save([], { ...content(), others: 'Inget' }).planId;
  expect(sip().plans?.map(({ planId }) => planId)).toEqual([other, one]);
  save([one, other]);
  expect(sip().plans).toHaveLength(1);
});

it('leaves out of the paper what may tell of a reported concern', () => {
  core.call('sip.answer', yes());
  save([], { ...content(), family: 'Vet om anmälan' });
  expect(core.call('sip.document', { caseId: nova, to: 'child' })).toMatchObject({
    heldBack: 1,
    plan: { content: { family: '' } },
  });
});

it('is read by units that consent covers, written by the coordinator, and given to nobody outside', () => {
  const social = memberOf(core, 'unit-social');
  const outside = memberOf(core, 'unit-bup');
  core.wait(60);
  expect(sip(social).mayWrite).toBe(false);
  expect(social.refusal('sip.answer', yes())).toBe('forbidden');
  expect(outside.refusal('sip.get', { caseId: nova })).toBe('forbidden');
  core.call('sip.answer', yes());
  const bup = { ...content(), leadUnitId: 'unit-bup', leadPersonId: null };
  expect(core.refusal('sip.savePlan', { caseId: nova, content: bup, seen: [], draftKey: null })).toBe(
    'rule:task.unitOutsideConsent',
  );
});

it('of a protected child goes on paper by two people’s yes', () => {
  core.call('sip.answer', yes());
  save();
  core.call('cases.change', { caseId: nova, fields: { identityProtection: 'marked' } });
  expect(core.refusal('sip.printed', { caseId: nova, to: 'child', way: 'print' })).toBe(
    'rule:approval.needed',
  );
});

it('is made for each who is in it, as far as the gate lets them know; a guardian who must not know gets none', () => {
  core.call('cases.change', { caseId: nova, fields: { doNotDiscloseTo: ['guardian2'] } });
  core.call('sip.answer', yes());
  save();
  const print = (to: string) => core.call('sip.printed', { caseId: nova, to, way: 'print' });
  expect(sip().receivers).toEqual([
    { to: 'guardian1', unit: '', isWithheld: false },
    { to: 'guardian2', unit: '', isWithheld: true },
    { to: 'child', unit: '', isWithheld: false },
    { to: 'unit-school', unit: 'Elevhälsan', isWithheld: false },
  ]);
  for (const to of ['guardian1', 'child', 'unit-school']) {
    expect(core.call('sip.document', { caseId: nova, to })?.name).toBe('Nova');
    expect(print(to).name).toBe('Nova');
  }
  expect(core.call('sip.document', { caseId: nova, to: 'guardian2' })).toBeNull();
  const refused = (to: string) => core.refusal('sip.printed', { caseId: nova, to, way: 'print' });
  expect(refused('guardian2')).toBe('rule:consent.withheldFrom');
  expect(refused('unit-social')).toBe('rule:sip.noPart');
  core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-school'], receivedBy: '' });
  expect(refused('unit-school')).toBe('rule:sip.outsideConsent');
  const printed = core.core.store.all<{ detail: string }>(
    "SELECT detail FROM access_log WHERE action = 'print' ORDER BY seq",
  );
  expect(printed.map(({ detail }) => detail)).toEqual(['sip guardian1', 'sip child', 'sip']);
  const { disclosed } = core.call('consents.get', { caseId: nova });
  expect(
    disclosed.filter(({ way }) => way === 'print').map(({ what, to, units }) => [what, to, units]),
  ).toEqual([
    ['sip', null, ['Elevhälsan']],
    ['sip', 'child', []],
    ['sip', 'guardian1', []],
  ]);
});
