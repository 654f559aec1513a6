/** "Våra uppgifter": a unit's tasks across its cases, as far as the gate opens them, and every unit's to the coordinator. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addWeeks } from '../../../domain/kernel/plain-date.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = addWeeks(MEETING, 1);
const TODAY = '2026-12-01';

let core: TestCore;
let nova: string;
let elis: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  elis = raiseWithConsent(core, { firstName: 'Elis', birthYear: 2012 });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const agree = (text: string, dueOn: string | null, unitId = 'unit-school', caseId = nova): string =>
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text,
    unitId,
    personId: 'person-founder',
    dueOn,
  }).commitmentId;
const listFor = (who: TestCore, unitId: string | null = null) => who.call('commitments.list', { unitId });
const shown = (who: TestCore, unitId: string | null = null) =>
  listFor(who, unitId).rows.map(({ group, text }) => [group, text]);

it('is in the order in which tasks must be answered, those answered lately last', () => {
  const school = memberOf(core, 'unit-school');
  agree('Längre fram', '2027-01-07');
  agree('Utan dag', null);
  agree('Till mötet', NEXT, 'unit-school', elis);
  agree('Försenad', '2026-11-30');
  agree('Någon annans', NEXT, 'unit-social');
  const done = agree('Gjord', NEXT);
  const old = agree('Gjord för länge sedan', NEXT);
  core.call('commitments.answer', { commitmentId: old, state: 'done', note: '' });
  core.goTo('2026-12-20');
  core.call('commitments.answer', { commitmentId: done, state: 'notDone', note: 'Hann inte' });
  expect(shown(school).at(-1)).toEqual(['done', 'Gjord']);
  core.goTo(TODAY);
  expect(shown(school).slice(0, 4)).toEqual([
    ['overdue', 'Försenad'],
    ['beforeNext', 'Till mötet'],
    ['later', 'Längre fram'],
    ['later', 'Utan dag'],
  ]);
  expect(listFor(school)).toMatchObject({ unit: 'Elevhälsan', units: [], nextMeetingId: NEXT, more: 0 });
  expect(listFor(school).rows[1]).toMatchObject({ number: 'K-2026-002', name: 'Elis', state: 'open' });
});

it('is of all units to the coordinator, or of a chosen one; a member is told of no other', () => {
  agree('Skolans', NEXT);
  agree('Socialtjänstens', NEXT, 'unit-social');
  core.goTo(TODAY);
  expect(shown(core).map(([, text]) => text)).toEqual(expect.arrayContaining(['Skolans', 'Socialtjänstens']));
  expect(shown(core, 'unit-social')).toEqual([['beforeNext', 'Socialtjänstens']]);
  expect(listFor(core).units.map(({ id, open }) => [id, open])).toEqual(
    expect.arrayContaining([
      ['unit-school', 1],
      ['unit-social', 1],
    ]),
  );
  expect(shown(memberOf(core, 'unit-school'), 'unit-social')).toEqual([['beforeNext', 'Skolans']]);
});

it('loses a case with its consent, keeps a closed one, and says why something was not done only with its story', () => {
  const school = memberOf(core, 'unit-school');
  const closing = {
    type: 'close',
    closureReason: 'goalsReached',
    because: 'Klart',
    followUpOn: null,
  } as const;
  agree('Kvar att svara på', NEXT, 'unit-school', elis);
  core.call('decisions.record', aDecision(elis, MEETING, closing));
  agree('Ringa hem', NEXT);
  core.goTo(TODAY);
  expect(shown(school)).toHaveLength(2);
  core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-school'], receivedBy: '' });
  expect(shown(school)).toEqual([['beforeNext', 'Kvar att svara på']]);
  expect(shown(core)).toHaveLength(2);
});

it('says of a protected case neither name nor words to whom it names, and nothing at all to others', () => {
  agree('Ringa Novas mamma', NEXT);
  core.goTo(TODAY);
  const set = (namedUserIds: string[]) =>
    core.core.write('protect', (tx) => tx.set('cases', nova, { identityProtection: 'marked', namedUserIds }));
  set(['user-founder']);
  expect(listFor(core).rows).toMatchObject([{ number: 'K-2026-001', name: null, age: null, text: '' }]);
  set(['somebody-else']);
  expect(listFor(core)).toMatchObject({ rows: [], units: [], more: 0 });
});

it('is not shown to somebody who has stepped back from the case', () => {
  agree('Ringa hem', NEXT);
  core.core.write('recuse', (tx) =>
    tx.add('recusals', { caseId: nova, meetingId: MEETING, personId: 'person-founder' }),
  );
  expect(listFor(core)).toMatchObject({ rows: [], units: [] });
});

it('is logged for each child it shows, and once when it shows none', () => {
  const school = memberOf(core, 'unit-school');
  agree('Ringa hem', NEXT);
  core.goTo(TODAY);
  const logged = (): unknown[] =>
    core.core.store.all(
      `SELECT case_id FROM access_log WHERE user_id = 'member/unit-school' AND action = 'read' AND detail = 'tasks'`,
    );
  listFor(school);
  expect(logged()).toEqual([{ case_id: nova }]);
  const social = memberOf(core, 'unit-social');
  listFor(social);
  expect(
    core.core.store.all(
      `SELECT case_id FROM access_log WHERE user_id = 'member/unit-social' AND detail = 'tasks'`,
    ),
  ).toEqual([{ case_id: '' }]);
});

it('counts what there is no room to show', () => {
  for (let n = 0; n < 203; n += 1) agree(`Uppgift ${n}`, NEXT);
  expect([listFor(core).rows.length, listFor(core).more]).toEqual([200, 3]);
});
