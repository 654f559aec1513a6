import { expect, it } from 'vitest';
import { aCase, aConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

function consented(core: TestCore, birthYear: number, validUntil: string): void {
  const { caseId } = core.call('cases.raise', {
    fields: aCase({ birthYear }),
    returnOf: null,
    draftKey: null,
  });
  const consent = aConsent(caseId);
  core.call('consents.register', {
    consent: { ...consent, validUntil, child: { ...consent.child, answer: 'yes' } },
    replaces: null,
    draftKey: null,
  });
}

it('the consents that end soon are counted whole, however few of them are shown', () => {
  const core = testCore();
  for (let n = 0; n < 53; n += 1) consented(core, 2014, '2026-12-10');
  // The 18th birthday is told of ninety days ahead; a consent of its own accord only within the reminder.
  consented(core, 2009, '2027-11-24');
  consented(core, 2014, '2027-01-20');
  const { ending } = core.call('overview.get', null);
  expect([ending.rows.length, ending.total]).toEqual([5, 54]);
  core.close();
});

it('to a coordinator who has stepped back an ending consent does not say that a birthday ends it', () => {
  const core = testCore();
  consented(core, 2009, '2027-11-24');
  const [row] = core.call('overview.get', null).ending.rows;
  expect(row?.state).toBe('adultDay');
  core.core.write('test', (tx) =>
    tx.add('recusals', { caseId: row?.caseId ?? '', meetingId: '2026-11-26', personId: 'person-founder' }),
  );
  expect(core.call('overview.get', null).ending.rows).toMatchObject([{ name: null, state: 'expires' }]);
  core.close();
});
