import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aConsent, aDecision, raiseWithConsent } from '../support/case-builders.ts';
import { testCore } from '../support/test-core.ts';
import type { TestCore } from '../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

function start(): void {
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.readConfidentiality', { meetingId: MEETING });
}

describe('a first meeting', () => {
  it('goes from two cases with consent to sealed minutes and a follow-up on the chosen meeting', () => {
    const nova = raiseWithConsent(core);
    const elis = raiseWithConsent(core, { firstName: 'Elis', birthYear: 2015 });
    expect(core.call('meetings.agenda', { meetingId: MEETING }).rows.map((row) => row.number)).toEqual([
      'K-2026-001',
      'K-2026-002',
    ]);
    start();
    core.call('decisions.record', aDecision(nova, MEETING, { followUpOn: '2027-01-07' }));
    core.call('commitments.add', {
      caseId: nova,
      meetingId: MEETING,
      text: 'Ringa familjen',
      unitId: null,
      personId: 'person-founder',
      dueOn: '2026-12-01',
    });
    expect(core.call('meetings.closing', { meetingId: MEETING }).missing.map((thing) => thing.kind)).toEqual([
      'outcome',
    ]);
    expect(core.refusal('meetings.seal', { meetingId: MEETING })).toBe('rule:meeting.incomplete');
    core.call('meetings.defer', { meetingId: MEETING, caseId: elis, reason: 'Tiden räckte inte' });
    const { contentHash } = core.call('meetings.seal', { meetingId: MEETING });

    const minutes = core.call('minutes.get', { meetingId: MEETING });
    expect(minutes.seal).toMatchObject({ contentHash, intact: true, sealedBy: 'Vera Prov' });
    expect(minutes.document.items.map((item) => [item.number, item.decisions.length, item.deferral])).toEqual(
      [
        ['K-2026-001', 1, null],
        ['K-2026-002', 0, 'Tiden räckte inte'],
      ],
    );
    core.goTo('2026-11-27');
    expect(
      core.call('meetings.agenda', { meetingId: '2027-01-07' }).rows.map((row) => [row.number, row.kind]),
    ).toEqual([['K-2026-001', 'followUp']]);
    expect(
      core.call('meetings.agenda', { meetingId: '2026-12-03' }).rows.map((row) => [row.number, row.kind]),
    ).toEqual([
      ['K-2026-001', 'task'],
      ['K-2026-002', 'deferred'],
    ]);
    expect(core.call('vault.compareProjection', null)).toMatchObject({ differences: [], brokenChains: 0 });
  });

  it('takes nothing more once it is sealed', () => {
    const nova = raiseWithConsent(core);
    start();
    core.call('decisions.record', aDecision(nova, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    expect(core.refusal('decisions.record', aDecision(nova, MEETING))).toBe('sealed');
    expect(core.refusal('meetings.note', { meetingId: MEETING, caseId: nova, note: 'efteråt' })).toBe(
      'sealed',
    );
    expect(
      core.refusal('meetings.setAttendance', {
        meetingId: MEETING,
        personId: 'person-founder',
        state: 'absent',
      }),
    ).toBe('sealed');
  });

  it('refuses a decision without who and when, but not "ingen åtgärd, därför att"', () => {
    const nova = raiseWithConsent(core);
    start();
    expect(core.refusal('decisions.record', aDecision(nova, MEETING, { responsiblePersonId: null }))).toBe(
      'rule:decision.responsible',
    );
    expect(core.refusal('decisions.record', aDecision(nova, MEETING, { providerUnitId: null }))).toBe(
      'rule:decision.provider',
    );
    expect(core.refusal('decisions.record', aDecision(nova, MEETING, { followUpOn: null }))).toBe(
      'rule:decision.followUp',
    );
    expect(core.refusal('decisions.record', aDecision(nova, MEETING, { followUpOn: '2026-12-09' }))).toBe(
      'rule:decision.followUpDay',
    );
    const nothing = {
      type: 'noAction' as const,
      interventionTypeId: null,
      providerUnitId: null,
      responsiblePersonId: null,
      followUpOn: null,
      childView: null,
    };
    expect(core.refusal('decisions.record', aDecision(nova, MEETING, nothing))).toBe('rule:decision.because');
    core.call(
      'decisions.record',
      aDecision(nova, MEETING, { ...nothing, because: 'Familjen har fått hjälp på annat håll' }),
    );
  });

  it('takes a decision back while the minutes are open, and keeps both in the log', () => {
    const nova = raiseWithConsent(core);
    start();
    const { decisionId } = core.call(
      'decisions.record',
      aDecision(nova, MEETING, {
        type: 'close',
        followUpOn: null,
        because: 'Målen är nådda',
        closureReason: 'goalsReached',
      }),
    );
    expect(core.call('cases.get', { caseId: nova }).step).toBe('closed');
    core.call('decisions.retract', { decisionId });
    expect(core.call('cases.get', { caseId: nova })).toMatchObject({ step: 'meeting', closure: null });
    expect(
      core.call('cases.history', { caseId: nova }).filter((row) => row.entity === 'decisions'),
    ).toHaveLength(1);
  });
});

describe('consent and the agenda', () => {
  it('keeps a case without consent off the agenda and says so', () => {
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    const before = core.call('meetings.agenda', { meetingId: MEETING });
    expect([before.rows.length, before.consentToMend.map((line) => line.status)]).toEqual([0, ['missing']]);
    core.call('consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null });
    expect(core.call('meetings.agenda', { meetingId: MEETING }).rows).toHaveLength(1);
  });

  it('takes a withdrawn case away at once, and stops it in the open meeting', () => {
    const nova = raiseWithConsent(core);
    const elis = raiseWithConsent(core, { firstName: 'Elis' });
    core.call('consents.withdraw', { caseId: elis, unitIds: null, receivedBy: 'Vera Prov' });
    expect(core.call('meetings.agenda', { meetingId: MEETING }).rows.map((row) => row.caseId)).toEqual([
      nova,
    ]);
    start();
    expect(core.call('meetings.case', { meetingId: MEETING, caseId: nova }).stopped).toBe(false);
    core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-house'], receivedBy: 'Vera Prov' });
    const stopped = core.call('meetings.case', { meetingId: MEETING, caseId: nova });
    expect(stopped).toMatchObject({ stopped: true, name: '', question: '', childWords: '', decisions: [] });
    expect(stopped.mustLeave.map((unit) => unit.unitId)).toEqual(['unit-house']);
    // That the item has been put off may be seen, and not why: the reason is about the child.
    core.call('meetings.defer', { meetingId: MEETING, caseId: nova, reason: 'Pappa har inte svarat' });
    const putOff = core.call('meetings.case', { meetingId: MEETING, caseId: nova });
    expect(putOff).toMatchObject({ stopped: true, deferral: { reason: '' } });
  });

  it('hides a case until the unit outside its consent has left the room', () => {
    core.call('people.save', {
      id: null,
      fields: { name: 'Petra Prov', profession: 'socionom', unitId: 'unit-social', archived: false },
    });
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    const scope = aConsent(caseId).scope.filter((row) => row.unitId !== 'unit-social');
    core.call('consents.register', { consent: aConsent(caseId, { scope }), replaces: null, draftKey: null });
    start();
    expect(core.call('meetings.case', { meetingId: MEETING, caseId })).toMatchObject({
      stopped: true,
      question: '',
    });
    core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: ['unit-social'] });
    const open = core.call('meetings.case', { meetingId: MEETING, caseId });
    expect(open.stopped).toBe(false);
    expect(open.outside[0]?.people).toEqual(['Petra Prov']);
    expect(
      core.refusal('decisions.record', aDecision(caseId, MEETING, { providerUnitId: 'unit-social' })),
    ).toBe('rule:decision.unitOutsideConsent');
  });

  it('waits for the second guardian, and for nobody when custody is unknown', () => {
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    const consent = aConsent(caseId);
    const guardians = consent.guardians.map((guardian, index) =>
      index === 0 ? guardian : { ...guardian, answer: 'none' as const, on: null },
    );
    core.call('consents.register', { consent: { ...consent, guardians }, replaces: null, draftKey: null });
    expect(core.call('consents.get', { caseId }).status).toBe('awaitingSecondGuardian');
    core.call('cases.change', { caseId, fields: { custody: 'unknown' } });
    expect(core.call('consents.get', { caseId }).status).toBe('custodyUnknown');
  });
});

describe('what is written and read', () => {
  it('leaves a row in the access log for consent, each case opened, search and print', () => {
    const nova = raiseWithConsent(core);
    core.call('cases.get', { caseId: nova });
    core.call('cases.list', {
      filter: 'open',
      search: 'nova',
      sort: 'next',
      descending: false,
      offset: 0,
      limit: 50,
    });
    core.call('minutes.printed', { meetingId: MEETING, way: 'pdf' });
    const actions = core.core.store
      .all<{ action: string }>('SELECT action FROM access_log ORDER BY seq')
      .map((row) => row.action);
    expect(actions).toEqual(['rightsChanged', 'read', 'search', 'pdf']);
  });

  it('sorts in Swedish order and finds å ä ö in both normal forms', () => {
    for (const firstName of ['Örjan', 'Zoe', 'Åsa', 'Ärla', 'Anna']) raiseWithConsent(core, { firstName });
    const list = (search: string) =>
      core
        .call('cases.list', { filter: 'open', search, sort: 'name', descending: false, offset: 0, limit: 50 })
        .rows.map((row) => row.name);
    expect(list('')).toEqual(['Anna', 'Zoe', 'Åsa', 'Ärla', 'Örjan']);
    expect(list('Åsa'.normalize('NFD'))).toEqual(['Åsa']);
    expect(list('arla')).toEqual([]);
  });

  it('finds the child that is already here, and a return within twelve months', () => {
    const nova = raiseWithConsent(core);
    const found = core.call('cases.duplicates', {
      firstName: 'nova',
      birthYear: 2014,
      school: '',
      referringUnitId: null,
    });
    expect(found.map((duplicate) => [duplicate.id, duplicate.same.birthYear, duplicate.isReturn])).toEqual([
      [nova, true, false],
    ]);
    expect(
      core.call('cases.duplicates', {
        firstName: 'Maja',
        birthYear: 2014,
        school: 'Björkskolan',
        referringUnitId: null,
      }),
    ).toEqual([]);
  });

  it('keeps a draft until the case is saved', () => {
    core.call('drafts.save', { key: 'new-case', value: { firstName: 'No' } });
    expect(core.call('drafts.get', { key: 'new-case' })?.value).toEqual({ firstName: 'No' });
    core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: 'new-case' });
    expect(core.call('drafts.get', { key: 'new-case' })).toBeNull();
  });

  it('shows a protected child in no list, and as a duplicate to nobody that the case does not name', () => {
    core.core.write('test', (tx) => {
      tx.set('users', 'second', { name: 'Andra Prov', role: 'coordinator', revoked: false });
    });
    const id = raiseWithConsent(core, { firstName: 'Hemlig', identityProtection: 'marked' });
    const list = core.call('cases.list', {
      filter: 'open',
      search: 'hemlig',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 50,
    });
    expect(list.total).toBe(0);
    const agenda = core.call('meetings.agenda', { meetingId: MEETING });
    expect(agenda.rows.find((row) => row.caseId === id)).toMatchObject({ name: null, restricted: true });
    const typed = { firstName: 'Hemlig', birthYear: 2014, school: '', referringUnitId: null };
    expect(core.as('second').call('cases.duplicates', typed)).toEqual([]);
    expect(core.call('cases.duplicates', typed)).toMatchObject([{ id }]);
  });

  it('says the same in the projection after a rebuild', () => {
    const nova = raiseWithConsent(core);
    const before = [core.call('cases.get', { caseId: nova }), core.call('overview.get', null)];
    core.core.store.run(`UPDATE cases SET question = 'fel' WHERE id = ?`, nova);
    core.core.store.run(`UPDATE case_cards SET next_on = '2031-01-01' WHERE case_id = ?`, nova);
    core.core.store.run(`DELETE FROM case_coverage WHERE case_id = ?`, nova);
    expect(core.call('vault.compareProjection', null).differences).toMatchObject([
      { table: 'cases', rows: 1 },
      { table: 'case_cards', rows: 1 },
      { table: 'case_coverage' },
    ]);
    core.call('vault.rebuildProjection', null);
    expect([core.call('cases.get', { caseId: nova }), core.call('overview.get', null)]).toEqual(before);
  });
});
