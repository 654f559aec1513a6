/** What a plan waits for today, and what the file of its case lacks: the same, said in two ways. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Course } from '../../../domain/interventions/intervention-rules.ts';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { gapsIn, missingToday } from '../../../domain/missing/missing-rules.ts';
import type { FileFacts } from '../../../domain/missing/missing-rules.ts';
import { sipOf } from '../../../domain/sip/sip-rules.ts';
import type { Given, SipFacts } from '../../../domain/sip/sip-rules.ts';
import { sipInFile, sipWaitOf } from '../../../domain/sip/sip-waits.ts';
import type { SipAnswer, SipPlan, SipStep } from '../../../domain/sip/sip.ts';

const given = (principal: Given['principal'], agreedOn: string): Given => ({
  principal,
  course: { state: 'agreed', agreedOn } as Course,
});
const both = [given('municipality', '2026-02-05'), given('region', '2026-03-05')];
const fact = <B>(id: string, body: B) => ({ id, hlc: id, userId: 'user', body });
const answer = (fields: Partial<SipAnswer> = {}) =>
  fact('a', {
    caseId: 'case',
    answer: 'yes' as const,
    on: '2026-03-10',
    reason: null,
    words: '',
    askAgainOn: null,
    ...fields,
  });
const step = (stage: SipStep['stage'], on: string) =>
  fact(`${stage}${on}`, { caseId: 'case', answerId: 'a', stage, on, result: '', next: '' });
const plan = (id: string, fields: Partial<SipPlan> = {}) =>
  fact(id, {
    needs: [{ need: 'Behov', what: 'Stöd', unitId: 'u', personId: 'p', by: '2026-04-20' }],
    others: 'Inget',
    leadUnitId: 'u',
    leadPersonId: 'p',
    family: 'Var med',
    child: 'Var med',
    followUpOn: '2026-05-01',
    caseId: 'case',
    answerId: 'a',
    seen: [],
    ...fields,
  });
const none: SipFacts = { answers: [], steps: [], plans: [], offeredOn: [] };
const waits = (facts: Partial<SipFacts>, today: string, among: readonly Given[] = both) => {
  const found = sipWaitOf(sipOf({ ...none, ...facts }, among, today), today);
  return found && `${found.state} ${String(found.days)} ${found.on}`;
};

it('waits for the family, then for its meeting, its plan and its follow-up, each with its days', () => {
  expect(waits({}, '2026-03-20', [])).toBeNull();
  expect(waits({}, '2026-03-20')).toBe('sipAsk 15 2026-03-05');
  const answers = [answer()];
  expect(waits({ answers }, '2026-03-20')).toBe('sipLeft 11 2026-03-31');
  expect(waits({ answers }, '2026-03-31')).toBe('sipLeft 0 2026-03-31');
  expect(waits({ answers }, '2026-04-02')).toBe('sipLate 2 2026-03-31');
  const held = { answers, steps: [step('booked', '2026-03-20'), step('held', '2026-03-25')] };
  expect(waits(held, '2026-04-02')).toBe('sipPlan 8 2026-03-25');
  const half = [plan('p', { followUpOn: null })];
  expect(waits({ ...held, plans: half }, '2026-04-02')).toBe('sipPlan 8 2026-03-25');
  const planned = { ...held, plans: [plan('p')] };
  expect(waits(planned, '2026-04-02')).toBe('sipFollowUpLeft 29 2026-05-01');
  expect(waits(planned, '2026-05-04')).toBe('sipFollowUp 3 2026-05-01');
});

it('goes on waiting after a follow-up until the next has a day, or the plan ends', () => {
  const answers = [answer()];
  const steps = [step('held', '2026-03-25'), step('followedUp', '2026-05-02')];
  expect(waits({ answers, steps, plans: [plan('p')] }, '2026-05-04')).toBe('sipPlan 2 2026-05-02');
  const next = plan('q', { seen: ['p'], followUpOn: '2026-07-01' });
  expect(waits({ answers, steps, plans: [plan('p'), next] }, '2026-05-04')).toBe(
    'sipFollowUpLeft 58 2026-07-01',
  );
  const ended = [...steps, step('ended', '2026-05-03')];
  expect(waits({ answers, steps: ended, plans: [plan('p')] }, '2026-05-04')).toBeNull();
});

it('waits for nothing after a no, until its day', () => {
  const no = { answer: 'no', reason: 'familyWaits', askAgainOn: '2026-06-01' } as const;
  expect(waits({ answers: [answer(no)] }, '2026-05-31')).toBeNull();
  expect(waits({ answers: [answer(no)] }, '2026-06-02')).toBe('sipAsk 1 2026-06-01');
});

/** What somebody is to do about it now; a day to come is no gap. */
const gapOf = {
  sipAsk: 'sipAsk',
  sipLeft: null,
  sipLate: 'sipMeeting',
  sipPlan: 'sipPlan',
  sipFollowUpLeft: null,
  sipFollowUp: 'sipFollowUp',
} as const;
const inOrder: Omit<FileFacts, 'sip'> = {
  consent: { isValid: true, until: null },
  holderUnitId: 'u',
  contactPersonId: 'p',
  isContactThere: true,
  isDecided: true,
  lastUpOn: null,
  followUpOn: '2026-05-07',
  followUps: [],
  lastRatedOn: null,
  offers: [],
  tasks: [],
  lastView: null,
  notEntered: [],
};
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays('2026-03-01', days));

it('is missing in the file on exactly the days on which it waits for somebody to do something', () => {
  const seen = new Set<string | null>();
  fc.assert(
    fc.property(
      fc.record({
        given: fc.array(fc.tuple(fc.constantFrom('municipality' as const, 'region' as const), day(0, 20)), {
          maxLength: 4,
        }),
        offeredOn: fc.array(day(0, 40), { maxLength: 1 }),
        answer: fc.option(
          fc.record({
            answer: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
            on: day(0, 40),
            askAgainOn: fc.option(day(41, 120)),
          }),
        ),
        steps: fc.array(
          fc.tuple(fc.constantFrom('booked' as const, 'held' as const, 'followedUp' as const), day(20, 60)),
          { maxLength: 3 },
        ),
        endedOn: fc.option(day(50, 60), { freq: 4 }),
        plan: fc.option(fc.record({ followUpOn: fc.option(day(30, 100)) })),
        today: day(60, 140),
      }),
      (drawn) => {
        const facts: SipFacts = {
          answers: drawn.answer === null ? [] : [answer(drawn.answer)],
          steps: [
            ...drawn.steps.map(([stage, on]) => step(stage, on)),
            ...(drawn.endedOn === null ? [] : [step('ended', drawn.endedOn)]),
          ],
          plans: drawn.plan === null ? [] : [plan('p', drawn.plan)],
          offeredOn: drawn.offeredOn,
        };
        const among = drawn.given.map(([principal, on]) => given(principal, on));
        const wait = sipWaitOf(sipOf(facts, among, drawn.today), drawn.today);
        const limits = { consentReminderDays: 30, quietWeeks: 52 };
        const found = missingToday(gapsIn({ ...inOrder, sip: sipInFile(facts, among) }), limits, drawn.today);
        const expected = wait === null ? null : gapOf[wait.state];
        expect(found.map(({ kind }) => kind)).toEqual(expected === null ? [] : [expected]);
        if (expected !== null) expect(found[0]?.on).toBe(wait?.on);
        seen.add(wait?.state ?? null);
      },
    ),
    { numRuns: 1500 },
  );
  // What was drawn holds nearly every state, or it would prove nothing about them.
  expect(seen.size).toBeGreaterThanOrEqual(6);
});
