import { handedBack, handoverSteps } from '../../domain/handovers/baton-rules.ts';
import type { HandoverBack } from '../../domain/handovers/baton-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Directory } from '../directory.ts';
import type { AgendaCase, AgendaRowView } from '../meetings/agenda.ts';

/** The latest handover that came to nothing and that this meeting is the first to decide about. */
export function handedBackTo(facts: CaseFacts, meetingId: PlainDate, today: PlainDate): HandoverBack | null {
  const earlier = facts.decisions.filter(({ body }) => body.meetingId < meetingId);
  return handedBack(handoverSteps(facts.handovers, today), facts.baton, earlier).at(-1) ?? null;
}

export const handedBackRow = (
  { handedBack: back }: AgendaCase,
  directory: Directory,
): AgendaRowView['handedBack'] =>
  back === null
    ? null
    : { why: back.why, unit: directory.unit(back.step.offer.body.toUnitId), on: back.step.on };
