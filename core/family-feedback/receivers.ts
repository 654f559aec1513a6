import type { z } from 'zod';
import type { FeedbackReceiver } from '../../domain/family-feedback/family-feedback-contract.ts';
import { standingFeedback } from '../../domain/family-feedback/family-feedback-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { receiversOf } from '../../domain/letters/letter-rules.ts';
import { listDisclosed } from '../../db/access-log-sql.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listFacts } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { letterDetail } from '../letters/letter-detail.ts';

type Receiver = z.output<typeof FeedbackReceiver>;

/** Whom to tell what a meeting agreed about a case, and who has been told: by letter, or as somebody has written. */
export function feedbackReceivers(
  { row, subject, consents }: CaseFacts,
  meetingId: PlainDate,
  { db, today }: QueryContext,
): Receiver[] {
  const letters = new Map(
    listDisclosed(db, row.id)
      .toReversed()
      .map(({ detail, at }) => [detail, dayOfInstant(at)]),
  );
  const written = listFacts(db, 'familyFeedback', 'case_id', row.id).flatMap(({ body }) =>
    body.meetingId === meetingId ? [body] : [],
  );
  const standing = standingFeedback(written);
  const guardians = consents.at(-1)?.body.guardians ?? [];
  return receiversOf(subject, today).map((to) => {
    const said = standing.get(to);
    const sent = letters.get(letterDetail(meetingId, to));
    return {
      to,
      label: to === 'child' ? '' : (guardians[to === 'guardian1' ? 0 : 1]?.label ?? ''),
      isWithheld: !disclose(subject, { kind: 'letter', to }, today).plan,
      told:
        said?.way != null
          ? { way: said.way, on: said.on }
          : sent === undefined
            ? null
            : { way: 'letter' as const, on: sent },
    };
  });
}
