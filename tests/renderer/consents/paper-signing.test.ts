/** Who signs the consent form: those whose answer counts, and no guardian where the young person decides alone. */
import { describe, expect, it } from 'vitest';
import type { Signing } from '../../../domain/consents/consent-basis.ts';
import { paperSigning } from '../../../renderer/consents/paper-signing.ts';
import { answers, consent, exception } from '../../support/consent-builders.ts';

const born = (birthYear: number, custody = 'joint'): Signing => ({ birthYear, custody, adultOn: null });
const maturity = (assessedBy: string) =>
  ({ kind: 'OSL12:3', reason: 'Förstår', on: '2026-11-24', assessedBy }) as const;
const told = (input: Parameters<typeof paperSigning>[0], signing: Signing) => {
  const { alone, signs, others } = paperSigning(input, signing);
  return { alone, signs, others: others.map(({ place, need, why }) => `${place} ${need} ${why}`) };
};

describe('the form is signed by', () => {
  it('both guardians of a child, who is asked and does not sign', () => {
    expect(told(consent(), born(2017))).toEqual({
      alone: null,
      signs: ['guardian1', 'guardian2'],
      others: ['child viewAsked under12'],
    });
  });

  it('the young person too from fifteen', () => {
    expect(told(consent(), born(2011)).signs).toEqual(['guardian1', 'guardian2', 'child']);
  });

  it('one guardian with sole custody, and why the other does not is said', () => {
    expect(told(consent(), born(2017, 'sole'))).toEqual({
      alone: null,
      signs: ['guardian1'],
      others: ['guardian2 notNeeded soleCustody', 'child viewAsked under12'],
    });
  });

  it('the guardian who has said yes when the other is prevented', () => {
    const prevented = consent({ exception: exception('FB6:13'), guardians: answers('yes', 'none') });
    expect(told(prevented, born(2017))).toMatchObject({
      signs: ['guardian1'],
      others: ['guardian2 notNeeded prevented', 'child viewAsked under12'],
    });
  });

  it.each([
    ['assessed', 'Kurator'],
    ['chosen, with the assessment still to be written', ''],
  ])('a young person alone who decides, %s', (_what, assessedBy) => {
    expect(told(consent({ exception: maturity(assessedBy) }), born(2011))).toEqual({
      alone: 'youngPerson',
      signs: ['child'],
      others: [],
    });
  });

  it('whoever is of age alone', () => {
    expect(told(consent(), born(2008))).toEqual({ alone: 'adult', signs: ['child'], others: [] });
  });
});
