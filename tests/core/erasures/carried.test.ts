import { afterEach, beforeEach, expect, it } from 'vitest';
import { carry, erasuresIn, settleCarried } from '../../../core/erasures/carried-erasures.ts';
import type { Erasure } from '../../../domain/erasures/erasures.ts';
import { closedCase, DUE, HELD } from '../../support/erasable-case.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
let body: Erasure;
beforeEach(() => {
  core = testCore();
  const erasedCaseId = closedCase(core);
  body = {
    erasedCaseId,
    number: 'K-2026-002',
    wasProtected: false,
    closedOn: HELD,
    erasedOn: DUE,
    erasedBy: 'Vera Prov',
    decidedBy: 'Arkivarie',
    decidedOn: DUE,
    counts: { changes: 1, consents: 1, decisions: 1, tasks: 1, notes: 1 },
    minutes: [],
  };
  core.goTo(DUE);
  core.core.write('settings', (tx) => tx.set('team', 'team', { municipality: 'Ekhälla' }));
});
afterEach(() => core.close());

it('what is carried is erased at the next opening, also when the clock stood behind the log at one', () => {
  carry(core.core.store, [{ id: 'erasure', body }]);
  core.goTo('2028-11-20');
  core = core.as(FOUNDER);
  settleCarried(core.core);
  expect(core.core.store.all('SELECT 1 FROM erased_cases')).toEqual([]);
  // On its way on, if this copy is itself replaced.
  expect(erasuresIn(core.db)).toEqual([{ id: 'erasure', body }]);
  core.goTo(DUE);
  core = core.as(FOUNDER);
  settleCarried(core.core);
  expect(core.refusal('cases.get', { caseId: body.erasedCaseId })).toBe('not-found');
  expect(erasuresIn(core.db)).toEqual([{ id: 'erasure', body }]);
  settleCarried(core.core);
  expect(core.call('erasures.list', null).receipts).toHaveLength(1);
});
