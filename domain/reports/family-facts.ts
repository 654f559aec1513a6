import { coverageOf, covers } from '../consents/consent-rules.ts';
import { standing } from '../decisions/decision-rules.ts';
import { answerBy, standingFeedback } from '../family-feedback/family-feedback-rules.ts';
import { instantOf } from '../kernel/hlc.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact } from '../registry.ts';
import type { CaseHistory, HistoryFrame } from './case-history.ts';
import type { Offered, ReportCase } from './report-facts.ts';

/** Whether consent, as it had been written by then, covered every unit in the room when an item was opened. */
export function isCoveredAt(
  meetingId: PlainDate,
  { row, facts }: CaseHistory,
  { meetings }: Pick<HistoryFrame, 'meetings'>,
): boolean {
  const meeting = meetings.get(meetingId);
  const item = meeting?.items.get(row.id);
  const first = standing(facts.decisions, facts.retractions).find(({ body }) => body.meetingId === meetingId);
  const until = item?.openedAt ?? (first === undefined ? '' : instantOf(first.hlc));
  const known = {
    consents: facts.consents.filter(({ hlc }) => instantOf(hlc) <= until),
    withdrawals: facts.withdrawals.filter(({ hlc }) => instantOf(hlc) <= until),
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

/** What a no says of an offer; one for another reason was never put to the family. */
const answerOf = ({ answer, reason }: Fact<'sipAnswers'>['body']): Exclude<Offered['answer'], null>[] => {
  if (answer === 'yes') return ['yes'];
  return reason === 'familyDeclines' || reason === 'familyWaits' ? [reason] : [];
};

/**
 * Each time a plan was offered, by day: the team's decisions to, what the family has said, and when the meeting after
 * a yes was held. An answer comes after the decision of its day.
 */
export const sipsOf = (
  decisions: readonly Pick<Fact<'decisions'>, 'body'>[],
  answers: readonly Pick<Fact<'sipAnswers'>, 'id' | 'body'>[],
  steps: readonly Pick<Fact<'sipSteps'>, 'body'>[],
): Offered[] =>
  [
    ...decisions.flatMap(({ body }) =>
      body.type === 'offerSip' ? [{ on: body.meetingId, answer: null, heldOn: null }] : [],
    ),
    ...answers.flatMap(({ id, body }) =>
      answerOf(body).map((answer) => ({
        on: body.on,
        answer,
        heldOn:
          steps.findLast(({ body: step }) => step.answerId === id && step.stage === 'held')?.body.on ?? null,
      })),
    ),
  ].toSorted((left, right) => left.on.localeCompare(right.on));
