import { z } from 'zod';
import { InformationCategory } from '../consents/consents.ts';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequiredFreeText, RequiredShortText } from '../kernel/text-fields.ts';

/** Whom a note is for: the whole team, or only some units; the author always reads it. */
export const NoteLimit = z.discriminatedUnion('to', [
  z.object({ to: z.literal('team') }),
  z.object({ to: z.literal('units'), unitIds: z.array(Id).min(1).max(60) }),
]);
export type NoteLimit = z.infer<typeof NoteLimit>;

/** Information about somebody other than the child needs that person's own consent (`domain.md` §2.1:2). */
export const AboutOther = z.object({ who: RequiredShortText, consentedOn: PlainDate });

/** A note in a case, of one kind of information, written once by one unit. */
export const Note = z.object({
  caseId: Id,
  on: PlainDate,
  text: RequiredFreeText,
  category: InformationCategory,
  /** The unit whose knowledge it is: whom others ask when they may not read it. */
  authorUnitId: Id,
  limit: NoteLimit,
  aboutOther: AboutOther.nullable(),
});
export type Note = z.infer<typeof Note>;

export const notes = fact('notes', Note);
