/** What is missing in all open cases: the same as in each of them, and no more than the reader may know. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingKinds, missingToday } from '../../../domain/missing/missing-rules.ts';
import type { Gap } from '../../../domain/missing/missing-rules.ts';
import { countMissing, listMissing } from '../../../db/missing-sql.ts';
import { aCase, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { MEMBER, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';
import { sampleCore } from '../../support/sample-core.ts';
import { coreOver, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const everything = { kind: null, offset: 0, limit: 200 } as const;
const lines = (who: TestCore) =>
  who.call('missing.list', everything).rows.map(({ caseId, kind }) => `${caseId} ${kind}`);

describe('a team’s list', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  it('has a line for each case and kind, and as many as it says', () => {
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    const other = raiseWithConsent(core, { firstName: 'Elis' });
    expect(lines(core).toSorted()).toEqual(
      [`${caseId} consent`, `${caseId} contact`, `${other} contact`].toSorted(),
    );
    const { counts } = core.call('missing.list', everything);
    expect(core.call('missing.counts', null)).toEqual(counts);
    expect([counts.consent, counts.contact, counts.task]).toEqual([1, 2, 0]);
    const { rows } = core.call('missing.list', { ...everything, kind: 'consent' });
    expect(rows.map((row) => row.caseId)).toEqual([caseId]);
  });

  it('gives each unit what it mends, in cases whose consent covers it', () => {
    const caseId = raiseWithConsent(core, { referringUnitId: 'unit-house' });
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    core.call('decisions.record', aDecision(caseId, MEETING, { providerUnitId: 'unit-school' }));
    expect(lines(memberOf(core, 'unit-school'))).toEqual([`${caseId} ownRecord`]);
    core.goTo('2026-12-24');
    expect(lines(memberOf(core, 'unit-school'))).toEqual([`${caseId} rating`, `${caseId} ownRecord`]);
    expect(lines(memberOf(core, 'unit-social'))).toEqual([]);
    core.call('ownRecords.set', { caseId, meetingId: MEETING, unitId: 'unit-school', entered: true });
    core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: 'Vera Prov' });
    expect(lines(memberOf(core, 'unit-school'))).toEqual([]);
  });

  it('counts weeks without a meeting as the team has set', () => {
    const caseId = raiseWithConsent(core);
    const isQuiet = () => lines(core).includes(`${caseId} quiet`);
    core.goTo('2027-01-20');
    expect(isQuiet()).toBe(false);
    const { team } = core.call('settings.get', null);
    core.call('settings.saveTeam', { ...team, quietWeeks: 8 });
    expect(isQuiet()).toBe(true);
  });

  it('logs whose files were listed', () => {
    const caseId = raiseWithConsent(core);
    lines(core);
    const logged = core.core.store.all(
      'SELECT 1 FROM access_log WHERE case_id = ? AND detail = ?',
      caseId,
      'missing',
    );
    expect(logged).toHaveLength(1);
  });
});

describe('protected cases', () => {
  const { core, caseId } = protectedTeam();
  it('are listed without a name to those they name, and counted to other coordinators', () => {
    const named = core.as(SECOND).call('missing.list', everything);
    expect(named.rows.filter((row) => row.caseId === caseId).map(({ name }) => name)).toEqual([null]);
    expect(named.veiled).toBe(0);
    const outside = core.as(OUTSIDE).call('missing.list', everything);
    expect([outside.rows.some((row) => row.caseId === caseId), outside.veiled]).toEqual([false, 1]);
    expect(outside.counts.contact).toBe(named.counts.contact - 1);
    expect(lines(core.as(MEMBER)).some((line) => line.startsWith(caseId))).toBe(false);
    core.close();
  });
});

describe('in the sample', () => {
  it('the list of all says of each case what its own page says', () => {
    const sample = sampleCore();
    const core = coreOver(sample.db, sample.close).as('user-coordinator');
    const whole = { search: '', sort: 'next', descending: false, offset: 0, limit: 500 } as const;
    const cases = (['open', 'closed'] as const).flatMap(
      (filter) => core.call('cases.list', { ...whole, filter }).rows,
    );
    const each = cases.flatMap(({ id, withheld }) =>
      withheld === null
        ? core.call('missing.ofCase', { caseId: id }).map((one) => ({ caseId: id, ...one }))
        : [],
    );
    const { counts } = core.call('missing.list', everything);
    expect(each.length).toBeGreaterThan(20);
    for (const kind of missingKinds) {
      const { rows } = core.call('missing.list', { ...everything, kind });
      expect(rows).toHaveLength(counts[kind]);
      expect(rows.map(({ caseId, on, count }) => JSON.stringify([caseId, on, count])).toSorted()).toEqual(
        each
          .filter((one) => one.kind === kind)
          .map(({ caseId, on, count }) => JSON.stringify([caseId, on, count]))
          .toSorted(),
      );
    }
    core.close();
  });
});

describe('the rule and its SQL', () => {
  const TODAY = '2026-11-26';
  const day = fc.constantFrom(
    '2026-08-01',
    '2026-09-03',
    '2026-11-25',
    TODAY,
    '2026-11-27',
    '2026-12-26',
    '2027-01-30',
  );
  const gap: fc.Arbitrary<Gap> = fc.record({
    kind: fc.constantFrom(...missingKinds),
    unitId: fc.constant(null),
    on: fc.option(day),
    since: fc.option(day),
    until: fc.option(day),
  });
  it('agree on what is missing today', () => {
    const core = testCore();
    const caseId = raiseWithConsent(core);
    const { store } = core.core;
    const scope = { unitId: null, userId: 'user-founder', personId: null, today: TODAY, nextMeeting: null };
    const limits = { consentReminderDays: 30, quietWeeks: 12 };
    fc.assert(
      fc.property(fc.uniqueArray(gap, { selector: (one) => JSON.stringify(one), maxLength: 12 }), (gaps) => {
        store.run('DELETE FROM case_gaps');
        for (const { kind, unitId, on, since, until } of gaps)
          store.run(
            'INSERT INTO case_gaps VALUES (?, ?, ?, ?, ?, ?, 1)',
            caseId,
            kind,
            unitId ?? '',
            on ?? '',
            since ?? '',
            until ?? '9999-12-31',
          );
        const expected = missingToday(gaps, limits, TODAY);
        const found = listMissing(store, scope, limits, { kind: null, offset: 0, limit: 99 });
        expect(found.map(({ kind, on_day, n }) => ({ kind, on: on_day, count: n }))).toEqual(expected);
        const counts = countMissing(store, scope, limits);
        expect(missingKinds.filter((kind) => counts[kind] === 1)).toEqual(expected.map(({ kind }) => kind));
      }),
      { numRuns: 200 },
    );
    core.close();
  });
});
