import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openFollowUps } from '../../../domain/decisions/decision-rules.ts';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { addMinutes, buildAgenda } from '../../../domain/meetings/agenda-rules.ts';
import type { Candidate } from '../../../domain/meetings/agenda-rules.ts';

const candidate = (fields: Partial<Candidate> & Pick<Candidate, 'caseId'>): Candidate => ({
  number: fields.caseId,
  raisedOn: '2026-11-01',
  urgency: 'nextFree',
  dueOn: null,
  landsOn: fields.dueOn ?? null,
  decided: false,
  consentValid: true,
  deferredOn: [],
  handedBackOn: null,
  carriedFrom: null,
  tasks: [],
  item: null,
  handledHere: false,
  ...fields,
});
const days = (...list: string[]) => list.map((dueOn) => ({ dueOn, asksFrom: dueOn }));
const frame = {
  meetingId: '2026-11-26',
  today: '2026-11-24',
  previousId: '2026-11-19',
  isNext: true,
  started: false,
  minutesNew: 12,
  minutesFollowUp: 8,
};
const ids = (candidates: Candidate[], change: Partial<typeof frame> = {}): string[] =>
  buildAgenda(candidates, { ...frame, ...change }).map((entry) => entry.candidate.caseId);

describe('the computed agenda', () => {
  it('has follow-ups first, the most overdue on top, then deferred items, then new cases by urgency and waiting', () => {
    const list = [
      candidate({ caseId: 'new-old', raisedOn: '2026-10-01' }),
      candidate({ caseId: 'new-urgent', urgency: 'oneWeek', raisedOn: '2026-11-20' }),
      candidate({ caseId: 'deferred', deferredOn: ['2026-11-12'] }),
      candidate({ caseId: 'due', decided: true, dueOn: '2026-11-26' }),
      candidate({ caseId: 'overdue', decided: true, dueOn: '2026-11-05' }),
    ];
    expect(ids(list)).toEqual(['overdue', 'due', 'deferred', 'new-urgent', 'new-old']);
  });

  it('takes a new case only with consent, and a due follow-up without it all the same', () => {
    expect(
      ids([
        candidate({ caseId: 'new', consentValid: false }),
        candidate({ caseId: 'due', decided: true, dueOn: '2026-11-20', consentValid: false }),
      ]),
    ).toEqual(['due']);
  });

  it('takes up a handover that came back at the first meeting that can be held, not at later ones', () => {
    const list = [
      candidate({ caseId: 'back', decided: true, dueOn: '2027-01-07', handedBackOn: '2026-11-25' }),
      candidate({ caseId: 'tomorrow', decided: true, dueOn: '2027-01-07', handedBackOn: '2026-11-27' }),
    ];
    expect(ids(list)).toEqual(['back']);
    expect(ids(list, { isNext: false })).toEqual([]);
    expect(ids(list, { started: true })).toEqual([]);
  });

  describe('and the tasks that are due', () => {
    const entries = (candidates: Candidate[], change: Partial<typeof frame> = {}) =>
      buildAgenda(candidates, { ...frame, ...change }).map(({ candidate: { caseId }, kind, minutes }) => [
        caseId,
        kind,
        minutes,
      ]);
    const later = { decided: true, dueOn: '2027-01-07' };

    it('asks first what was to be done by the meeting, a minute or two each, also when consent is gone', () => {
      const list = [
        candidate({ caseId: 'due', decided: true, dueOn: '2026-11-26' }),
        candidate({ caseId: 'one', ...later, tasks: days('2026-11-26') }),
        candidate({ caseId: 'many', ...later, tasks: days(...Array<string>(9).fill('2026-11-20')) }),
        candidate({ caseId: 'closed-to-us', ...later, tasks: days('2026-11-25'), consentValid: false }),
      ];
      expect(entries(list)).toEqual([
        ['many', 'task', 8],
        ['closed-to-us', 'task', 2],
        ['one', 'task', 2],
        ['due', 'followUp', 8],
      ]);
    });

    it('has one row for a case whose follow-up is due as well, or that was put there by hand', () => {
      const byHand = { position: null, minutes: null, placement: 'agenda', fixed: true, kind: null } as const;
      const list = [
        candidate({ caseId: 'both', decided: true, dueOn: '2026-11-26', tasks: days('2026-11-26') }),
        candidate({ caseId: 'hand', ...later, tasks: days('2026-11-26'), item: byHand }),
      ];
      expect(entries(list)).toEqual([
        ['both', 'followUp', 8],
        ['hand', 'followUp', 8],
      ]);
    });

    it('asks before its day about a task that has been moved once too often, and calls it late only when it is', () => {
      const moved = { dueOn: '2026-12-17', asksFrom: '2026-11-23' };
      const [entry] = buildAgenda([candidate({ caseId: 'moved', ...later, tasks: [moved] })], frame);
      expect(entry).toMatchObject({ kind: 'task', overdueDays: 0 });
    });

    it('asks at the first meeting on or after the day, and at no later one', () => {
      const list = [candidate({ caseId: 'task', ...later, tasks: days('2026-11-26') })];
      expect(ids(list)).toEqual(['task']);
      expect(ids(list, { meetingId: '2026-12-03', previousId: '2026-11-26', isNext: false })).toEqual([]);
      expect(ids(list, { meetingId: '2026-12-03', previousId: '2026-11-26' })).toEqual(['task']);
      expect(ids(list, { started: true })).toEqual([]);
    });
  });

  it('counts the days something is overdue or waits to the day it is read, and of a meeting that has been to its own', () => {
    const list = [
      candidate({ caseId: 'late', decided: true, dueOn: '2026-11-19' }),
      candidate({ caseId: 'soon', decided: true, dueOn: '2026-11-25' }),
      candidate({ caseId: 'new', raisedOn: '2026-11-20' }),
    ];
    const told = (today: string) =>
      buildAgenda(list, { ...frame, today }).map(({ overdueDays, waitingDays, candidate: { caseId } }) =>
        caseId === 'new' ? waitingDays : overdueDays,
      );
    expect(told('2026-11-24')).toEqual([5, 0, 4]);
    expect(told('2026-11-26')).toEqual([7, 1, 6]);
    expect(told('2027-02-01')).toEqual([7, 1, 6]);
  });

  it('is fixed once the meeting has started, but keeps what was dealt with', () => {
    const list = [
      candidate({
        caseId: 'fixed',
        item: { position: 0, minutes: null, placement: 'agenda', fixed: true, kind: 'newCase' },
      }),
      candidate({ caseId: 'late-comer', decided: true, dueOn: '2026-11-26' }),
      candidate({ caseId: 'handled', handledHere: true }),
    ];
    expect(ids(list, { started: true })).toEqual(['fixed', 'handled']);
  });

  it('counts clock times in minutes', () => {
    expect([addMinutes('13:05', 12), addMinutes('13:55', 12), addMinutes('23:55', 30)]).toEqual([
      '13:17',
      '14:07',
      '23:59',
    ]);
  });
});

describe('nothing agreed is ever forgotten', () => {
  const WEEKS = 30;
  const day = (week: number): string => addDays('2026-01-08', 7 * week);
  /** One meeting after the other; at each, some of the due cases are decided, the others deferred or not reached. */
  const history = fc.array(
    fc.record({
      handled: fc.array(fc.nat(5), { maxLength: 6 }),
      weeksAhead: fc.integer({ min: 1, max: 9 }),
      closes: fc.boolean(),
      reached: fc.boolean(),
    }),
    {
      minLength: 5,
      maxLength: WEEKS,
    },
  );

  it('every open follow-up is on the agenda of the first meeting on or after its day, whatever has happened before', () => {
    fc.assert(
      fc.property(history, (meetings) => {
        const made = new Map<
          string,
          {
            id: string;
            body: { meetingId: string; followUpOn: string | null; type: 'startIntervention' | 'close' };
          }[]
        >();
        for (const [week, meeting] of meetings.entries()) {
          const meetingId = day(week);
          const open = (caseId: string) =>
            openFollowUps((made.get(caseId) ?? []).filter((decision) => decision.body.meetingId < meetingId));
          const list = ['0', '1', '2', '3', '4', '5'].map((caseId) =>
            candidate({
              caseId,
              decided: (made.get(caseId) ?? []).length > 0,
              dueOn:
                open(caseId)
                  .map((decision) => decision.body.followUpOn ?? '')
                  .toSorted()[0] ?? null,
            }),
          );
          const agenda = ids(list, { meetingId, previousId: week === 0 ? null : day(week - 1) } as Partial<
            typeof frame
          >);
          for (const one of list) {
            const due = open(one.caseId).some(
              (decision) => decision.body.followUpOn !== null && decision.body.followUpOn <= meetingId,
            );
            if (due) expect(agenda).toContain(one.caseId);
          }
          if (!meeting.reached) continue;
          for (const caseId of new Set(meeting.handled.map(String)))
            made.set(caseId, [
              ...(made.get(caseId) ?? []),
              {
                id: `${caseId}/${meetingId}`,
                body: {
                  meetingId,
                  followUpOn: meeting.closes ? null : day(week + meeting.weeksAhead),
                  type: meeting.closes ? 'close' : 'startIntervention',
                },
              },
            ]);
        }
      }),
    );
  });

  it('a follow-up due later stands although the case is decided about before its day', () => {
    const decision = (id: string, meetingId: string, followUpOn: string) => ({
      id,
      body: { meetingId, followUpOn, type: 'startIntervention' as const },
    });
    const made = [
      decision('early', day(0), day(2)),
      decision('late', day(0), day(8)),
      decision('second', day(2), day(20)),
    ];
    expect(openFollowUps(made).map((one) => one.id)).toEqual(['late', 'second']);
    expect(
      openFollowUps([
        ...made,
        { id: 'end', body: { meetingId: day(3), followUpOn: null, type: 'close' as const } },
      ]),
    ).toEqual([]);
  });
});
