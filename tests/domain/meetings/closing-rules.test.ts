import { describe, expect, it } from 'vitest';
import { decisionTypes } from '../../../domain/decisions/decisions.ts';
import { closingChecks, missingThings } from '../../../domain/meetings/closing-rules.ts';
import type { ClosingItem } from '../../../domain/meetings/closing-rules.ts';

const decision: ClosingItem['decisions'][number] = {
  type: 'continue',
  closureReason: null,
  providerUnitId: 'school',
  responsiblePersonId: 'person',
  followUpOn: '2027-01-07',
  childView: null,
};
const item = (given: Partial<ClosingItem>): ClosingItem => ({
  caseId: 'case',
  number: 'K-2026-001',
  decisions: [],
  deferred: false,
  forTasks: false,
  childViewRecorded: false,
  newTasks: [],
  dueTasks: [],
  ...given,
});
const missing = (given: Partial<ClosingItem>) =>
  missingThings([item(given)], { present: 1 }).map(({ kind }) => kind);
const viewCheck = (given: Partial<ClosingItem>) =>
  closingChecks([item(given)], { present: 1, seats: 1, confidentialityRead: true }).find(
    ({ kind }) => kind === 'childView',
  );

describe('the child’s view', () => {
  it.each(decisionTypes)('is asked for before the minutes of %s are sealed', (type) => {
    const decisions = [{ ...decision, type }];
    expect(missing({ decisions })).toEqual(['childView']);
    expect(viewCheck({ decisions })).toMatchObject({ done: 0, of: 1 });
    expect(missing({ decisions, childViewRecorded: true })).toEqual([]);
  });

  it('is asked for once, whatever one of several decisions says of it', () => {
    const childView = { state: 'expressedDirectly', words: 'Ja', influence: 'yes', reason: '' } as const;
    expect(missing({ decisions: [decision, { ...decision, childView }] })).toEqual([]);
  });

  it('is not heard for the team once consent has been taken back, nor where nothing is decided', () => {
    const decisions = [{ ...decision, type: 'close', closureReason: 'consentWithdrawn' } as const];
    expect(missing({ decisions })).toEqual([]);
    expect(missing({ deferred: true })).toEqual([]);
    expect(viewCheck({ deferred: true })).toMatchObject({ of: 0 });
  });
});
