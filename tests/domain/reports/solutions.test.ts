/** Solutions that were found before are shown again where they still fit, and nowhere else. */
import { expect, it } from 'vitest';
import { solutionsFound } from '../../../domain/reports/suppression/solutions.ts';
import type { Equation, LinearSystem } from '../../../domain/reports/suppression/linear-system.ts';

// 0 = 1 + 2, and 3 = 2 + 4: two parts for as long as 2 is printed, one when it is withheld.
const left: Equation = [[0, 1], [1, -1], [2, -1]]; // prettier-ignore
const right: Equation = [[3, 1], [2, -1], [4, -1]]; // prettier-ignore
const system: LinearSystem = {
  size: 5,
  equations: [left, right],
  unknownOf: () => 0,
  harmless: new Set(),
};
const open = {
  least: [0, 0, 0, 0, 0],
  most: [20, 20, 20, 20, 20],
  isGapped: [false, false, false, false, false],
};
const twoIsPrinted = { ...open, least: open.least.with(2, 6), most: open.most.with(2, 6) };
const whole = { unknowns: [0, 1, 2, 3, 4], equations: [left, right] };

function bothParts() {
  const solutions = solutionsFound(system);
  solutions.keep(new Map([[0, 8], [1, 2]]), twoIsPrinted); // prettier-ignore
  solutions.keep(new Map([[3, 7], [4, 1]]), twoIsPrinted); // prettier-ignore
  return solutions;
}

it('fit the part they were found for', () => {
  const found = bothParts().fitting({ unknowns: [0, 1], equations: [left] }, twoIsPrinted);
  expect(found.map((values) => values.slice(0, 3))).toEqual([[8, 2, 6]]);
});

it('fit together when what stood between two parts is withheld', () => {
  expect(bothParts().fitting(whole, open)).toEqual([[8, 2, 6, 7, 1]]);
});

it('fit no more when what is known now excludes a value, or says that it is not small', () => {
  const solutions = bothParts();
  expect(solutions.fitting(whole, { ...open, most: open.most.with(0, 7) })).toEqual([]);
  expect(solutions.fitting(whole, { ...open, isGapped: open.isGapped.with(4, true) })).toEqual([]);
});

it('fit no more when something else is printed between them', () => {
  const other = { ...open, least: open.least.with(2, 5), most: open.most.with(2, 5) };
  expect(bothParts().fitting({ unknowns: [0, 1], equations: [left] }, other)).toEqual([]);
});
