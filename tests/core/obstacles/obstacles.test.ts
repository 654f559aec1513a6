/** From the meeting to the steering group and back: raised, forwarded, answered, told in the next minutes, closed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice } from '../../support/two-devices.ts';
import { memberOf, personOf, steeringOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = '2026-12-03';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const raise = (meetingId: string | null = null, unitIds = ['unit-school', 'unit-social'], by = core) =>
  by.call('obstacles.raise', {
    kind: 'mandate',
    unitIds,
    ownerUnitId: 'unit-social',
    text: 'Båda anser att den andra ska börja.',
    meetingId,
  });
const list = (by = core) => by.call('obstacles.list', null);
const answer = {
  on: '2026-11-30',
  decided: 'Socialtjänsten börjar.',
  who: 'Verksamhetschefen',
  by: '2027-01-15',
};
const ofMeeting = (meetingId: string) => core.call('obstacles.ofMeeting', { meetingId });
const seal = (meetingId: string): void => {
  core.goTo(meetingId);
  core.call('meetings.start', { meetingId });
  core.call('meetings.seal', { meetingId });
};
const minutes = (meetingId: string) => core.call('minutes.get', { meetingId }).document.obstacles;

describe('its way', () => {
  it('is raised at a meeting, goes to the steering group, is answered, told at the next meeting and closed', () => {
    personOf(core, 'unit-school');
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    const { obstacleId, number } = raise(MEETING);
    expect(number).toBe('H-2026-01');
    core.call('meetings.seal', { meetingId: MEETING });
    expect(minutes(MEETING)).toMatchObject({ raised: [{ number, kind: 'mandate' }], reported: [] });
    expect(core.refusal('obstacles.answer', { obstacleId, answer })).toBe('rule:obstacle.answer');
    core.call('obstacles.forward', { obstacleId, on: '2026-11-30' });
    core.goTo('2026-12-01');
    expect(ofMeeting(NEXT)).toMatchObject({ raised: [], reported: [], waiting: 1 });
    core.call('obstacles.answer', { obstacleId, answer });
    expect(core.refusal('obstacles.change', { obstacleId, fields: { text: 'Annat' } })).toBe(
      'rule:obstacle.change',
    );
    expect(ofMeeting(NEXT)).toMatchObject({ reported: [{ number, answer }], waiting: 0 });
    core.call('obstacles.close', { obstacleId, isClosed: true });
    seal(NEXT);
    expect(minutes(NEXT)).toMatchObject({
      raised: [],
      reported: [{ number, decided: answer.decided, by: answer.by }],
    });
    expect(list()).toMatchObject([{ state: 'closed', reportedAt: NEXT, steps: ['close'] }]);
    core.goTo('2026-12-07');
    expect(ofMeeting('2026-12-10').reported).toEqual([]);
    expect(ofMeeting(NEXT).reported).toHaveLength(1);
  });

  it('is told anew when the steering group answers again', () => {
    personOf(core, 'unit-school');
    const { obstacleId } = raise();
    core.goTo(MEETING);
    core.call('obstacles.forward', { obstacleId, on: MEETING });
    core.call('obstacles.answer', { obstacleId, answer: { ...answer, on: MEETING } });
    seal(MEETING);
    core.goTo('2026-12-01');
    expect(ofMeeting(NEXT).reported).toEqual([]);
    core.call('obstacles.answer', { obstacleId, answer });
    expect(ofMeeting(NEXT).reported).toHaveLength(1);
  });

  it('is removed only while nobody has taken it on', () => {
    const { obstacleId } = raise();
    core.call('obstacles.forward', { obstacleId, on: '2026-12-01' });
    expect(core.refusal('obstacles.remove', { obstacleId })).toBe('rule:obstacle.remove');
    core.call('obstacles.forward', { obstacleId, on: null });
    core.call('obstacles.remove', { obstacleId });
    expect(list()).toEqual([]);
    expect(raise().number).toBe('H-2026-02');
  });
});

describe('who reads it', () => {
  it('members of the units that it concerns, and of the one asked to take it on', () => {
    raise(null, ['unit-school']);
    expect(list(memberOf(core, 'unit-school'))).toMatchObject([{ number: 'H-2026-01', steps: [] }]);
    expect(list(memberOf(core, 'unit-social'))).toHaveLength(1);
    expect(list(memberOf(core, 'unit-primary-care'))).toEqual([]);
  });
});

describe('in a live meeting', () => {
  it('is taken back and put back by undo', () => {
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    raise(MEETING);
    expect(core.call('meetings.undo', { meetingId: MEETING })).toMatchObject({
      step: { channel: 'obstacles.raise' },
      isPassed: false,
    });
    expect(list()).toEqual([]);
    core.call('meetings.redo', { meetingId: MEETING });
    expect(ofMeeting(MEETING).raised).toHaveLength(1);
  });

  it('is raised at the machine that holds the meeting, and anywhere between meetings', () => {
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    const there = secondDevice(core);
    there.goTo(MEETING);
    const input = { kind: 'queue', unitIds: ['unit-school'], ownerUnitId: null, text: 'Kö' };
    expect(there.refusal('obstacles.raise', { ...input, meetingId: MEETING })).toBe(
      'rule:meeting.heldElsewhere',
    );
    expect(raise(null, ['unit-school'], there).number).toMatch(/^H-2026-/);
    there.close();
  });
});

describe('the steering group', () => {
  const forward = (obstacleId: string) => ({ obstacleId, on: '2026-11-30' });
  const write = (obstacleId: string, text: string) => ({ obstacleId, fields: { text } });

  it('is asked in words that point to no child: a name or a number is changed first', () => {
    raiseWithConsent(core, { firstName: 'Nova', school: 'Björkskolan' });
    const { obstacleId } = raise();
    for (const text of ['Det gäller Novas plats.', 'Se K-2026-001.']) {
      core.call('obstacles.change', write(obstacleId, text));
      expect(list()[0]?.isHeld).toBe(true);
      expect(core.refusal('obstacles.forward', forward(obstacleId))).toBe('rule:obstacle.names');
    }
    // A school may be what it is about, and a month is no child.
    core.call('obstacles.change', write(obstacleId, 'Björkskolan saknar kurator till maj.'));
    core.call('obstacles.forward', forward(obstacleId));
    expect(core.refusal('obstacles.change', write(obstacleId, 'Nova väntar.'))).toBe('rule:obstacle.names');
    expect(list(steeringOf(core))).toMatchObject([{ text: 'Björkskolan saknar kurator till maj.' }]);
  });

  it('is not shown a text from before that, and the coordinator is told why', () => {
    raiseWithConsent(core, { firstName: 'Nova' });
    const { obstacleId } = raise();
    core.call('obstacles.forward', forward(obstacleId));
    core.core.write('obstacles.change', (tx) => tx.set('obstacles', obstacleId, { text: 'Nova väntar.' }));
    expect(list(steeringOf(core))).toMatchObject([{ text: '', isHeld: true }]);
    expect(list()).toMatchObject([{ text: 'Nova väntar.', isHeld: true }]);
  });

  it('answers in words that point to no child, also to one whom nobody here may know of; the no is in the log', () => {
    raiseWithConsent(core, { firstName: 'Nova' });
    const hidden = raiseWithConsent(core, { firstName: 'Saga', identityProtection: 'sheltered' });
    core.core.write('cases.name', (tx) => tx.set('cases', hidden, { namedUserIds: ['somebody-else'] }));
    const { obstacleId } = raise();
    core.call('obstacles.forward', forward(obstacleId));
    core.goTo('2026-12-01');
    const by = [steeringOf(core), core];
    for (const words of [
      { decided: 'Nova får en plats.' },
      { decided: 'Se K-2026-001.' },
      { who: 'Sagas skola' },
    ])
      for (const one of by)
        expect(one.core.call('obstacles.answer', { obstacleId, answer: { ...answer, ...words } })).toEqual({
          ok: false,
          error: { code: 'rule', params: { rule: 'obstacle.answerNames', field: 'decided' } },
        });
    const refused = core.core.store.all(
      "SELECT user_id FROM access_log WHERE action = 'search' AND detail = 'obstacleAnswer'",
    );
    expect(refused).toHaveLength(6);
    by[0]?.call('obstacles.answer', { obstacleId, answer });
  });

  it('that has answered with a name at its own machine is told of when the words are others', () => {
    raiseWithConsent(core, { firstName: 'Nova' });
    const { obstacleId } = raise();
    core.call('obstacles.forward', forward(obstacleId));
    core.goTo('2026-12-01');
    const named = { ...answer, decided: 'Nova får en plats.' };
    core.core.write('exchange.apply', (tx) => tx.set('obstacles', obstacleId, { answer: named }));
    expect(list(steeringOf(core))).toMatchObject([
      { isAnswerHeld: true, answer: { on: answer.on, decided: '', who: '' } },
    ]);
    expect(list()).toMatchObject([{ isAnswerHeld: true, answer: named }]);
    expect(ofMeeting(NEXT).reported).toEqual([]);
    core.call('obstacles.answer', { obstacleId, answer });
    expect(ofMeeting(NEXT).reported).toMatchObject([{ isAnswerHeld: false, answer }]);
  });

  it('reads what has been brought before it, and answers that alone', () => {
    core.core.write('users.add', (tx) =>
      tx.set('users', 'styr', {
        name: 'Prov Styr',
        role: 'steering',
        unitId: null,
        personId: null,
        revoked: false,
      }),
    );
    const steering = core.as('styr');
    const { obstacleId } = raise();
    expect(list(steering)).toEqual([]);
    expect(steering.refusal('obstacles.answer', { obstacleId, answer })).toBe('rule:obstacle.answer');
    core.call('obstacles.forward', { obstacleId, on: '2026-11-30' });
    core.goTo('2026-12-01');
    expect(list(steering)).toMatchObject([{ id: obstacleId, state: 'forwarded', steps: ['answer'] }]);
    expect(steering.refusal('obstacles.close', { obstacleId, isClosed: true })).toBe('forbidden');
    steering.call('obstacles.answer', { obstacleId, answer });
    expect(list()).toMatchObject([{ id: obstacleId, state: 'answered', answer }]);
    expect(ofMeeting(NEXT).reported).toHaveLength(1);
  });
});
