import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aConsent, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { accept, offer } from '../../support/handover-steps.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = '2026-12-03';

let team: TestCore;
let caseId = '';
let petra = '';

beforeEach(() => {
  team = testCore();
  caseId = raiseWithConsent(team);
  memberOf(team, 'unit-social');
  petra = personOf(team, 'unit-social');
});
afterEach(() => team.close());

// Opened anew for each call: a case log has one open core, and its clock knows the last stamp in the log.
const vera = () => team.as(FOUNDER);
const social = () => team.as('member/unit-social');

const decline = (handoverId: string) =>
  vera().call('handovers.decline', { handoverId, reason: 'notOurTask', words: '' });
const holder = () => vera().call('handovers.get', { caseId });
const onAgenda = (meetingId: string) =>
  vera()
    .call('meetings.agenda', { meetingId })
    .rows.map((row) => row.caseId);
const decideHere = (meetingId: string, followUpOn: string) => {
  team.goTo(meetingId);
  vera().call('meetings.start', { meetingId });
  vera().call('decisions.record', aDecision(caseId, meetingId, { followUpOn }));
};

describe('a handover', () => {
  it('leaves the case with whoever asks until the other says yes, and every step stands on the thread', () => {
    expect(holder()).toMatchObject({ holder: 'Elevhälsan', mayOffer: true });
    const handoverId = offer(vera(), caseId);
    expect(holder()).toMatchObject({ holder: 'Elevhälsan', counts: { declined: 0, expired: 0 } });
    expect(social().call('session.get', null).handoversToAnswer).toBe(1);
    const told = (reader: TestCore) =>
      reader.call('overview.get', null).handover.rows.map(({ state, days }) => [state, days]);
    expect([told(social()), told(vera())]).toEqual([[['asked', 7]], [['asked', 7]]]);
    memberOf(vera(), 'unit-school');
    expect(told(team.as('member/unit-school'))).toEqual([['theyAnswer', 7]]);
    team.goTo('2026-11-25');
    accept(social(), handoverId, petra);
    expect(holder()).toMatchObject({
      holder: 'Socialtjänsten',
      contact: 'Person unit-social',
      since: '2026-11-25',
    });
    const view = vera().call('cases.get', { caseId });
    expect(view).toMatchObject({ holder: 'Socialtjänsten', contact: 'Person unit-social' });
    expect(
      view.thread.flatMap((knot) => (knot.handover === null ? [] : [[knot.handover, knot.on, knot.who]])),
    ).toEqual([
      ['offered', '2026-11-24', 'Socialtjänsten'],
      ['accepted', '2026-11-25', 'Socialtjänsten'],
    ]);
    expect(social().call('session.get', null).handoversToAnswer).toBe(0);
    expect(
      vera().call('cases.list', {
        filter: 'open',
        search: '',
        sort: 'number',
        descending: false,
        offset: 0,
        limit: 5,
      }).rows,
    ).toMatchObject([{ holder: 'Socialtjänsten' }]);
  });

  it('is answered by the unit that is asked, by a member of it or the coordinator for it, and by nobody else', () => {
    const handoverId = offer(vera(), caseId);
    const other = memberOf(vera(), 'unit-school-health');
    expect(other.refusal('handovers.accept', { handoverId, contactPersonId: petra })).toBe('forbidden');
    expect(other.refusal('handovers.decline', { handoverId, reason: 'queue', words: '' })).toBe('forbidden');
    expect(social().refusal('handovers.withdraw', { handoverId })).toBe('forbidden');
    accept(vera(), handoverId, petra);
    expect(holder().holder).toBe('Socialtjänsten');
  });

  it('names a contact person of the unit that takes over', () => {
    const handoverId = offer(vera(), caseId);
    for (const contactPersonId of [null, 'person-founder'])
      expect(social().refusal('handovers.accept', { handoverId, contactPersonId })).toBe(
        'rule:handover.contact',
      );
    accept(social(), handoverId, petra);
    const sara = vera().call('people.save', {
      id: null,
      fields: { name: 'Sara Prov', profession: '', unitId: 'unit-social', archived: false },
    }).id;
    expect(memberOf(vera(), 'unit-school').refusal('handovers.nameContact', { caseId, personId: sara })).toBe(
      'forbidden',
    );
    expect(social().refusal('handovers.nameContact', { caseId, personId: 'person-founder' })).toBe(
      'rule:handover.contact',
    );
    social().call('handovers.nameContact', { caseId, personId: sara });
    expect(holder()).toMatchObject({ contact: 'Sara Prov', contactPersonId: sara });
  });

  it('is offered to one unit at a time, and not to whoever holds the case', () => {
    const input = { caseId, what: 'Hålla i', why: 'Nästa steg' };
    expect(vera().refusal('handovers.offer', { ...input, toUnitId: 'unit-school' })).toBe(
      'rule:handover.holdsAlready',
    );
    const handoverId = offer(vera(), caseId);
    expect(vera().refusal('handovers.offer', { ...input, toUnitId: 'unit-house' })).toBe(
      'rule:handover.waits',
    );
    vera().call('handovers.withdraw', { handoverId });
    expect(social().refusal('handovers.accept', { handoverId, contactPersonId: petra })).toBe(
      'rule:handover.answered',
    );
    offer(vera(), caseId, 'unit-house');
  });

  it('says no with a reason, which the other unit and the meeting hear', () => {
    const handoverId = offer(vera(), caseId);
    expect(social().refusal('handovers.decline', { handoverId, reason: null, words: '' })).toBe(
      'rule:handover.reason',
    );
    expect(social().refusal('handovers.decline', { handoverId, reason: 'other', words: ' ' })).toBe(
      'rule:handover.words',
    );
    social().call('handovers.decline', { handoverId, reason: 'queue', words: 'Fem veckors kö.' });
    expect(holder()).toMatchObject({
      holder: 'Elevhälsan',
      counts: { declined: 1, expired: 0 },
      steps: [{ state: 'declined', back: 'declined', reason: 'queue', words: 'Fem veckors kö.' }],
    });
    for (const who of [vera(), social(), memberOf(vera(), 'unit-school')])
      expect(who.call('overview.get', null).handover).toMatchObject({
        total: 1,
        rows: [{ caseId, state: 'handoverDeclined' }],
      });
    expect(memberOf(vera(), 'unit-house').call('overview.get', null).handover.total).toBe(0);
  });

  it('is asked for again only when the team has decided, after three times in vain', () => {
    for (const unitId of ['unit-social', 'unit-house', 'unit-primary-care'])
      decline(offer(vera(), caseId, unitId));
    const again = { caseId, toUnitId: 'unit-social', what: 'Hålla i', why: 'Nästa steg' };
    expect(vera().refusal('handovers.offer', again)).toBe('rule:handover.teamDecides');
    decideHere(MEETING, '2027-01-07');
    vera().call('handovers.offer', again);
  });
});

describe('the next agenda', () => {
  beforeEach(() => {
    decideHere(MEETING, '2027-01-07');
    vera().call('meetings.seal', { meetingId: MEETING });
  });

  it('takes up a case that has come back, until a meeting has decided about it', () => {
    expect(onAgenda(NEXT)).toEqual([]);
    team.goTo('2026-11-27');
    decline(offer(vera(), caseId));
    expect(onAgenda(NEXT)).toEqual([caseId]);
    expect(vera().call('meetings.agenda', { meetingId: NEXT }).rows).toMatchObject([
      { handedBack: { why: 'declined', unit: 'Socialtjänsten', on: '2026-11-27' } },
    ]);
    expect(onAgenda('2026-12-10')).toEqual([]);
  });

  it('takes up a case whose question ran out after seven days, by itself', () => {
    team.goTo('2026-11-27');
    const handoverId = offer(vera(), caseId);
    team.goTo('2026-12-04');
    expect(onAgenda('2026-12-10')).toEqual([]);
    team.goTo('2026-12-05');
    expect(onAgenda('2026-12-10')).toEqual([caseId]);
    expect(holder()).toMatchObject({ holder: 'Elevhälsan', counts: { expired: 1 } });
    expect(social().refusal('handovers.accept', { handoverId, contactPersonId: petra })).toBe(
      'rule:handover.expired',
    );
    expect(social().call('overview.get', null).handover.rows).toMatchObject([{ state: 'handoverExpired' }]);
  });

  it('does not take it up when another unit has taken over in the meantime', () => {
    team.goTo('2026-11-27');
    decline(offer(vera(), caseId));
    const handoverId = offer(vera(), caseId, 'unit-house');
    vera().call('handovers.accept', { handoverId, contactPersonId: 'person-founder' });
    expect(onAgenda(NEXT)).toEqual([]);
  });
});

const decideAndStart = (meetingId: string, on: string, followUpOn: string): void => {
  decideHere(meetingId, followUpOn);
  vera().call('meetings.seal', { meetingId });
  const decision = vera()
    .call('cases.get', { caseId })
    .thread.flatMap((knot) => knot.decisions)
    .at(-1);
  team.goTo(on);
  vera().call('interventions.record', {
    decisionId: decision?.id ?? '',
    stage: 'started',
    on,
    ending: null,
    because: '',
  });
};

it('counts the units a child has met until help begins, and no further', () => {
  decline(offer(vera(), caseId));
  expect(holder().counts).toMatchObject({ unitsBeforeStart: 2, hasStarted: false });
  decideAndStart(MEETING, NEXT, '2027-01-14');
  team.goTo('2026-12-08');
  offer(vera(), caseId, 'unit-house');
  team.goTo('2026-12-20');
  expect(holder().counts).toMatchObject({
    unitsBeforeStart: 2,
    expired: 1,
    hasStarted: true,
    isAgain: false,
  });
});

it('counts the units anew for a child who comes back, until help begins again', () => {
  decline(offer(vera(), caseId));
  decideAndStart(MEETING, NEXT, '2026-12-10');
  const closed = '2026-12-10';
  team.goTo(closed);
  vera().call('meetings.start', { meetingId: closed });
  const end = { type: 'close', followUpOn: null, because: 'Klart', closureReason: 'goalsReached' } as const;
  vera().call('decisions.record', aDecision(caseId, closed, end));
  vera().call('meetings.seal', { meetingId: closed });
  const again = '2027-02-02';
  team.goTo(again);
  vera().call('returns.raise', {
    caseId,
    question: 'Vad behövs nu?',
    unitId: 'unit-school',
    personId: null,
    fields: {},
    draftKey: null,
  });
  vera().call('consents.register', {
    consent: aConsent(caseId, { on: again, validUntil: '2028-02-02' }),
    replaces: null,
    draftKey: null,
  });
  expect(holder().counts).toMatchObject({
    declined: 1,
    unitsBeforeStart: 1,
    hasStarted: false,
    isAgain: true,
  });
  decline(offer(vera(), caseId, 'unit-house'));
  expect(holder().counts).toMatchObject({ declined: 2, unitsBeforeStart: 2, hasStarted: false });
  decideAndStart('2027-02-04', '2027-02-05', '2027-03-11');
  team.goTo('2027-02-09');
  decline(offer(vera(), caseId));
  expect(holder().counts).toMatchObject({ declined: 3, unitsBeforeStart: 2, hasStarted: true });
});

describe('the contact person', () => {
  it('is the responsible person of the first decision, when the family has none and the unit is the same', () => {
    const { caseId: own } = vera().call('cases.raise', {
      fields: aCase({ firstName: 'Elis', referringUnitId: 'unit-house' }),
      returnOf: null,
      draftKey: null,
    });
    vera().call('consents.register', { consent: aConsent(own), replaces: null, draftKey: null });
    team.goTo(MEETING);
    vera().call('meetings.start', { meetingId: MEETING });
    for (const id of [own, caseId]) vera().call('decisions.record', aDecision(id, MEETING));
    expect(vera().call('handovers.get', { caseId: own }).contact).toBe('Vera Prov');
    expect(vera().call('handovers.get', { caseId }).contact).toBe('');
  });
});
