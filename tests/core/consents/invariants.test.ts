/** What must always hold of consent (`domain.md` §2.3), by its own sentences, on a whole case log. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../core/exchange/collect.ts';
import { exceptionKinds } from '../../../domain/consents/consents.ts';
import {
  aCase,
  aConsent,
  aDecision,
  raiseWithConsent,
  seenWithdrawals,
  TEAM_UNITS,
} from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const start = (): void => {
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
};
const onAgenda = (caseId: string, meetingId = MEETING) =>
  core.call('meetings.agenda', { meetingId }).rows.find((row) => row.caseId === caseId);
const openLive = (caseId: string) => core.call('meetings.case', { meetingId: MEETING, caseId });
const seen = (member: TestCore, caseId: string): boolean => !member.call('cases.get', { caseId }).restricted;

/** What a member of the unit would be sent today. */
const fileFor = (unitId: string) =>
  collect(
    core.core.store,
    { devices: ['any'], user: core.core.user() },
    {
      id: 'machine-there',
      owner: { id: 'user-there', name: 'Lena Prov', role: 'member', unitId, personId: null },
      peer: undefined,
    },
    '2026-11-24',
  );

describe('1. Identified agenda item ⇒ every present unit is inside a valid scope, or is marked "lämnat rummet" before the item opens.', () => {
  const except = (unitId: string) => TEAM_UNITS.filter((id) => id !== unitId);
  const scopeOf = (unitIds: readonly string[]) =>
    unitIds.map((unitId) => ({
      unitId,
      mayTell: true,
      categories: ['planning' as const, 'school' as const],
    }));

  it('a unit at the table outside the scope keeps the item closed until it has left, and again when it is back', () => {
    personOf(core, 'unit-social');
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    const consent = { ...aConsent(caseId), preset: 'directed' as const, validUntil: '2027-05-24' };
    core.call('consents.register', {
      consent: { ...consent, scope: scopeOf(except('unit-social')) },
      replaces: null,
      draftKey: null,
    });
    start();
    const before = openLive(caseId);
    expect([before.stopped, before.name, before.question]).toEqual([true, '', '']);
    expect(before.mustLeave.map(({ unitId }) => unitId)).toEqual(['unit-social']);
    core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: ['unit-social'] });
    expect(openLive(caseId)).toMatchObject({ stopped: false, name: 'Nova' });
    core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: [] });
    expect(openLive(caseId)).toMatchObject({ stopped: true, name: '' });
  });

  it('a unit that is archived is covered by nothing, whatever the consent says, and its members see nothing', () => {
    const member = memberOf(core, 'unit-social');
    const caseId = raiseWithConsent(core);
    expect(seen(member, caseId)).toBe(true);
    const unit = core.call('settings.get', null).units.find(({ id }) => id === 'unit-social');
    const { id: _id, people: _people, ...fields } = unit ?? { id: '', people: 0 };
    core.core.write('units.save', (tx) => tx.set('units', 'unit-social', { ...fields, archived: true }));
    expect(seen(member, caseId)).toBe(false);
    expect(
      core.call('consents.get', { caseId }).units.find(({ unitId }) => unitId === 'unit-social')?.state,
    ).toBe('gone');
    expect(core.call('cases.get', { caseId }).consent.map(({ unitId }) => unitId)).not.toContain(
      'unit-social',
    );
  });
});

describe('3. Joint custody + one signature ⇒ status ≠ `valid` unless a documented exception exists.', () => {
  const register = (caseId: string, fields: object): void => {
    const consent = aConsent(caseId);
    const guardians = consent.guardians.map((guardian, index) =>
      index === 0 ? guardian : { ...guardian, answer: 'none' as const, on: null, way: null },
    );
    core.call('consents.register', {
      consent: { ...consent, guardians, ...fields },
      replaces: null,
      draftKey: null,
    });
  };
  const raised = (): string =>
    core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null }).caseId;

  it('one signature alone waits for the second, and the case is on no agenda by name', () => {
    const caseId = raised();
    register(caseId, {});
    expect(core.call('consents.get', { caseId })).toMatchObject({
      status: 'awaitingSecondGuardian',
      standing: { basis: null },
    });
    expect(onAgenda(caseId)).toBeUndefined();
  });

  it('an exception is refused without a reason or a name, and carries when it has both', () => {
    for (const kind of exceptionKinds) {
      const caseId = raised();
      const exception = {
        kind,
        reason: 'Utomlands, går inte att nå',
        on: '2026-11-24',
        assessedBy: 'Vera Prov',
      };
      const child = { ...aConsent(caseId).child, answer: 'yes' as const };
      for (const missing of [{ reason: ' ' }, { assessedBy: '' }])
        expect(() => register(caseId, { child, exception: { ...exception, ...missing } })).toThrow(
          'consent.exception',
        );
      register(caseId, { child, exception });
      expect(core.call('consents.get', { caseId }).status).toBe('valid');
    }
  });
});

describe('4. Withdrawal/expiry/18th birthday ⇒ item leaves next agenda, sync package and print in the same transaction.', () => {
  it('a withdrawal in the middle of the meeting closes the item in the next answer', () => {
    const caseId = raiseWithConsent(core);
    start();
    expect(openLive(caseId)).toMatchObject({ stopped: false, name: 'Nova' });
    core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: 'Vera Prov' });
    expect(openLive(caseId)).toMatchObject({
      stopped: true,
      name: '',
      question: '',
      note: '',
      childWords: '',
    });
    expect(onAgenda(caseId)).toMatchObject({ name: null, restricted: true });
  });

  it('a withdrawal takes the item out of a unit’s copy of sealed minutes', () => {
    const member = memberOf(core, 'unit-house');
    const caseId = raiseWithConsent(core);
    start();
    core.call('decisions.record', aDecision(caseId, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    expect(member.call('minutes.get', { meetingId: MEETING })).toMatchObject({ removed: 0 });
    core.call('consents.withdraw', { caseId, unitIds: ['unit-house'], receivedBy: '' });
    const copy = member.call('minutes.get', { meetingId: MEETING });
    expect([copy.removed, copy.document.items, copy.document.followUps]).toEqual([1, [], []]);
  });

  it('a withdrawal takes the case out of the next file to the unit, and says that it is closed', () => {
    const caseId = raiseWithConsent(core);
    const before = fileFor('unit-house');
    expect([before.caseIds, before.closed]).toEqual([[caseId], []]);
    expect(JSON.stringify(before.lines)).toContain('Nova');
    core.call('consents.withdraw', { caseId, unitIds: ['unit-house'], receivedBy: '' });
    const after = fileFor('unit-house');
    expect([after.caseIds, after.closed]).toEqual([[], [caseId]]);
    expect(JSON.stringify(after.lines)).not.toContain('Nova');
  });

  it('expiry takes a case that waits off the agenda the day after, and its units see it no more', () => {
    const member = memberOf(core, 'unit-house');
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    core.call('consents.register', {
      consent: { ...aConsent(caseId), validUntil: '2026-12-02' },
      replaces: null,
      draftKey: null,
    });
    expect([onAgenda(caseId)?.name, onAgenda(caseId, '2026-12-03')]).toEqual(['Nova', undefined]);
    core.goTo('2026-12-02');
    expect(seen(member, caseId)).toBe(true);
    core.goTo('2026-12-03');
    expect(seen(member, caseId)).toBe(false);
    expect(onAgenda(caseId, '2026-12-03')).toBeUndefined();
    expect(core.call('cases.get', { caseId })).toMatchObject({ consentStatus: 'expired', restricted: false });
  });

  it('the 18th birthday does: on 1 January while only the year is known, on its day once it has been said', () => {
    const member = memberOf(core, 'unit-house');
    const { caseId } = core.call('cases.raise', {
      fields: aCase({ birthYear: 2009 }),
      returnOf: null,
      draftKey: null,
    });
    const consent = aConsent(caseId);
    core.call('consents.register', {
      consent: { ...consent, child: { ...consent.child, answer: 'yes' } },
      replaces: null,
      draftKey: null,
    });
    const listed = (): string[] =>
      member
        .call('cases.list', {
          filter: 'open',
          search: '',
          sort: 'next',
          descending: false,
          offset: 0,
          limit: 9,
        })
        .rows.map(({ id }) => id);
    const lines = (): unknown[] =>
      core.call('overview.get', null).ending.rows.map(({ state, on, name }) => [state, on, name]);
    expect(lines()).toEqual([['adultDay', '2027-01-01', 'Nova']]);
    core.goTo('2026-12-31');
    expect([seen(member, caseId), listed()]).toEqual([true, [caseId]]);
    core.goTo('2027-01-01');
    expect([seen(member, caseId), listed()]).toEqual([false, []]);
    expect(core.call('cases.get', { caseId })).toMatchObject({ consentStatus: 'turned18' });
    expect(core.call('overview.get', null).consent.rows).toMatchObject([{ state: 'adultDay', on: null }]);
    expect(core.refusal('consents.setAdultOn', { caseId, adultOn: '2028-03-03' })).toBe(
      'rule:consent.adultYear',
    );
    core.call('consents.setAdultOn', { caseId, adultOn: '2027-03-03' });
    expect([seen(member, caseId), listed()]).toEqual([true, [caseId]]);
    expect(lines()).toEqual([['turns18', '2027-03-03', 'Nova']]);
    core.goTo('2027-03-03');
    expect([seen(member, caseId), listed()]).toEqual([false, []]);
  });

  it('a consent that ends within the reminder is listed, and one that ends later is not', () => {
    const ending = (validUntil: string): string => {
      const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
      core.call('consents.register', {
        consent: { ...aConsent(caseId), validUntil },
        replaces: null,
        draftKey: null,
      });
      return caseId;
    };
    const soon = ending('2026-12-24');
    ending('2026-12-25');
    expect(core.call('overview.get', null).ending).toMatchObject({
      total: 1,
      rows: [{ caseId: soon, state: 'expires', on: '2026-12-24' }],
    });
  });
});

describe('a withdrawal is possible from every state', () => {
  const withdraw = (caseId: string): void => {
    core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
    expect(core.call('consents.get', { caseId }).withdrawals).toHaveLength(1);
  };

  it('without any consent, and it stays the first thing that a later consent knows of', () => {
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    withdraw(caseId);
    core.call('consents.register', {
      consent: aConsent(caseId),
      replaces: null,
      seenWithdrawals: seenWithdrawals(core, caseId),
      draftKey: null,
    });
    expect(core.call('consents.get', { caseId }).status).toBe('valid');
  });

  it('after it has expired', () => {
    const caseId = raiseWithConsent(core);
    core.goTo('2027-12-01');
    withdraw(caseId);
  });

  it('after the case has been closed', () => {
    const caseId = raiseWithConsent(core);
    start();
    core.call(
      'decisions.record',
      aDecision(caseId, MEETING, {
        type: 'close',
        followUpOn: null,
        closureReason: 'goalsReached',
        because: 'Målen är nådda',
      }),
    );
    expect(core.call('cases.get', { caseId }).closure).not.toBeNull();
    withdraw(caseId);
  });
});
