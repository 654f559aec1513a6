/** PDL 2:8 and SoLPUL 7 a: named children are found by number, name and school, and by nothing that is said of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseFilters, caseSorts, countedFilters } from '../../../domain/cases/case-views.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let number = '';
beforeEach(() => {
  core = testCore();
  const caseId = raiseWithConsent(core, {
    firstName: 'Saga',
    school: 'Ekskolan',
    question: 'Fragaord',
    strengths: 'Styrkaord',
    triedSoFar: 'Provatord',
    guardiansWish: 'Onskanord',
    childWords: { words: 'Barnord', how: 'Hurord', knowsItIsRead: 'yes' },
  });
  ({ number } = core.call('cases.get', { caseId }));
  core.call('notes.add', {
    caseId,
    text: 'Anteckningsord',
    category: 'health',
    authorUnitId: null,
    limit: { to: 'team' },
    aboutOther: null,
  });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING, { goal: 'Malord', text: 'Insatsord' }));
});
afterEach(() => core.close());

const found = (search: string): number =>
  [...caseFilters, ...countedFilters].reduce(
    (sum, filter) =>
      sum +
      core.call('cases.list', { filter, search, sort: 'next', descending: false, offset: 0, limit: 10 })
        .total,
    0,
  );

describe('the search', () => {
  it.each(['Saga', 'Ekskolan', 'ekskol'])('finds %s', (word) => {
    expect(found(word)).toBeGreaterThan(0);
    expect(found(number)).toBeGreaterThan(0);
  });

  it.each([
    'Fragaord',
    'Styrkaord',
    'Provatord',
    'Onskanord',
    'Barnord',
    'Hurord',
    'Anteckningsord',
    'Malord',
    'Insatsord',
    'NPF',
    'concern',
    'I05',
    'vårdnadshavare',
  ])('does not find %s', (word) => {
    expect(found(word)).toBe(0);
  });
});

it('lists are cut and sorted by how far a case has come, never by concern or intervention', () => {
  expect(
    [...caseFilters, ...countedFilters, ...caseSorts].filter((name) =>
      /concern|intervention|need|diagnos/i.test(name),
    ),
  ).toEqual([]);
});
