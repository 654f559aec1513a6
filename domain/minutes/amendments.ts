import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { RequiredFreeText } from '../kernel/text-fields.ts';

/** A correction of sealed minutes: it stands beside what was sealed and changes nothing of it. PDL 3:14. */
export const Amendment = z.object({
  meetingId: MeetingId,
  /** The case it is about; none when it is about the meeting itself. */
  caseId: Id.nullable(),
  text: RequiredFreeText,
  reason: RequiredFreeText,
});

export const amendments = fact('amendments', Amendment);
