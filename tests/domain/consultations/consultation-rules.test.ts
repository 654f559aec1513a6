import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { takesUp, tellingWords } from '../../../domain/consultations/consultation-rules.ts';

describe('a consultation', () => {
  const meeting = { id: '2026-11-26', isNext: true };
  it.each([
    ['of the meeting itself', { meetingId: '2026-11-26', advice: '' }, meeting, true],
    ['of the meeting itself, answered', { meetingId: '2026-11-26', advice: 'Ring.' }, meeting, true],
    ['left without advice comes up again', { meetingId: '2026-11-19', advice: ' ' }, meeting, true],
    ['answered earlier does not', { meetingId: '2026-11-19', advice: 'Ring.' }, meeting, false],
    ['of a later meeting does not', { meetingId: '2026-12-03', advice: '' }, meeting, false],
    [
      'left without advice waits for the next meeting, and shows at no other',
      { meetingId: '2026-11-19', advice: '' },
      { id: '2026-12-03', isNext: false },
      false,
    ],
  ])('%s', (_name, given, at, expected) => {
    expect(takesUp(given, at)).toBe(expected);
  });

  it('without advice is taken up by exactly one of the meetings from its own on', () => {
    const days = ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26'];
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.constantFrom(...days), (own, next) => {
        const at = days.filter(
          (id) =>
            id >= own && id >= next && takesUp({ meetingId: own, advice: '' }, { id, isNext: id === next }),
        );
        expect(at).toEqual([own > next ? own : next]);
      }),
    );
  });
});

describe('words that point to a child', () => {
  const known = {
    firstNames: ['Nova', 'My', 'Elis', 'A', 'Åke'],
    schools: ['Björkskolan', 'Ekhälla högstadium'],
  };
  it.each([
    ['En elev i mellanstadiet är orolig vid hämtning.', []],
    ['Nova är orolig.', ['Nova']],
    ['Vad gör vi med Novas frånvaro?', ['Novas']],
    ['Hon har en nova i klassen.', []],
    ['Elisabet hämtar.', []],
    ['Elis och My, Elis igen', ['Elis', 'My']],
    ['Ärendet K-2026-014 och k-2026-BD003', ['K-2026-014', 'k-2026-BD003']],
    ['Barnet går på Björkskolan.', ['Björkskolan']],
    ['Barnet går på Björkskolans fritids.', ['Björkskolan']],
    ['Björkskolanen finns inte', []],
    ['En elev på Ekhälla högstadium', ['Ekhälla högstadium']],
    ['A är en bokstav', []],
    ['ÅKE skriver', ['ÅKE']],
  ])('%j: %j', (text, words) => {
    expect(tellingWords(text, known)).toEqual(words);
  });

  it('are always words of the text itself: nothing of the log comes back that was not typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const word of tellingWords(`${text} Nova`, known)) expect(`${text} Nova`).toContain(word);
      }),
    );
  });
});
