import { expect, it } from 'vitest';
import { mayHaveBeenTold } from '../../../domain/exchange/told-rules.ts';

const from = (hlc: string) => ({ hlc, isProtected: true });
const until = (hlc: string) => ({ hlc, isProtected: false });

it.each([
  ['without consent', [], [], false],
  ['with consent, and no protection ever', ['2'], [], true],
  ['protected after the consent', ['2'], [until('1'), from('3')], true],
  ['protected before the consent', ['2'], [until('0'), from('1')], false],
  ['protected before it, and later not', ['2'], [from('1'), until('3'), from('4')], true],
  [
    'protected at first, and again after a second consent',
    ['2', '5'],
    [from('1'), until('4'), from('6')],
    true,
  ],
] as const)('a case %s', (_what, consents, protections, told) => {
  expect(mayHaveBeenTold(consents, protections)).toBe(told);
});
