import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { LetterReceiver } from '../../domain/letters/letter-rules.ts';

/** How a letter stands in the access log. */
export const letterDetail = (meetingId: PlainDate, to: LetterReceiver): string => `letter ${meetingId} ${to}`;
