import { describe, expect, it } from 'vitest';
import { sv } from '../../../domain/text/text.ts';
import { decisionTypes } from '../../../domain/decisions/decisions.ts';
import { decisionSentence } from '../../../renderer/decisions/decision-sentence.ts';
import type { SentenceParts } from '../../../renderer/decisions/decision-sentence.ts';
import { t } from '../../../renderer/text/t.ts';

const parts: SentenceParts = {
  type: 'startIntervention',
  what: 'Föräldrastöd, 4 samtal',
  unit: 'Fyren',
  person: 'Sara N.',
  firstContactBy: null,
  followUpOn: '2027-01-07',
  because: '',
  closure: '',
  needsApplication: false,
  today: '2026-11-26',
};
const read = (change: Partial<SentenceParts> = {}): string =>
  decisionSentence(t, { ...parts, ...change })
    .replaceAll(/<\/?b>/g, '')
    .replaceAll('\u00a0', ' ');

describe('a decision read back', () => {
  it('says what, who, when and in how many weeks', () => {
    expect(read()).toBe(
      'Fyren erbjuder familjen föräldrastöd, 4 samtal. Sara N. ansvarar. Vi följer upp tor 7 jan, v. 1, om sex veckor.',
    );
  });

  it('only suggests what the family must apply for', () => {
    expect(read({ needsApplication: true })).toContain(
      'Teamet föreslår föräldrastöd, 4 samtal. Familjen ansöker hos Fyren, som beslutar.',
    );
  });

  it('only suggests what the family must apply for in place of something else', () => {
    expect(read({ type: 'changeIntervention', needsApplication: true })).toContain(
      'Teamet föreslår föräldrastöd, 4 samtal i stället. Familjen ansöker hos Fyren, som beslutar.',
    );
    expect(read({ type: 'continue', needsApplication: true })).not.toContain('ansöker');
  });

  it('keeps an abbreviation in capitals', () => {
    expect(read({ what: 'SIP-möte' })).toContain('erbjuder familjen SIP-möte.');
  });

  it('leaves open what has not been chosen, and names nobody', () => {
    expect(read({ unit: '', what: '', person: '', followUpOn: null })).toBe('… erbjuder familjen …');
  });

  it.each(decisionTypes)('reads back %s without leaving a placeholder', (type) => {
    expect(Object.hasOwn(sv, `decisions.sentence.${type}`)).toBe(true);
    expect(
      read({ type, because: 'Familjen flyttar.', closure: 'målen är nådda', firstContactBy: '2026-12-01' }),
    ).not.toMatch(/\{\{|…|\.\./);
  });
});
