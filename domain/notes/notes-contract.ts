import { z } from 'zod';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { InformationCategory } from '../consents/consents.ts';
import { AboutOther, Note } from './notes.ts';

/** A note as the gate lets somebody see it: its text, or that there is one and whom to ask. */
export const NoteView = z.discriminatedUnion('held', [
  z.object({
    held: z.literal(false),
    id: Id,
    on: PlainDate,
    category: InformationCategory,
    authorUnit: z.string(),
    by: z.string(),
    text: z.string(),
    /** The units it is for; none means the whole team. */
    forUnits: z.array(z.string()),
    aboutOther: AboutOther.nullable(),
    /** Written by this user, who can take it back. */
    isOwn: z.boolean(),
  }),
  z.object({ held: z.literal(true), id: Id, on: PlainDate, heldBy: z.string() }),
]);
export type NoteView = z.infer<typeof NoteView>;

export const notesContract = {
  /** Today's note. The coordinator may write down what another unit says; a member writes for the own unit. */
  'notes.add': command({
    input: Note.omit({ on: true }).extend({ authorUnitId: Id.nullable() }),
    output: z.object({ noteId: Id }),
    needs: 'note.write',
  }),
  /** The author takes a note back; both stay in the log. */
  'notes.retract': command({ input: z.object({ noteId: Id }), output: z.null(), needs: 'note.write' }),
} satisfies Contract;
