import { flag, record, text } from '../kernel/fields.ts';
import { z } from 'zod';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText, RequiredShortText } from '../kernel/text-fields.ts';

/**
 * A question to the team without a child's identity. It has no place for a name, a year of birth or a case, and
 * nothing leads from it to one: a case begins with a consent.
 */
export const consultations = record('consultations', {
  number: text(RequiredShortText),
  raisedOn: text(PlainDate),
  unitId: text(Id),
  /** The meeting it is taken up at. */
  meetingId: text(MeetingId),
  question: text(RequiredFreeText),
  advice: text(FreeText),
  removed: flag(z.boolean()),
});
