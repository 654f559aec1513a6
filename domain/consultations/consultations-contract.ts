import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';

export const ConsultationInput = z.object({ unitId: Id, question: RequiredFreeText });

export const Consultation = z.object({
  id: Id,
  number: z.string(),
  raisedOn: PlainDate,
  unitId: Id,
  unit: z.string(),
  question: z.string(),
  advice: z.string(),
  /** Goes up when the advice is taken back or put back: a field that is open must be filled anew. */
  edition: z.number().int(),
});

/** Questions without a child. No field, here or anywhere, says which case one belongs to: it belongs to none. */
export const consultationsContract = {
  /** Those that this meeting takes up, the ones left without advice by earlier meetings first. */
  'consultations.list': query({
    input: z.object({ meetingId: MeetingId }),
    output: z.array(Consultation),
    needs: 'meeting.read',
    reads: [...directoryReads, ...calendarReads, 'consultations'],
  }),
  /** Words in a text that are a child's first name, school or case number in this log: that they are, and no more. */
  'consultations.check': query({
    input: z.object({ text: FreeText }),
    output: z.object({ words: z.array(z.string()) }),
    needs: 'meeting.run',
    reads: cardReads,
  }),
  'consultations.add': command({
    input: ConsultationInput.extend({ meetingId: MeetingId }),
    output: z.object({ consultationId: Id, number: z.string() }),
    needs: 'meeting.run',
  }),
  'consultations.change': command({
    input: z.object({
      consultationId: Id,
      /** The meeting that takes it up. */
      meetingId: MeetingId,
      fields: ConsultationInput.extend({ advice: FreeText }).partial(),
    }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'consultations.remove': command({
    input: z.object({ consultationId: Id }),
    output: z.null(),
    needs: 'meeting.run',
  }),
} satisfies Contract;
