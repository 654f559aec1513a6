import { describe, expect, it } from 'vitest';
import {
  answerBy,
  checkFeedbackDay,
  isFeedbackLate,
  standingFeedback,
} from '../../../domain/family-feedback/family-feedback-rules.ts';

const said = (to: 'guardian1' | 'child', way: 'phone' | 'inPerson' | null, on = '2026-11-27') => ({
  caseId: 'c1',
  meetingId: '2026-11-26',
  to,
  way,
  on,
});

describe('what has been written about who was told', () => {
  it('holds in its latest words, for each receiver alone', () => {
    const standing = standingFeedback([
      said('guardian1', 'phone'),
      said('child', 'inPerson'),
      said('guardian1', 'inPerson', '2026-11-28'),
    ]);
    expect([...standing.values()].map(({ to, way, on }) => [to, way, on])).toEqual([
      ['guardian1', 'inPerson', '2026-11-28'],
      ['child', 'inPerson', '2026-11-27'],
    ]);
  });

  it('can be taken back, and written again', () => {
    const taken = [said('child', 'phone'), said('child', null)];
    expect(standingFeedback(taken).size).toBe(0);
    expect(standingFeedback([...taken, said('child', 'phone')]).size).toBe(1);
  });
});

describe('the day', () => {
  it.each([
    ['2026-11-25', false],
    ['2026-11-26', true],
    ['2026-12-01', true],
    ['2026-12-02', false],
  ])('%s, of a meeting on 26 November and on 1 December: %s', (on, isRight) => {
    expect(checkFeedbackDay(on, '2026-11-26', '2026-12-01')).toHaveLength(isRight ? 0 : 1);
  });

  it('is late the day after the last one, while somebody who may know has not been told', () => {
    const by = answerBy('2026-11-26', 7);
    const open = [{ isWithheld: false, told: null }];
    expect(by).toBe('2026-12-03');
    expect(isFeedbackLate(open, by, '2026-12-03')).toBe(false);
    expect(isFeedbackLate(open, by, '2026-12-04')).toBe(true);
    expect(isFeedbackLate([{ isWithheld: true, told: null }], by, '2026-12-04')).toBe(false);
    expect(isFeedbackLate([{ isWithheld: false, told: {} }], by, '2026-12-04')).toBe(false);
  });
});
