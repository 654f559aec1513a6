import { describe, expect, it } from 'vitest';
import { lineText } from '../../../renderer/letters/letter-words.ts';
import type { LetterLine } from '../../../renderer/letters/letter-words.ts';
import { t } from '../../../renderer/text/t.ts';

const line: LetterLine = {
  id: 'decision',
  type: 'startIntervention',
  who: { name: '', profession: '', unit: 'Fyren' },
  what: 'en kontaktfamilj',
  text: '',
  on: null,
  needsApplication: true,
};
const rest = (given: Partial<LetterLine>, to: 'guardian1' | 'child' = 'guardian1') =>
  lineText({ ...line, ...given }, to, t).rest;

describe('what the family must apply for', () => {
  it.each([
    ['startIntervention', 'hjälper er att ansöka om en kontaktfamilj. Fyren bestämmer om ni får det.'],
    [
      'changeIntervention',
      'hjälper er att ansöka om en kontaktfamilj i stället. Fyren bestämmer om ni får det.',
    ],
    ['continue', 'fortsätter att hjälpa er med en kontaktfamilj.'],
  ] as const)('is said of %s in the guardians’ letter', (type, text) => {
    expect(rest({ type })).toBe(text);
  });

  it('is said in the child’s letter, too', () => {
    expect(rest({ type: 'changeIntervention' }, 'child')).toBe(
      'hjälper din familj att ansöka om en kontaktfamilj i stället.',
    );
  });
});

it('what needs no application is promised', () => {
  expect(rest({ type: 'changeIntervention', needsApplication: false })).toBe(
    'hjälper er nu med en kontaktfamilj i stället.',
  );
});
