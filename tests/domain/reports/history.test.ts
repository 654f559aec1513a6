/** What the report reads out of the log of a case, where the app's own rules do not say it. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../domain/decisions/decisions.ts';
import { agreementsOf, viewsOf } from '../../../domain/reports/agreed-facts.ts';
import { sipsOf } from '../../../domain/reports/family-facts.ts';
import type { SipAnswer } from '../../../domain/sip/sip.ts';

const written = { hlc: '', userId: 'user' };
const decision = (id: string, given: Partial<Decision>) => ({
  ...written,
  id,
  body: {
    caseId: 'case',
    meetingId: '2026-02-05',
    type: 'continue',
    interventionTypeId: null,
    text: '',
    level: null,
    providerUnitId: 'school',
    responsiblePersonId: 'person',
    firstContactBy: null,
    followUpOn: null,
    childView: null,
    goal: '',
    because: '',
    closureReason: null,
    dissent: '',
    ...given,
  } satisfies Decision,
});

describe('A follow-up', () => {
  const planned = decision('planned', { followUpOn: '2026-04-02' });
  const followedUp = (...later: ReturnType<typeof decision>[]) => {
    const [first] = agreementsOf([planned, ...later]);
    return [first?.followedUpOn, first?.isOvertaken];
  };

  it('that a closing decision came before never took place', () => {
    expect(followedUp(decision('end', { meetingId: '2026-03-05', type: 'close' }))).toEqual([null, true]);
  });

  it('took place where the closing decision took it up, or was made on its day', () => {
    const end: Partial<Decision> = { type: 'close', takesUp: ['planned'] };
    expect(followedUp(decision('end', { ...end, meetingId: '2026-03-05' }))).toEqual(['2026-03-05', false]);
    expect(followedUp(decision('end', { type: 'close', meetingId: '2026-04-02' }))).toEqual([
      '2026-04-02',
      false,
    ]);
  });

  it('that nobody has come to stands', () => {
    expect(followedUp()).toEqual([null, false]);
  });
});

describe('A plan', () => {
  const answer = (reason: SipAnswer['reason'], on = '2026-03-01') => ({
    id: `${on} ${reason}`,
    body: {
      caseId: 'case',
      answer: reason === null ? 'yes' : 'no',
      on,
      reason,
      words: '',
      askAgainOn: null,
    } satisfies SipAnswer,
  });
  const offers = (...answers: ReturnType<typeof answer>[]) =>
    sipsOf([], answers, []).map((one) => one.answer);

  it('has been offered where the family says yes, no or wait, and in no other case', () => {
    expect(offers(answer(null), answer('familyDeclines'), answer('familyWaits'))).toEqual([
      'yes',
      'familyDeclines',
      'familyWaits',
    ]);
    expect(offers(answer('notNeeded'), answer('hasPlan'), answer('other'))).toEqual([]);
  });

  it('has been offered by the decision to, until the family has answered', () => {
    const offer = decision('offer', { type: 'offerSip', meetingId: '2026-03-05' });
    const days = sipsOf([offer], [answer('familyDeclines', '2026-03-05'), answer('familyWaits')], []);
    expect(days.map((one) => [one.on, one.answer])).toEqual([
      ['2026-03-01', 'familyWaits'],
      ['2026-03-05', null],
      ['2026-03-05', 'familyDeclines'],
    ]);
  });
});

it('What the child has said before a meeting is a view, which that of the meeting comes after', () => {
  const report = {
    ...written,
    id: 'report',
    body: {
      caseId: 'case',
      decisionId: 'planned',
      state: 'done',
      because: '',
      childSaid: { state: 'expressedDirectly', words: 'Det går bra.' },
      on: '2026-02-05',
    },
  } as const;
  const view = { state: 'viaTrustedAdult', words: '', influence: 'yes', reason: '' } as const;
  expect(viewsOf([decision('one', { childView: view })], [], [report])).toEqual([
    { on: '2026-02-05', state: 'expressedDirectly', influence: null },
    { on: '2026-02-05', state: 'viaTrustedAdult', influence: 'yes' },
  ]);
});
