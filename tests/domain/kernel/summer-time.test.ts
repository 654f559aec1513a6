/** The nights in March and October when the clock is moved have 23 and 25 hours; a day is a day all the same. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoverSteps } from '../../../domain/handovers/baton-rules.ts';
import { coursesOf } from '../../../domain/interventions/intervention-rules.ts';
import { addDays, dayOf, daysBetween, isOverdue, weekdayOf } from '../../../domain/kernel/plain-date.ts';
import { buildAgenda } from '../../../domain/meetings/agenda-rules.ts';
import { lookupOf, takenUpOn } from '../../../domain/meetings/follow-up-days.ts';
import { SIP_DAYS, sipOf } from '../../../domain/sip/sip-rules.ts';

const before = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Stockholm';
});
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

/** A Thursday before the change, and the day of it: 23 hours in March, 25 in October. */
const changes = [
  { thursday: '2026-03-26', change: '2026-03-29', hours: 23 },
  { thursday: '2026-10-22', change: '2026-10-25', hours: 25 },
  { thursday: '2027-03-25', change: '2027-03-28', hours: 23 },
  { thursday: '2027-10-28', change: '2027-10-31', hours: 25 },
] as const;

describe.each(changes)('around $change', ({ thursday, change, hours }) => {
  it('is a day of $hours hours here, or this test would say nothing', () => {
    const length = Date.parse(`${addDays(change, 1)}T00:00`) - Date.parse(`${change}T00:00`);
    expect(length).toBe(hours * 3_600_000);
  });

  it('every moment of a day lies in it, and the next day is one day later', () => {
    const midnight = new Date(`${change}T00:00`).getTime();
    for (let hour = 0; hour < hours; hour += 1) expect(dayOf(midnight + hour * 3_600_000 + 1)).toBe(change);
    expect(dayOf(midnight + hours * 3_600_000)).toBe(addDays(change, 1));
    expect(daysBetween(change, addDays(change, 1))).toBe(1);
  });

  it('what is due that day is overdue the day after, and not before', () => {
    expect(isOverdue(change, change)).toBe(false);
    expect(isOverdue(change, addDays(change, 1))).toBe(true);
  });

  it('a follow-up agreed on the Thursday before is taken up on its own Thursday after', () => {
    const due = addDays(thursday, 7);
    expect([weekdayOf(thursday), weekdayOf(due), daysBetween(thursday, due)]).toEqual([4, 4, 7]);
    const days = [thursday, due].map((id) => ({ id, state: 'planned', movedTo: null }));
    expect(takenUpOn(due, thursday, lookupOf(days))).toBe(due);
    expect(takenUpOn(addDays(due, -1), thursday, lookupOf(days))).toBe(due);
  });

  it('a family that has waited since the Thursday before has waited whole days', () => {
    const body = {
      type: 'startIntervention' as const,
      meetingId: thursday,
      providerUnitId: 'unit',
      firstContactBy: change,
    };
    const on = (today: string) => coursesOf([{ id: 'a', body }], [], { today, closedOn: null }).get('a');
    expect(on(change)).toMatchObject({ contactDays: daysBetween(thursday, change), isLate: false });
    expect(on(addDays(change, 1))).toMatchObject({ contactDays: 4, startDays: 4, isLate: true });
  });

  it('a new case has waited whole days by the meeting after', () => {
    const candidate = {
      caseId: 'a',
      number: 'K-1',
      urgency: null,
      raisedOn: thursday,
      dueOn: null,
      landsOn: null,
      decided: false,
      consentValid: true,
      deferredOn: [],
      handedBackOn: null,
      carriedFrom: null,
      tasks: [],
      item: null,
      handledHere: false,
    };
    const waited = buildAgenda([candidate], {
      meetingId: addDays(thursday, 7),
      today: addDays(thursday, 7),
      previousId: null,
      isNext: true,
      started: false,
      minutesNew: 12,
      minutesFollowUp: 8,
    }).map(({ waitingDays }) => waitingDays);
    expect(waited).toEqual([7]);
  });

  it('a unit has seven days to answer, and the offer runs out on the eighth', () => {
    const answerBy = addDays(thursday, 7);
    const body = {
      caseId: 'a',
      turn: null,
      fromUnitId: 'x',
      toUnitId: 'y',
      what: '',
      why: '',
      offeredOn: thursday,
      answerBy,
    };
    const offer = { id: 'h', hlc: '1', userId: 'u', body };
    const facts = {
      firstUnitId: 'x',
      firstPersonId: null,
      raisedOn: thursday,
      closings: [],
      offers: [offer],
      answers: [],
      contacts: [],
    };
    const stateOn = (today: string) => handoverSteps(facts, today)[0]?.state;
    expect([stateOn(answerBy), stateOn(addDays(answerBy, 1))]).toEqual(['offered', 'expired']);
  });

  it('the clock of a plan is 21 days from the yes, and late on the 22nd', () => {
    const body = {
      caseId: 'a',
      answer: 'yes' as const,
      on: thursday,
      reason: null,
      words: '',
      askAgainOn: null,
    };
    const facts = {
      answers: [{ id: 'a', hlc: '1', userId: 'u', body }],
      steps: [],
      plans: [],
      offeredOn: [],
    };
    const clock = (days: number) => sipOf(facts, [], addDays(thursday, days)).clock;
    expect(clock(4)).toMatchObject({ daysLeft: SIP_DAYS - 4, isLate: false });
    expect(clock(SIP_DAYS)).toEqual({ until: addDays(thursday, 21), daysLeft: 0, isLate: false });
    expect(clock(SIP_DAYS + 1)).toMatchObject({ daysLeft: -1, isLate: true });
    expect(weekdayOf(addDays(thursday, 21))).toBe(4);
  });
});

it('any number of days there and back again is the same day, over any change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -400, max: 400 }), (start, days) => {
      const from = addDays('2026-01-01', start);
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(addDays(to, -days)).toBe(from);
    }),
  );
});
