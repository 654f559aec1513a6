import { expect, it } from 'vitest';
import { otherCasesOf } from '../../../domain/case-extracts/case-extract-rules.ts';

const cases = [
  { id: 'first', returnOf: null },
  { id: 'second', returnOf: 'first' },
  { id: 'third', returnOf: 'second' },
  { id: 'beside', returnOf: 'first' },
  { id: 'stranger', returnOf: null },
  { id: 'strange-return', returnOf: 'gone' },
];
const idsOf = (caseId: string) => otherCasesOf(caseId, cases).map(({ id }) => id);

it('finds every case that a chain of returns leads to, in both directions', () => {
  expect(idsOf('first')).toEqual(['second', 'third', 'beside']);
  expect(idsOf('third')).toEqual(['first', 'second', 'beside']);
  expect(idsOf('stranger')).toEqual([]);
});
