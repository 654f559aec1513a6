import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CircuitFacts } from '../../domain/meetings/candidate-rules.ts';
import { monthsSince, sinceReturn } from '../../domain/returns/return-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { AgendaRowView } from '../meetings/agenda.ts';

/** A case that has been taken up again is a new one to the meetings that come after. */
export function begunBefore(
  { row, returned, decisions, decisionsSince, deferrals }: CaseFacts,
  meetingId: PlainDate,
): Pick<CircuitFacts, 'raisedOn' | 'decisions' | 'deferrals'> {
  if (returned === null || returned.body.on > meetingId)
    return { raisedOn: row.raisedOn ?? meetingId, decisions, deferrals };
  return {
    raisedOn: returned.body.on,
    decisions: decisionsSince,
    deferrals: sinceReturn(deferrals, returned),
  };
}

/** That it comes back, at the first meeting that has to decide about it since. */
export const returnedRow = (
  { returned, decisionsSince }: CaseFacts,
  meetingId: PlainDate,
): AgendaRowView['returned'] =>
  returned === null ||
  returned.body.on > meetingId ||
  decisionsSince.some(({ body }) => body.meetingId < meetingId)
    ? null
    : { on: returned.body.on, months: monthsSince(returned.body.closedOn, returned.body.on) };
