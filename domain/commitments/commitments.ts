import { z } from 'zod';
import { flag, json, record, text } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';

export const commitmentStates = ['done', 'notDone', 'overtaken'] as const;
export const CommitmentAnswer = z.object({ state: z.enum(commitmentStates), on: PlainDate, note: FreeText });

/** Who does what by when. */
export const commitments = record('commitments', {
  caseId: text(Id),
  meetingId: text(MeetingId),
  text: text(RequiredFreeText),
  unitId: text(Id),
  personId: text(Id),
  dueOn: text(PlainDate),
  answer: json(CommitmentAnswer.nullable()),
  /** Taken back before the minutes were sealed. */
  removed: flag(z.boolean()),
});
