/** What somebody has half-written about a child is theirs to read for as long as the case is, and is never thrown away. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDrafts } from '../../../db/local-sql.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
const USER = 'user-second';
const PERSON = 'person-second';
let core: TestCore;
let who: TestCore;
let caseId: string;
let keys: string[];

/** As whoever changes the user, at this machine or another. */
const become = (fields: { role?: 'coordinator' | 'member' | 'steering'; unitId?: string }): void =>
  core.core.write('users.change', (tx) => tx.set('users', USER, fields));
const open = (): string[] => {
  const listed = who.call('drafts.list', null).map(({ key }) => key);
  const got = keys.filter((key) => who.call('drafts.get', { key }) !== null);
  expect(listed.toSorted()).toEqual(got.toSorted());
  return got;
};

beforeEach(() => {
  core = testCore();
  core.core.write('people', (tx) => {
    tx.set('people', PERSON, {
      name: 'Sara Prov',
      profession: 'kurator',
      unitId: 'unit-school',
      archived: false,
    });
    tx.set('users', USER, {
      name: 'Sara Prov',
      role: 'coordinator',
      unitId: 'unit-school',
      personId: PERSON,
      revoked: false,
    });
  });
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const { decisionId } = core.call('decisions.record', aDecision(caseId, MEETING));
  const { commitmentId } = core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: 'Ring',
    unitId: 'unit-school',
    personId: null,
    dueOn: null,
  });
  who = core.as(USER);
  keys = [
    `edit-case/${caseId}`,
    `decision/${MEETING}/${caseId}`,
    `note/${caseId}`,
    `answer/${commitmentId}`,
    `intervention/${decisionId}`,
    'new-case',
    'session/place',
  ];
  for (const key of keys) who.call('drafts.save', { key, value: { text: `Nova ${key}` } });
});
afterEach(() => core.close());

const ofMembers = (): string[] => keys.filter((key) => /^(?:note|answer|intervention|session)/.test(key));
const aboutNoCase = ['new-case', 'session/place'];

it('all of it is there for whoever may write it, as it was after a lock', () => {
  expect(open()).toEqual(keys);
  expect(who.call('drafts.get', { key: `note/${caseId}` })?.value).toEqual({ text: `Nova note/${caseId}` });
});

describe('is closed with the right, and comes back with it', () => {
  it.each<[string, () => void, () => string[], () => void]>([
    [
      'made a member, who writes notes and answers tasks',
      () => become({ role: 'member' }),
      ofMembers,
      () => become({ role: 'coordinator' }),
    ],
    [
      'made a member of a unit that consent does not cover',
      () => become({ role: 'member', unitId: 'unit-nobody' }),
      () => ['session/place'],
      () => become({ role: 'coordinator', unitId: 'unit-school' }),
    ],
    [
      'made one of the steering group',
      () => become({ role: 'steering' }),
      () => ['session/place'],
      () => become({ role: 'coordinator' }),
    ],
    [
      'stepped back from the case',
      () => core.call('meetings.recuse', { meetingId: MEETING, caseId, personId: PERSON }),
      () => aboutNoCase,
      () => core.call('meetings.undoRecuse', { meetingId: MEETING, caseId, personId: PERSON }),
    ],
    [
      'named no more in a protected case',
      () =>
        core.call('cases.change', {
          caseId,
          fields: { identityProtection: 'sheltered', namedUserIds: [FOUNDER] },
        }),
      () => aboutNoCase,
      () => core.call('cases.change', { caseId, fields: { namedUserIds: [FOUNDER, USER] } }),
    ],
  ])('%s', (_what, end, left, comeBack) => {
    end();
    expect(open()).toEqual(left());
    expect(listDrafts(core.core.store, USER)).toHaveLength(keys.length);
    comeBack();
    expect(open()).toEqual(keys);
  });

  it('consent taken back from the unit', () => {
    become({ role: 'member' });
    expect(open()).toEqual(ofMembers());
    core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: '' });
    expect(open()).toEqual(['session/place']);
    become({ role: 'coordinator' });
    expect(open()).toEqual(keys);
  });
});

it('a correction of minutes is about the case that is chosen in it', () => {
  const key = `amendment/${MEETING}`;
  who.call('drafts.save', { key, value: { about: caseId, text: 'Nova bor hos mormor.', reason: '' } });
  core.call('meetings.recuse', { meetingId: MEETING, caseId, personId: PERSON });
  expect(who.call('drafts.get', { key })).toBeNull();
  core.call('meetings.undoRecuse', { meetingId: MEETING, caseId, personId: PERSON });
  expect(who.call('drafts.get', { key })?.value).toMatchObject({ about: caseId });
});

it('what is hidden can still be written over by nobody else, and thrown away by its user', () => {
  become({ role: 'steering' });
  who.call('drafts.remove', { key: `note/${caseId}` });
  expect(listDrafts(core.core.store, USER).map(({ key }) => key)).not.toContain(`note/${caseId}`);
});
