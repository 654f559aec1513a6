import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readCalendar } from '../../../core/meetings/calendar.ts';
import { getFact } from '../../../db/rows.ts';
import { dayOf } from '../../../domain/kernel/plain-date.ts';
import { aLift } from '../../support/agenda-steps.ts';
import { aCase, aConsent, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { history, play } from '../../support/circuit.ts';
import type { Circuit } from '../../support/circuit.ts';
import { START, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { runs } from '../../support/campaign.ts';

/** A whole case log, asked through its channels alone; only where a follow-up lands is read from the calendar itself. */
function coreCircuit(core: TestCore): Circuit {
  let today = dayOf(START);
  const calendar = () => readCalendar(core.core.store, today);
  return {
    goTo: (day) => {
      today = day;
      core.goTo(day);
    },
    raise: (withConsent) =>
      withConsent
        ? raiseWithConsent(core)
        : core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null }).caseId,
    consent: (caseId) =>
      core.call('consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null }),
    next: () => core.call('session.get', null).nextMeetingId,
    planned: (after) =>
      core
        .call('meetings.list', null)
        .filter(({ id, state }) => id > after && state === 'planned')
        .map(({ id }) => id),
    agenda: (meetingId) => {
      const { rows, parked } = core.call('meetings.agenda', { meetingId });
      return [...rows, ...parked];
    },
    add: (meetingId, caseId) => core.call('meetings.addCase', { meetingId, caseId }),
    park: (meetingId, caseId) => core.call('meetings.park', { meetingId, caseId }),
    cancel: (meetingId) =>
      core.call('meetings.cancel', { meetingId, cancellation: { reason: 'staffing', note: '' } }),
    move: (meetingId, to) => core.call('meetings.move', { meetingId, to }),
    holiday: (firstDay, lastDay) =>
      core.call('holidays.save', { holidays: [{ id: null, name: 'Lov', firstDay, lastDay }] }),
    start: (meetingId) => core.call('meetings.start', { meetingId }),
    decide: (meetingId, caseId, outcome) => {
      const nobody = { interventionTypeId: null, providerUnitId: null, responsiblePersonId: null };
      const { decisionId } = core.call(
        'decisions.record',
        outcome.kind === 'decide'
          ? aDecision(caseId, meetingId, { followUpOn: outcome.followUpOn })
          : aDecision(caseId, meetingId, {
              ...nobody,
              ...(outcome.kind === 'close'
                ? { responsiblePersonId: 'person-founder', providerUnitId: 'unit-house' }
                : {}),
              type: outcome.kind,
              followUpOn: null,
              because: 'Skäl',
              closureReason: outcome.kind === 'close' ? 'goalsReached' : null,
            }),
      );
      const takesUp = getFact(core.core.store, 'decisions', decisionId)?.body.takesUp ?? [];
      return takesUp.flatMap((id) => getFact(core.core.store, 'decisions', id)?.body.followUpOn ?? []);
    },
    defer: (meetingId, caseId, escalated) =>
      core.call('meetings.defer', {
        meetingId,
        caseId,
        reason: 'Tiden räckte inte',
        ...(escalated ? { lift: aLift } : {}),
      }),
    agree: (meetingId, caseId, dueOn) =>
      core.call('commitments.add', {
        caseId,
        meetingId,
        text: 'Ringa hem',
        unitId: null,
        personId: 'person-founder',
        dueOn,
      }).commitmentId,
    answer: (_caseId, commitmentId) =>
      core.call('commitments.answer', { commitmentId, state: 'done', note: '' }),
    seal: (meetingId) => core.call('meetings.seal', { meetingId }),
    takenUp: (due, madeOn) => calendar().takenUpIn(null)(due, madeOn),
  };
}

describe('nothing leaves the circuit of a whole case log', () => {
  it('whatever is raised, held, skipped, cancelled, moved, parked or put there by hand', () => {
    fc.assert(
      fc.property(history, (events) => {
        const core = testCore();
        try {
          play(events, coreCircuit(core));
        } finally {
          core.close();
        }
      }),
      { numRuns: runs(6), endOnFailure: true },
    );
  }, 120_000);
});
