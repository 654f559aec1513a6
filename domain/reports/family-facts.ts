import { coverageOf, covers } from '../consents/consent-rules.ts';
import { answerBy, standingFeedback } from '../family-feedback/family-feedback-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact } from '../registry.ts';
import type { CaseHistory, HistoryFrame } from './case-history.ts';
import type { Offered, ReportCase } from './report-facts.ts';

/** A stamp begins with its moment, ISO in UTC. */
const STAMP_LENGTH = 24;

/** Whether consent, as it had been written by then, covered every unit in the room when an item was opened. */
export function isCoveredAt(
  meetingId: PlainDate,
  { row, facts }: CaseHistory,
  { meetings }: Pick<HistoryFrame, 'meetings'>,
): boolean {
  const meeting = meetings.get(meetingId);
  const item = meeting?.items.get(row.id);
  const until = item?.openedAt ?? facts.decisions[0]?.hlc.slice(0, STAMP_LENGTH) ?? '';
  const known = {
    consents: facts.consents.filter(({ hlc }) => hlc.slice(0, STAMP_LENGTH) <= until),
    withdrawals: facts.withdrawals.filter(({ hlc }) => hlc.slice(0, STAMP_LENGTH) <= until),
    custody: row.custody,
    birthYear: row.birthYear,
    adultOn: row.adultOn,
  };
  const inRoom = (meeting?.unitIds ?? []).filter((unitId) => item?.outside.includes(unitId) !== true);
  const on = meeting?.heldOn ?? meetingId;
  return inRoom.length > 0 && inRoom.every((unitId) => covers(coverageOf(unitId, known, on, 0)));
}

/** After each meeting that decided: the last day to tell the family, and the day that somebody in it was told. */
export const feedbackOf = (
  days: readonly PlainDate[],
  { facts, letters }: CaseHistory,
  { meetings, familyAnswerDays }: Pick<HistoryFrame, 'meetings' | 'familyAnswerDays'>,
): ReportCase['feedback'] =>
  days.map((meetingId) => {
    const written = facts.familyFeedback.flatMap(({ body }) => (body.meetingId === meetingId ? [body] : []));
    const said = [...standingFeedback(written).values()].map(({ on }) => on);
    const told = [...said, letters.get(meetingId) ?? []].flat().toSorted();
    return {
      by: answerBy(meetings.get(meetingId)?.heldOn ?? meetingId, familyAnswerDays),
      toldOn: told[0] ?? null,
    };
  });

/** What the family has said to a plan each time it was offered, and when the meeting after a yes was held. */
export const sipsOf = (
  answers: readonly Fact<'sipAnswers'>[],
  steps: readonly Fact<'sipSteps'>[],
): Offered[] =>
  answers.map(({ id, body }) => ({
    on: body.on,
    isAccepted: body.answer === 'yes',
    heldOn:
      steps.findLast(({ body: step }) => step.answerId === id && step.stage === 'held')?.body.on ?? null,
  }));
