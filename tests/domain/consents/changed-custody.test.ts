/** FB 6:11: what was said under one custody holds under another only where whoever has custody now has said it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { custodies } from '../../../domain/cases/cases.ts';
import { answerStatus } from '../../../domain/consents/consent-basis.ts';
import { coverageOf } from '../../../domain/consents/consent-rules.ts';
import { answers as everyAnswer } from '../../../domain/consents/consents.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { answers, consent, exception, facts } from '../../support/consent-builders.ts';

const signing = (custody: string) => ({ custody, birthYear: 2017, adultOn: null });
const under = (custody: (typeof custodies)[number], ...given: Parameters<typeof answers>): Consent =>
  consent({ custody, guardians: answers(...given) });

it.each([
  ['of two, both said yes: also the one who is left', under('joint', 'yes', 'yes'), 'sole', 'valid'],
  ['of two, one said yes: who, of them, is left?', under('joint', 'yes', 'none'), 'sole', 'custodyChanged'],
  ['a no stands until somebody asks again', under('joint', 'yes', 'no'), 'sole', 'refused'],
  ['nobody knew who had custody', under('unknown', 'yes', 'none'), 'sole', 'custodyChanged'],
  ['nobody knew, and both said yes', under('unknown', 'yes', 'yes'), 'joint', 'valid'],
  ['a second guardian is still to be asked', under('sole', 'yes'), 'joint', 'awaitingSecondGuardian'],
  ['a court has appointed somebody else', under('joint', 'yes', 'yes'), 'courtAppointed', 'custodyChanged'],
  ['a parent has custody again', under('courtAppointed', 'yes'), 'sole', 'custodyChanged'],
  ['a parent has it with another', under('courtAppointed', 'yes', 'yes'), 'joint', 'custodyChanged'],
  ['who need not be asked cannot stand in the way', under('sole', 'yes', 'no'), 'sole', 'valid'],
  ['written before custody was kept', consent({ guardians: answers('yes') }), 'sole', 'valid'],
] as const)('%s', (_name, given, now, status) => {
  expect(answerStatus(given, signing(now))).toBe(status);
});

it('holds never on the word of somebody who may no longer have custody', () => {
  const custody = fc.constantFrom(...custodies);
  const answer = fc.constantFrom(...everyAnswer);
  const kind = fc.option(fc.constantFrom('FB6:13' as const, 'FB6:13a' as const));
  fc.assert(
    fc.property(custody, custody, answer, answer, kind, (then, now, first, second, reason) => {
      const given = consent({
        custody: then,
        guardians: answers(first, second),
        exception: reason === null ? null : exception(reason),
      });
      if (answerStatus(given, signing(now)) !== 'valid' || then === now) return;
      expect([then, now]).not.toContain('courtAppointed');
      if (now === 'sole') expect([first, second]).toEqual(['yes', 'yes']);
    }),
    { numRuns: 1000 },
  );
});

it('a version that has lost its ground does not give back the wider one it had replaced', () => {
  const wide = { ...under('joint', 'yes', 'yes'), replaces: null };
  const narrow = {
    ...under('joint', 'yes', 'none'),
    exception: exception('FB6:13'),
    scope: wide.scope.slice(0, 1),
    replaces: 'wide',
  };
  const said = (custody: string) => ({
    ...facts([
      ['wide', wide],
      ['narrow', narrow],
    ]),
    custody,
  });
  const [first, last] = [wide.scope.at(0)?.unitId ?? '', wide.scope.at(-1)?.unitId ?? ''];
  const state = (unitId: string, custody: string) => coverageOf(unitId, said(custody), wide.on, 30).state;
  expect([state(first, 'joint'), state(last, 'joint')]).toEqual(['yes', 'missing']);
  expect([state(first, 'sole'), state(last, 'sole')]).toEqual(['waiting', 'missing']);
});

it('a version that was never finished does not take along the one that it was to replace', () => {
  const both = under('joint', 'yes', 'yes');
  const begun = { ...under('joint', 'yes', 'none'), replaces: 'both' };
  const said = {
    ...facts([
      ['both', both],
      ['begun', begun],
    ]),
    custody: 'sole',
  };
  expect(coverageOf(both.scope[0]?.unitId ?? '', said, both.on, 30).state).toBe('yes');
});
