import { describe, expect, it } from 'vitest';
import { isYoung, mayTellOfReport, receiversOf } from '../../../domain/letters/letter-rules.ts';
import { plainWords } from '../../../domain/letters/plain-words.ts';
import { interventionTypes } from '../../../domain/sample/sample-catalogue.ts';
import { defaultInterventions } from '../../../domain/settings/catalogue.ts';
import { en, sv } from '../../../domain/text/text.ts';
import { filled, lix, longSentences } from '../../support/readability.ts';

describe('whom a letter is for', () => {
  const born = (birthYear: number | null, custody: 'joint' | 'sole' | 'courtAppointed' | 'unknown' | null) =>
    receiversOf({ birthYear, custody, adultOn: null, consents: [], withdrawals: [] }, '2026-11-26');
  it('follows custody, and always takes in the child', () => {
    expect(born(2014, 'joint')).toEqual(['guardian1', 'guardian2', 'child']);
    expect(born(2014, 'sole')).toEqual(['guardian1', 'child']);
    expect(born(2014, 'courtAppointed')).toEqual(['guardian1', 'child']);
    expect(born(null, 'joint')).toEqual(['guardian1', 'guardian2', 'child']);
  });
  it('is nobody but the child while custody is unknown, and from the 18th birthday', () => {
    expect(born(2014, 'unknown')).toEqual(['child']);
    expect(born(2014, null)).toEqual(['child']);
    expect(born(2008, 'joint')).toEqual(['child']);
  });
  it('is written for somebody under twelve, or older', () => {
    expect([isYoung(11), isYoung(12), isYoung(null)]).toEqual([true, false, false]);
  });
});

describe('a text that may tell of a reported concern', () => {
  it.each([
    'Skolan har gjort en orosanmälan',
    'Maja anmäler till socialtjänsten',
    'Fråga om anmälan av oro',
    'Barnet far illa hemma',
    'ANMÄLT 3 nov',
  ])('is found: %s', (text) => expect(mayTellOfReport(text)).toBe(true));
  it.each(['Ringer hem', 'Kartläggning klar', 'Bjuder in till föräldragrupp', ''])(
    'and nothing in: %s',
    (text) => expect(mayTellOfReport(text)).toBe(false),
  );
});

describe('plain words', () => {
  it('are there for everything that a new team and the sample can offer', () => {
    for (const { name } of [...defaultInterventions, ...interventionTypes])
      expect([name, plainWords(name)]).not.toEqual([name, `${name.charAt(0).toLowerCase()}${name.slice(1)}`]);
  });
  it('leave a team’s own names as they are, inside a sentence', () => {
    expect(plainWords('Ridning')).toBe('ridning');
    expect(plainWords('KBT i grupp')).toBe('KBT i grupp');
    expect(plainWords('')).toBe('');
  });
});

describe('what the letters say', () => {
  const guardian = /^letters\.(guardian|line|closing\.guardian)\./;
  const child = /^letters\.(young|child|childLine|closing\.child)\./;
  it('is easy to read, and easier still for a child', () => {
    expect(lix(filled(sv, guardian).join(' '))).toBeLessThan(30);
    expect(lix(filled(sv, child).join(' '))).toBeLessThan(25);
    expect(lix(filled(sv, /^letters\.(teen|child|childLine|closing\.child)\./).join(' '))).toBeLessThan(27);
  });
  it('holds short sentences, also in English', () => {
    for (const text of [...filled(sv, guardian), ...filled(sv, child), ...filled(en, guardian)])
      expect(longSentences(text, 20)).toEqual([]);
  });
  it('holds no word of the trade', () => {
    const trade =
      /insats|ärendet|överlämning|samtycke|vårdnadshavare|verksamhetsområde|åtgärd|implementer|dialog|kartläggning/i;
    const texts = [...filled(sv, guardian), ...filled(sv, child), ...filled(sv, /^letters\.teen\./)];
    expect(texts.filter((text) => trade.test(text))).toEqual([]);
  });
});
