/** What the sample team is there to show, one test each, numbered as they were asked for. */
import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../core/open-core.ts';
import type { OpenCore } from '../../core/open-core.ts';
import { fillSample } from '../../core/sample.ts';
import { listRows } from '../../db/rows.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import { addDays, addMonths, daysBetween } from '../../domain/kernel/plain-date.ts';
import { freshDatabase } from '../support/test-core.ts';

const users = {
  coordinator: 'coordinator',
  member: 'member',
  socialWorker: 'social-worker',
  steering: 'steering',
  auditor: 'auditor',
};

// Two days before the meeting, the meeting's own day, and a day in the summer without meetings.
describe.each(['2026-11-24', '2026-11-26', '2026-07-15'])('the sample team made on %s', (today) => {
  const now = Date.parse(`${today}T09:00:00`);
  const { db, close } = freshDatabase('9f3c2a77b1d04e55');
  const open = (userId: string): OpenCore =>
    openCore({ db, userId, now: () => now, emit: () => {}, checkOutput: true });
  fillSample(open(users.coordinator), users, now);
  const ingela = open(users.coordinator);
  const sofia = open(users.member);
  const petra = open(users.socialWorker);
  afterAll(close);

  function ask<N extends ChannelName>(
    channel: N,
    input: Input<AppContract, N>,
    who = ingela,
  ): Output<AppContract, N> {
    const answer = who.call(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.value as Output<AppContract, N>;
  }
  const caseOf = (key: string, who = ingela) => ask('cases.get', { caseId: `case-${key}` }, who);
  const consentOf = (key: string) => ask('consents.get', { caseId: `case-${key}` });
  const rowsOf = (who: OpenCore) =>
    ask(
      'cases.list',
      { filter: 'open', search: '', sort: 'next', descending: false, offset: 0, limit: 200 },
      who,
    ).rows;
  const nextMeetingId = ask('session.get', null).nextMeetingId ?? '';
  const agenda = () => ask('meetings.agenda', { meetingId: nextMeetingId });
  const decisionsOf = (key: string) => caseOf(key).thread.flatMap((knot) => knot.decisions);
  const raised = listRows(ingela.store, 'cases').map((row) => ({
    on: row.raisedOn ?? '',
    concerns: row.concerns ?? [],
  }));

  it('1: guardian 2 has not signed, and the case waits with the consents to mend', () => {
    expect(caseOf('saga').consentStatus).toBe('awaitingSecondGuardian');
    expect(agenda().consentToMend).toContainEqual(
      expect.objectContaining({ caseId: 'case-saga', status: 'awaitingSecondGuardian' }),
    );
    expect(agenda().rows.map(({ caseId }) => caseId)).not.toContain('case-saga');
  });

  it('2: guardian 2 refuses', () => {
    expect(caseOf('leo').consentStatus).toBe('refused');
    expect(agenda().consentToMend).toContainEqual(
      expect.objectContaining({ caseId: 'case-leo', status: 'refused' }),
    );
  });

  it('3: a decision by the social welfare board carries the consent', () => {
    expect(caseOf('iris')).toMatchObject({ consentStatus: 'valid', consentStanding: { basis: 'board' } });
    expect(consentOf('iris').versions[0]?.consent.guardians[1]?.answer).toBe('no');
  });

  it('4: a guardian abroad who cannot be reached', () => {
    expect(caseOf('hugo')).toMatchObject({ consentStatus: 'valid', consentStanding: { basis: 'prevented' } });
    expect(consentOf('hugo').versions[0]?.consent.exception?.reason).toContain('utomlands');
  });

  it('5: a fifteen-year-old says no to the school, and its units learn plans or nothing', () => {
    const alice = caseOf('alice');
    const of = (unitId: string) => alice.consent.find((unit) => unit.unitId === unitId);
    expect(alice).toMatchObject({ age: 15, consentStatus: 'valid' });
    expect(of('EK-SKO-NY')).toMatchObject({ state: 'missing' });
    expect(of('EK-SKO-EH')).toMatchObject({ state: 'yes', categories: ['planning'] });
    expect(alice.consentStanding?.notShared).toContain('Skolan');
  });

  it('6: a fourteen-year-old is assessed as mature enough to decide', () => {
    expect(caseOf('lo')).toMatchObject({ age: 14, consentStanding: { basis: 'youngPerson' } });
    expect(consentOf('lo').versions[0]?.consent.exception?.assessedBy).toContain('psykolog');
  });

  it('7: consent is withdrawn in the middle of an intervention, whole and for one unit', () => {
    expect(caseOf('melvin')).toMatchObject({ consentStatus: 'withdrawn', closure: null });
    expect(decisionsOf('melvin')[0]).toMatchObject({ type: 'startIntervention' });
    expect(consentOf('edda').withdrawals[0]).toMatchObject({ all: false, units: ['Närvaroteamet'] });
  });

  it('8: a consent runs out next week', () => {
    const until = caseOf('vilgot').consentUntil ?? '';
    expect(daysBetween(today, until)).toBeGreaterThanOrEqual(1);
    expect(daysBetween(today, until)).toBeLessThanOrEqual(8);
    expect(ask('overview.get', null).ending.rows.map((row) => row.caseId)).toContain('case-vilgot');
  });

  it('9: a protected identity has no name in lists, and no row at all for a member whom it does not name', () => {
    const find = (who: OpenCore) => rowsOf(who).find((row) => row.id === 'case-skyddad');
    expect(find(ingela)).toMatchObject({ restricted: true, name: null, school: null, named: 2 });
    expect(find(sofia)).toBeUndefined();
    expect(caseOf('skyddad', sofia)).toMatchObject({ withheld: 'protected', number: '', holder: '' });
    expect(caseOf('skyddad').namedUsers.map(({ name }) => name)).toEqual(['Ingela Brandt', 'Petra Lindroos']);
    expect(caseOf('skyddad', petra).fields?.identityProtection).toBe('protectedRegistration');
  });

  it('10: a child in sheltered accommodation, open to two, and nothing for guardian 2', () => {
    const child = caseOf('skyddat-boende');
    expect(child.fields).toMatchObject({ identityProtection: 'sheltered', doNotDiscloseTo: ['guardian2'] });
    expect(child.namedUsers.map(({ name }) => name)).toEqual(['Ingela Brandt', 'Sofia Dahlin']);
    expect(child).toMatchObject({ consentStatus: 'valid', consentStanding: { basis: 'board' } });
    expect(caseOf('skyddat-boende', sofia).withheld).toBeNull();
    expect(consentOf('skyddat-boende').withheldFrom).toEqual(['guardian2']);
    const paper = {
      caseId: 'case-skyddat-boende',
      sheet: 'guardianInfo',
      to: 'guardian2',
      way: 'print',
    } as const;
    expect(ingela.call('consents.printed', paper)).toMatchObject({ ok: false });
    expect(agenda().rows.find((row) => row.caseId === 'case-skyddat-boende')).toMatchObject({
      name: null,
      protected: { named: 2 },
    });
  });

  it('11: an independent school takes part by consent, named by itself', () => {
    const school = caseOf('tuva').consent.find((unit) => unit.unitId === 'EK-SKO-FRI');
    expect(school).toMatchObject({ state: 'yes', isAlone: true });
    expect(caseOf('tuva').fields?.school).toBe('Friskolan Kompassen');
  });

  it('12: what the school nurse knows stays with her unit', () => {
    expect(caseOf('tuva').notes).toMatchObject([
      { held: false, category: 'health', authorUnit: 'Skolhälsovården', forUnits: ['Skolhälsovården'] },
    ]);
    const held = caseOf('tuva', sofia).notes;
    expect(held).toMatchObject([{ held: true, heldBy: 'Skolhälsovården' }]);
    expect(JSON.stringify(held)).not.toContain('magont');
    expect(caseOf('tuva').consentStanding?.notShared).toContain('skolsköterskan');
  });

  it('13: two siblings are linked and stay two cases', () => {
    const linked = (key: string, who = ingela) =>
      ask('siblings.list', { caseId: `case-${key}` }, who).map(({ id }) => id);
    expect(linked('nova')).toEqual(['case-malte']);
    expect(linked('malte')).toEqual(['case-nova']);
    expect(linked('malte', sofia)).toEqual(['case-nova']);
    expect(caseOf('nova').number).not.toBe(caseOf('malte').number);
  });

  it('14: two units have declined the case, which stays with the one that asked', () => {
    const baton = ask('handovers.get', { caseId: 'case-ibrahim' });
    expect(baton.counts.declined).toBe(2);
    expect(baton.steps.map(({ words }) => words)).toEqual(['Saknar utredning.', 'Inom kommunens ansvar.']);
    expect(baton.holder).toBe('Elevhälsan');
    expect(
      decisionsOf('ibrahim')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('båda avvisat');
  });

  it('15: a unit that was asked has let its time run out', () => {
    const baton = ask('handovers.get', { caseId: 'case-alva' });
    expect(baton.counts.expired).toBe(1);
    expect(baton.steps[0]).toMatchObject({ state: 'expired', to: 'Elevhälsan' });
  });

  it('16: a follow-up is six weeks overdue', () => {
    const row = agenda().rows.find(({ caseId }) => caseId === 'case-lo');
    expect(row?.overdueDays).toBeGreaterThanOrEqual(5 * 7);
    expect(ask('overview.get', null).overdue.rows.map(({ caseId }) => caseId)).toContain('case-lo');
  });

  it('17: a task was overtaken by changed circumstances', () => {
    expect(caseOf('lo').tasks).toContainEqual(expect.objectContaining({ state: 'overtaken' }));
  });

  it('18: the family says no to a coordinated plan, with the reason, and is asked again', () => {
    const declined = decisionsOf('ronja').find(({ type }) => type === 'offerSip');
    expect(declined).toMatchObject({ because: 'Familjen vill börja med en kontakt.', state: 'open' });
    expect(declined?.followUpOn).not.toBeNull();
    expect(decisionsOf('ronja')[0]?.type).toBe('startIntervention');
  });

  it('19: the meeting of a coordinated plan came after more than 21 days', () => {
    const [offered] = decisionsOf('wilma');
    const [task] = caseOf('wilma').tasks;
    expect(offered).toMatchObject({ type: 'offerSip' });
    expect(daysBetween(offered?.meetingId ?? '', task?.dueOn ?? '')).toBe(21);
    expect(daysBetween(offered?.meetingId ?? '', task?.answeredOn ?? '')).toBe(34);
    expect(task?.state).toBe('done');
  });

  it('20: a child comes back some seven months after the case was closed', () => {
    const back = caseOf('noel');
    expect(back.closure).toBeNull();
    expect(back.returned?.months).toBeGreaterThanOrEqual(5);
    expect(back.returned?.months).toBeLessThanOrEqual(9);
  });

  it('21: a young person comes of age in sixty days', () => {
    expect(consentOf('ebba').standing.adult).toMatchObject({
      on: addDays(today, 60),
      isKnown: true,
      days: 60,
    });
    expect(ask('overview.get', null).ending.rows).toContainEqual(
      expect.objectContaining({ caseId: 'case-ebba', state: 'turns18' }),
    );
  });

  it('22: somebody stepped back, left the room, and is kept out of the case', () => {
    const meetingId = decisionsOf('iris')[0]?.meetingId ?? '';
    const { document, seal } = ask('minutes.get', { meetingId });
    const { number } = caseOf('iris');
    expect(document.items.find((item) => item.number === number)?.recused).toEqual(['Emil Åkerblom']);
    expect(document.attendance.find((seat) => seat.person === 'Emil Åkerblom')).toMatchObject({
      state: 'present',
      recusedFrom: [number],
    });
    expect(seal?.intact).toBe(true);
  });

  it('23: a consultation without a child stands on the agenda', () => {
    const [asked] = ask('consultations.list', { meetingId: nextMeetingId });
    expect(asked?.number).toMatch(/^AK-/);
    expect(ask('consultations.check', { text: asked?.question ?? '' }).words).toEqual([]);
  });

  it('24: a unit has reported a concern, which others than it and the coordinator cannot see', () => {
    const reports = (who: OpenCore) => ask('safeguarding.list', { caseId: 'case-ronja' }, who);
    expect(reports(ingela)).toMatchObject([{ unit: 'Elevhälsan' }]);
    expect(reports(sofia)).toEqual([]);
  });

  it('25: two units answered the same task on two machines that had not heard of each other', () => {
    const history = ask('cases.history', { caseId: 'case-nova' });
    const answers = history.filter((row) => row.conflict);
    expect(answers.map((row) => [row.entity, row.field, row.user])).toEqual([
      ['commitments', 'answer', 'Sofia Dahlin'],
      ['commitments', 'answer', 'Ingela Brandt'],
    ]);
    expect(answers[0]?.device).toBe('UPH:s dator');
    expect(new Set(answers.map((row) => row.value)).size).toBe(2);
    expect(ask('vault.compareProjection', null)).toMatchObject({ differences: [], brokenChains: 0 });
  });

  it('26: some areas of concern have one to four children, which no report may print', () => {
    const lately = raised.filter(({ on }) => on > addMonths(today, -12));
    const count = (concern: string): number =>
      lately.filter(({ concerns }) => concerns.includes(concern)).length;
    expect(count('SJU')).toBe(2);
    expect(count('TID')).toBeGreaterThanOrEqual(3);
    expect(count('TID')).toBeLessThan(5);
  });

  it('27: some quarter has fewer than twenty new cases', () => {
    const quarters = new Map<string, number>();
    for (const { on } of raised) {
      const quarter = `${on.slice(0, 4)} ${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
    }
    const whole = [...quarters.values()].slice(1, -1);
    expect(whole.some((cases) => cases < 20)).toBe(true);
    expect(whole.some((cases) => cases >= 20)).toBe(true);
  });

  it('28: a five-year-old is not of the target group, and the family is followed to the family centre', () => {
    expect(caseOf('otto').closure).toMatchObject({ reason: 'notTargetGroup' });
    expect(caseOf('otto').closure?.note).toContain('Fyren');
    expect(caseOf('otto').fields?.school).toMatch(/^Förskolan/);
  });

  it('29: an interpreter is needed', () => {
    expect(caseOf('yusuf').fields?.interpreter).toEqual({ needed: true, language: 'arabiska' });
  });

  it('30: sealed minutes are corrected beside the seal, with who, when and why', () => {
    const meetingId = decisionsOf('elis').at(-1)?.meetingId ?? '';
    const { amendments, seal } = ask('minutes.get', { meetingId });
    expect(amendments).toMatchObject([{ number: caseOf('elis').number, by: 'Ingela Brandt' }]);
    expect(amendments[0]?.reason).not.toBe('');
    expect((amendments[0]?.at ?? '') > (seal?.sealedAt ?? '')).toBe(true);
    expect(seal?.intact).toBe(true);
  });
});
