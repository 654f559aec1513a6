/** What a meeting misses beforehand: all of it, counted, and asked for from two working days before. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = '2026-12-03';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const agenda = (by = core, meetingId = MEETING) => by.call('meetings.agenda', { meetingId });
const missing = (by = core) => by.call('overview.get', null).next?.missing;
const raise = (firstName = 'Nova') =>
  core.call('cases.raise', { fields: aCase({ firstName }), returnOf: null, draftKey: null }).caseId;

describe('consent to mend', () => {
  it('is counted whole, when the list stops at a hundred', () => {
    core.core.write('cases.raise', (tx) => {
      for (let n = 1; n <= 103; n += 1)
        tx.set('cases', `case-${n}`, {
          ...aCase({ firstName: `Barn ${n}` }),
          number: `K-2026-${String(n).padStart(3, '0')}`,
          raisedOn: MEETING,
          holderUnitId: 'unit-school',
        });
    });
    const view = agenda();
    expect([view.consentToMend.length, view.consentToMendTotal]).toEqual([100, 103]);
    expect(view.consentToMend[0]?.number).toBe('K-2026-001');
    expect(missing()?.consent).toBe(103);
  });

  it('does not count what is protected from the reader', () => {
    const caseId = raise();
    core.core.write('cases.change', (tx) =>
      tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: ['somebody-else'] }),
    );
    expect([agenda().consentToMend.length, agenda().consentToMendTotal]).toEqual([0, 0]);
  });
});

describe('a handover that nobody has answered', () => {
  it('stands with whom it waits for until it is answered, and with what stops the answer', () => {
    const caseId = raiseWithConsent(core);
    const { handoverId } = core.call('handovers.offer', {
      caseId,
      toUnitId: 'unit-social',
      what: 'Hålla i',
      why: 'Nästa steg',
    });
    expect(agenda().unanswered).toMatchObject([{ caseId, answerBy: '2026-12-01', isOutside: false }]);
    expect(missing()?.handovers).toBe(1);
    core.call('consents.withdraw', { caseId, unitIds: ['unit-social'], receivedBy: 'Vera Prov' });
    expect(agenda().unanswered).toMatchObject([{ isOutside: true }]);
    core.call('handovers.withdraw', { handoverId });
    expect(agenda().unanswered).toEqual([]);
  });

  it('is not for members', () => {
    const caseId = raiseWithConsent(core);
    core.call('handovers.offer', { caseId, toUnitId: 'unit-social', what: 'Hålla i', why: 'Nästa steg' });
    const member = memberOf(core, 'unit-social');
    expect(agenda(member)).toMatchObject({ unanswered: [], consentToMend: [], consentToMendTotal: 0 });
    expect(missing(member)).toBeNull();
  });
});

describe('somebody who answers for something and does not come', () => {
  it('is named with the deputy, also when the unit has somebody else here', () => {
    personOf(core, 'unit-school');
    const absent = core.call('people.save', {
      id: null,
      fields: { name: 'Maja Prov', profession: '', unitId: 'unit-school', archived: false },
    }).id;
    const caseId = raiseWithConsent(core);
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    core.call('decisions.record', aDecision(caseId, MEETING, { followUpOn: NEXT }));
    core.call('commitments.add', {
      caseId,
      meetingId: MEETING,
      text: 'Ringa',
      unitId: 'unit-school',
      personId: absent,
      dueOn: '2026-12-01',
    });
    const rows = () => agenda(core, NEXT).rows.map(({ absentPeople }) => absentPeople);
    expect(rows()).toEqual([[]]);
    core.call('meetings.setAttendance', { meetingId: NEXT, personId: absent, state: 'absent' });
    expect(rows()).toEqual([[{ personId: absent, name: 'Maja Prov', deputy: '' }]]);
    core.call('meetings.setAttendance', {
      meetingId: NEXT,
      personId: absent,
      state: 'deputy',
      deputy: 'Ali Prov',
    });
    expect(rows()).toEqual([[{ personId: absent, name: 'Maja Prov', deputy: 'Ali Prov' }]]);
  });
});

it('the overview asks from two working days before, and not earlier', () => {
  raise();
  core.goTo('2026-11-23');
  expect(missing()).toBeNull();
  core.goTo('2026-11-24');
  expect(missing()).toEqual({ consent: 1, tasks: 0, handovers: 0, absent: 0 });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  expect(missing()).toBeNull();
});
