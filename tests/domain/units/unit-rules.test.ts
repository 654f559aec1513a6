import { describe, expect, it } from 'vitest';
import { guessUnitLaw } from '../../../domain/units/unit-rules.ts';

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
