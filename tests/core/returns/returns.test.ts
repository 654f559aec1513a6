/** A child who comes back: the same case within a year, with a new question, a new consent and the same holder. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aConsent, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice, tell } from '../../support/two-devices.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const BACK = '2027-06-01';
let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', closing(MEETING));
  core.call('meetings.seal', { meetingId: MEETING });
});
afterEach(() => core.close());

const closing = (meetingId: string) =>
  aDecision(caseId, meetingId, {
    type: 'close',
    followUpOn: null,
    because: 'Klart',
    closureReason: 'goalsReached',
  });
const asked = (by = core) => ({
  caseId,
  question: 'Vad behövs efter flytten?',
  unitId: 'unit-social',
  personId: null,
  fields: { urgency: 'oneWeek' as const },
  draftKey: null,
  ...(by === core ? {} : { question: 'Samma barn, en annan dator.' }),
});
const takeUp = (by = core) => by.call('returns.raise', asked(by));
const view = (of = core) => of.call('cases.get', { caseId });
const consentAgain = (of = core) =>
  of.call('consents.register', {
    consent: aConsent(caseId, { on: BACK, validUntil: '2028-06-01' }),
    replaces: null,
    draftKey: null,
  });

describe('a case taken up again within a year', () => {
  beforeEach(() => {
    core.goTo(BACK);
    takeUp();
  });

  it('is open, with its number, its thread and its holder, and says after how many months', () => {
    expect(view()).toMatchObject({
      closure: null,
      holder: 'Elevhälsan',
      returned: { on: BACK, closedOn: MEETING, months: 6, canTakeBack: true },
      fields: { question: 'Vad behövs efter flytten?', urgency: 'oneWeek' },
    });
    expect(view().thread.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['raised', 0],
      ['consent', 2],
      ['meeting', 0],
      ['closed', 0],
      ['returned', 6],
      ['next', 0],
    ]);
    expect(view().thread[0]?.text).toBe('Vilket stöd kan börja nu medan skolan anpassar?');
    expect(core.call('handovers.get', { caseId }).stops.filter(({ kind }) => kind === 'holds')).toHaveLength(
      1,
    );
  });

  it('needs consent anew: the old one opens it to nobody, and no agenda takes it by name', () => {
    const member = memberOf(core, 'unit-social');
    expect(view().consentStatus).toBe('missing');
    expect(member.call('cases.get', { caseId }).restricted).toBe(true);
    const next = core.call('session.get', null).nextMeetingId ?? '';
    const agenda = () => core.call('meetings.agenda', { meetingId: next }).rows;
    expect(agenda().map((row) => row.caseId)).not.toContain(caseId);
    consentAgain();
    expect(member.call('cases.get', { caseId }).restricted).toBe(false);
    expect(agenda()).toMatchObject([{ caseId, kind: 'newCase', returned: { on: BACK, months: 6 } }]);
  });

  it('is decided about, and then is nothing but a case', () => {
    consentAgain();
    const next = core.call('session.get', null).nextMeetingId ?? '';
    core.goTo(next);
    core.call('meetings.start', { meetingId: next });
    core.call('decisions.record', aDecision(caseId, next, { followUpOn: '2027-08-19' }));
    expect(view()).toMatchObject({ step: 'decided', nextOn: '2027-08-19', returned: { canTakeBack: false } });
    expect(core.refusal('returns.takeBack', { caseId })).toBe('rule:return.decided');
  });

  it('can be closed again, taken back, closed once more, and only then may it be erased from that day', () => {
    consentAgain();
    const next = core.call('session.get', null).nextMeetingId ?? '';
    core.goTo(next);
    core.call('meetings.start', { meetingId: next });
    const { decisionId } = core.call('decisions.record', closing(next));
    expect(view().closure?.on).toBe(next);
    core.call('decisions.retract', { decisionId });
    expect(view().closure).toBeNull();
    core.call('meetings.undo', { meetingId: next });
    expect(view().closure?.on).toBe(next);
    core.call('meetings.undo', { meetingId: next });
    expect(view().closure).toBeNull();
    core.call('decisions.record', closing(next));
    core.goTo('2028-11-27');
    expect(core.call('erasures.list', null).due).toEqual([]);
    core.goTo('2029-07-01');
    expect(core.call('erasures.list', null).due).toMatchObject([{ caseId, closedOn: next }]);
  });

  it('was another child: it is closed as before, with its question', () => {
    core.call('returns.takeBack', { caseId });
    expect(view()).toMatchObject({
      closure: { on: MEETING },
      returned: null,
      fields: { question: 'Vilket stöd kan börja nu medan skolan anpassar?' },
    });
    takeUp();
    expect(view().closure).toBeNull();
  });
});

describe('refuses to take up', () => {
  it('a case on the day it was closed, an open one, and one closed more than a year ago', () => {
    expect(core.refusal('returns.raise', asked())).toBe('rule:return.sameDay');
    core.goTo('2027-11-27');
    expect(core.refusal('returns.raise', asked())).toBe('rule:return.tooLate');
    core.goTo('2027-11-26');
    takeUp();
    expect(core.refusal('returns.raise', asked())).toBe('rule:return.open');
  });

  it('a case as a new one within the year, but lets a later one point to it', () => {
    const raise = { fields: aCase(), returnOf: caseId, draftKey: null };
    core.goTo('2027-11-26');
    expect(core.refusal('cases.raise', raise)).toBe('rule:return.sameCase');
    core.goTo('2027-11-27');
    const later = core.call('cases.raise', raise);
    expect(core.call('cases.get', { caseId: later.caseId }).returnOf?.id).toBe(caseId);
  });
});

describe('two machines', () => {
  it('that both take it up come out with one open case, and keep what was written after the first', () => {
    const other = secondDevice(core);
    core.goTo(BACK);
    other.goTo(BACK);
    takeUp();
    consentAgain();
    takeUp(other);
    tell(other, core);
    tell(core, other);
    for (const machine of [core, other])
      expect(view(machine)).toMatchObject({
        closure: null,
        returned: { on: BACK, months: 6 },
        consentStatus: 'valid',
      });
    expect(view(other).thread).toEqual(view(core).thread);
    other.close();
  });

  it('that both take it up with other answers come out as before when it is taken back', () => {
    const fieldsOf = (of: TestCore): unknown => {
      const { urgency, guardiansWish, question } = view(of).fields ?? {};
      return { urgency, guardiansWish, question };
    };
    const before = fieldsOf(core);
    const other = secondDevice(core);
    core.goTo(BACK);
    other.goTo(BACK);
    takeUp();
    other.call('returns.raise', {
      ...asked(other),
      fields: { urgency: 'nextFree', guardiansWish: 'En tid på eftermiddagen.' },
    });
    tell(other, core);
    tell(core, other);
    expect(core.call('exchange.conflicts', null).map(({ field }) => field)).toContain('urgency');
    core.call('returns.takeBack', { caseId });
    tell(core, other);
    for (const machine of [core, other]) {
      expect(fieldsOf(machine)).toEqual(before);
      expect(view(machine).closure?.on).toBe(MEETING);
      expect(machine.call('exchange.conflicts', null)).toEqual([]);
    }
    other.close();
  });

  it('of which one has taken its own back before it hears of the other’s come out as before, too', () => {
    const before = view().fields?.urgency;
    const other = secondDevice(core);
    core.goTo(BACK);
    other.goTo(BACK);
    takeUp();
    core.call('returns.takeBack', { caseId });
    takeUp(other);
    other.call('cases.change', { caseId, fields: { grade: 'Årskurs 9' } });
    tell(other, core);
    tell(core, other);
    other.call('returns.takeBack', { caseId });
    tell(other, core);
    for (const machine of [core, other]) {
      expect(view(machine).fields).toMatchObject({ urgency: before, grade: 'Årskurs 9' });
      expect(view(machine).closure?.on).toBe(MEETING);
      expect(machine.call('exchange.conflicts', null)).toEqual([]);
    }
    other.close();
  });

  it('of which one closes it again while the other takes up the old closure come out closed', () => {
    const other = secondDevice(core);
    core.goTo(BACK);
    takeUp();
    consentAgain();
    const next = core.call('session.get', null).nextMeetingId ?? '';
    core.goTo(next);
    core.call('meetings.start', { meetingId: next });
    core.call('decisions.record', closing(next));
    other.goTo('2027-07-01');
    takeUp(other);
    tell(other, core);
    tell(core, other);
    for (const machine of [core, other]) expect(view(machine).closure?.on).toBe(next);
    other.close();
  });
});
