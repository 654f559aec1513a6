import { describe, expect, it } from 'vitest';
import { checkArchiving, guessUnitLaw, isNamedAlone } from '../../../domain/units/unit-rules.ts';

describe('the law a unit works under, by its name', () => {
  it.each([
    ['Familjehuset Granen', 'OSL26'],
    ['Socialtjänsten', 'OSL26'],
    ['Elevhälsan i Ekhälla', 'OSL23'],
    ['Elevhälsans medicinska insats i Ekhälla kommun', 'OSL25-EMI'],
    ['BUP Ekhälla', 'OSL25'],
    ['Barn- och ungdomshabiliteringen', 'OSL25'],
    ['Friskolan Kompassen', 'SkolL29:14'],
    ['Vårdcentralen Björken', 'PSL6:12'],
  ])('%s: %s', (name, domain) => {
    expect(guessUnitLaw(name).confidentialityDomain).toBe(domain);
  });
});

describe('a unit that no ready-made choice of consent takes in', () => {
  it.each([
    ['a permanent unit of the municipality', 'permanent', 'OSL26', 'municipalAuthority', false],
    ['a unit that is called in', 'onCall', 'OSL25', 'regionalAuthority', true],
    [
      'an independent school, also when it sits at every meeting',
      'permanent',
      'SkolL29:14',
      'independentSchool',
      true,
    ],
    ['an independent school by its law alone', 'permanent', 'SkolL29:14', 'other', true],
    ['an independent school by its form alone', 'permanent', 'OSL23', 'independentSchool', true],
    ['a private health provider at every meeting', 'permanent', 'PSL6:12', 'privateHealthProvider', false],
  ] as const)('%s', (_name, membership, confidentialityDomain, legalForm, alone) => {
    expect(isNamedAlone({ membership, confidentialityDomain, legalForm })).toBe(alone);
  });
});

it('a unit goes only when it holds no case', () => {
  expect(checkArchiving(0)).toEqual([]);
  expect(checkArchiving(2)).toMatchObject([{ rule: 'unit.holdsCases', params: { count: 2 } }]);
});
