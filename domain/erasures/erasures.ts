import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';

/** What was taken away, in numbers. */
export const ErasedCounts = z.object({
  changes: z.number().int().min(0),
  consents: z.number().int().min(0),
  decisions: z.number().int().min(0),
  tasks: z.number().int().min(0),
  notes: z.number().int().min(0),
});

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Minutes in pieces that an erasure takes away one by one: what each case left has in them, and what belongs to none. */
export const MinutesParts = z.object({
  rest: Hash,
  cases: z.array(z.object({ number: z.string().max(30), hash: Hash })).max(500),
});
export type MinutesParts = z.infer<typeof MinutesParts>;

/**
 * That a case has been erased (gallring): the receipt, and what keeps the case away. It names the case in a field of
 * its own, so that it belongs to no case and outlives this one.
 */
export const Erasure = z.object({
  erasedCaseId: Id,
  /** So that the number is never given again, and a family that asks still finds who has read. */
  number: z.string().max(30),
  wasProtected: z.boolean(),
  closedOn: PlainDate,
  erasedOn: PlainDate,
  erasedBy: RequiredShortText,
  /** Whoever answers for the archive, and the day of that decision. */
  decidedBy: RequiredShortText,
  decidedOn: PlainDate,
  counts: ErasedCounts,
  /**
   * Sealed minutes it stood in, with what their hash is without it, and the hashes of what is left, so that they can
   * still be checked when another machine has erased another case from them. Parts are absent in the oldest erasures.
   */
  minutes: z
    .array(z.object({ meetingId: MeetingId, contentHash: Hash, parts: MinutesParts.optional() }))
    .max(500),
  /** Units whose machines may have been told of the case, and are told of this. Absent in the oldest erasures. */
  unitIds: z.array(Id).max(200).exactOptional(),
});
export type Erasure = z.infer<typeof Erasure>;

export const erasures = fact('erasures', Erasure);
