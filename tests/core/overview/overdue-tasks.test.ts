/** What was to be done by a day that has passed stands in the overview: for the coordinator, and for the unit that was to do it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const DUE = '2026-11-30';
const LATER = '2026-12-02';

let core: TestCore;
let nova = '';
let teacher = '';
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  teacher = personOf(core, 'unit-school');
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const agree = (text: string, personId: string | null = teacher, dueOn: string | null = DUE): string =>
  core.call('commitments.add', { caseId: nova, meetingId: MEETING, text, unitId: null, personId, dueOn })
    .commitmentId;
const answer = (commitmentId: string, state: 'done' | null): void => {
  core.call('commitments.answer', { commitmentId, state, note: '' });
};
const shownTo = (reader: TestCore) => reader.call('overview.get', null).tasks;
const textsFor = (reader: TestCore): string[] => shownTo(reader).rows.map(({ text }) => text);

it('says who, what and since when, the longest overdue first, until it is answered', () => {
  agree('Ringa hem', teacher, '2026-12-01');
  const first = agree('Boka tid');
  agree('Utan dag', teacher, null);
  agree('Inte än', teacher, LATER);
  core.goTo(DUE);
  expect(shownTo(core)).toEqual({ total: 0, rows: [] });
  core.goTo(LATER);
  expect(textsFor(core)).toEqual(['Boka tid', 'Ringa hem']);
  expect(shownTo(core).rows[0]).toMatchObject({
    taskId: first,
    caseId: nova,
    number: 'K-2026-001',
    name: 'Nova',
    person: 'Person unit-school',
    unit: 'Elevhälsan',
    days: 2,
    dueOn: DUE,
  });
  answer(first, 'done');
  expect(shownTo(core)).toMatchObject({ total: 1, rows: [{ text: 'Ringa hem' }] });
  answer(first, null);
  expect(shownTo(core).total).toBe(2);
  core.call('commitments.remove', { commitmentId: first });
  expect(textsFor(core)).toEqual(['Ringa hem']);
});

it('stands when the case is closed: what somebody has promised is still to be answered', () => {
  agree('Boka tid');
  const closing = {
    type: 'close',
    closureReason: 'goalsReached',
    because: 'Målet är nått',
    followUpOn: null,
  } as const;
  core.call('decisions.record', aDecision(nova, MEETING, closing));
  core.goTo(LATER);
  expect(textsFor(core)).toEqual(['Boka tid']);
});

it('is shown to the unit that was to do it, and to no other', () => {
  const school = memberOf(core, 'unit-school');
  const social = memberOf(core, 'unit-social');
  agree('Boka tid');
  core.goTo(LATER);
  expect(textsFor(school)).toEqual(['Boka tid']);
  expect(shownTo(social)).toEqual({ total: 0, rows: [] });
});

it('goes from the unit with the consent, and stays with the coordinator', () => {
  const school = memberOf(core, 'unit-school');
  agree('Boka tid');
  core.goTo(LATER);
  core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-school'], receivedBy: '' });
  expect(shownTo(school)).toEqual({ total: 0, rows: [] });
  expect(textsFor(core)).toEqual(['Boka tid']);
});

it('of a protected case says neither name nor words to whom it names, and nothing to others', () => {
  agree('Ringa Novas mamma');
  core.goTo(LATER);
  const set = (namedUserIds: string[]) =>
    core.core.write('protect', (tx) => tx.set('cases', nova, { identityProtection: 'marked', namedUserIds }));
  set(['user-founder']);
  expect(shownTo(core).rows).toMatchObject([{ number: 'K-2026-001', name: null, age: null, text: '' }]);
  set(['somebody-else']);
  expect(shownTo(core)).toEqual({ total: 0, rows: [] });
});

it('is not shown to somebody who has stepped back from the case', () => {
  agree('Boka tid');
  core.goTo(LATER);
  core.core.write('recuse', (tx) =>
    tx.add('recusals', { caseId: nova, meetingId: MEETING, personId: 'person-founder' }),
  );
  expect(shownTo(core)).toEqual({ total: 0, rows: [] });
});

it('counts what there is no room to show', () => {
  for (let n = 0; n < 52; n += 1) agree(`Uppgift ${n}`);
  core.goTo(LATER);
  expect([shownTo(core).total, shownTo(core).rows.length]).toEqual([52, 5]);
});
