/** What a unit may take back: its own steps and moves, whoever in it wrote them. */
import { describe, expect, it } from 'vitest';
import { refusedOfMember } from '../../../domain/exchange/member-writes.ts';
import type { Known } from '../../../domain/exchange/member-writes.ts';

const known: Known = {
  taskUnit: () => null,
  askedUnit: () => null,
  decisionUnits: () => [],
  holdingUnit: () => null,
  unitToTakeBack: (entity, _id, caseId) =>
    caseId === 'case-1' && (entity === 'interventionSteps' || entity === 'taskMoves') ? 'unit-1' : null,
  isNameTaken: ({ rowId }) => rowId === 'taken',
  authorOf: () => 'colleague',
  obstacle: () => null,
  openTo: () => null,
  today: '2026-11-24',
};

const retraction = (target: string, caseId = 'case-1', rowId = 'retraction-1') => ({
  hlc: '2026-11-24T08:40:00.000Z-0000-0000000000000001',
  entity: 'retractions',
  rowId,
  field: 'body',
  value: JSON.stringify({ caseId, meetingId: null, target, targetId: 'target-1' }),
  userId: 'user-1',
  caseId,
});

it.each([
  ['a step of the own unit', retraction('interventionSteps'), 'unit-1', null],
  ['a move of the own unit’s task', retraction('taskMoves'), 'unit-1', null],
  ['a step of another unit', retraction('interventionSteps'), 'unit-2', 'notTheirs'],
  ['a step of another case', retraction('interventionSteps', 'case-2'), 'unit-1', 'notTheirs'],
  ['a colleague’s note', retraction('notes'), 'unit-1', 'notTheirs'],
  [
    'a step, under a name that is taken',
    retraction('interventionSteps', 'case-1', 'taken'),
    'unit-1',
    'mayNotWrite',
  ],
] as const)('%s', (_what, change, unitId, why) => {
  expect(refusedOfMember(change, { userId: 'user-1', unitId }, known)).toBe(why);
});

it.each([
  ['for another day', {}, null],
  ['to the steering group', { escalated: true }, 'mayNotWrite'],
] as const)('a task of the own unit is moved %s, as at the own machine', (_where, fields, why) => {
  const move = {
    caseId: 'case-1',
    commitmentId: 'task-1',
    from: '2026-11-24',
    to: '2026-12-01',
    on: '2026-11-24',
  };
  const change = {
    ...retraction(''),
    entity: 'taskMoves',
    value: JSON.stringify({ ...move, because: 'Kö', ...fields }),
  };
  const theirs = { ...known, taskUnit: () => 'unit-1' };
  expect(refusedOfMember(change, { userId: 'user-1', unitId: 'unit-1' }, theirs)).toBe(why);
});

describe('a reported concern', () => {
  const report = (unitId: string, fields: object = {}) => ({
    ...retraction(''),
    entity: 'safeguardingReports',
    rowId: 'report-1',
    caseId: 'apart/report-1',
    value: JSON.stringify({ caseId: 'case-closed', on: '2026-11-24', unitId, ...fields }),
  });
  it.each([
    ['of the own unit, in any case', report('unit-1'), null],
    ['as earlier versions wrote it', { ...report('unit-1'), caseId: 'case-closed' }, null],
    ['in another chain', { ...report('unit-1'), caseId: 'apart/report-2' }, 'mayNotWrite'],
    ['of another unit', report('unit-2'), 'notTheirUnit'],
    ['that takes back a colleague’s', report('unit-1', { takesBack: 'report-0' }), 'notTheirs'],
  ] as const)('%s', (_what, change, why) => {
    expect(refusedOfMember(change, { userId: 'user-1', unitId: 'unit-1' }, known)).toBe(why);
  });
});
