import { describe, expect, it } from 'vitest';
import { decisionTypes } from '../../../domain/decisions/decisions.ts';
import { t } from '../../../renderer/text/t.ts';
import { wallSentence } from '../../../renderer/projector/wall-sentence.ts';

const decision = {
  type: 'startIntervention',
  what: 'Föräldrastöd, 4 samtal',
  unit: 'Fyren',
  person: 'Sara N.',
  firstContactBy: null,
  followUpOn: '2027-01-07',
  needsApplication: false,
} as const;
const read = (change: Partial<Parameters<typeof wallSentence>[1]> = {}): string =>
  wallSentence(t, { ...decision, ...change }, '2026-11-26')
    .replaceAll(/<\/?b>/g, '')
    .replaceAll('\u00a0', ' ');

describe('a decision on the wall', () => {
  it('reads as it does on the laptop where nothing in it was typed', () => {
    expect(read()).toBe(
      'Fyren erbjuder familjen föräldrastöd, 4 samtal. Sara N. ansvarar. Vi följer upp tor 7 jan, v. 1, om sex veckor.',
    );
  });

  it('does without what was typed', () => {
    expect(read({ what: '' })).toMatch(/^Fyren erbjuder familjen en insats\. Sara N\. ansvarar\./);
    expect(read({ type: 'requestInfo', what: '' })).toMatch(/^Fyren kompletterar\. Sara N\. ansvarar\./);
    expect(read({ type: 'close', what: '', person: '', followUpOn: null })).toBe('Ärendet avslutas.');
  });

  it.each(decisionTypes)('says %s whole, with an intervention and without', (type) => {
    for (const what of ['Föräldrastöd', ''])
      for (const needsApplication of [true, false])
        expect(read({ type, what, needsApplication })).not.toMatch(/\{\{|…|\.\.|: \./);
  });
});
