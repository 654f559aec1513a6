import { z } from 'zod';
import { errorCodes } from '../../domain/kernel/errors.ts';

/** What the core may say. Anything else is dropped: the core reads files that others have made. */
const CoreMessage = z.union([
  z.object({ changed: z.object({ topics: z.array(z.string()) }) }),
  z.object({
    id: z.number(),
    envelope: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({
        ok: z.literal(false),
        error: z.object({
          code: z.enum(errorCodes),
          params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
          ref: z.string().exactOptional(),
        }),
      }),
    ]),
  }),
]);
export type CoreMessage = z.infer<typeof CoreMessage>;

export function readCoreMessage(raw: unknown): CoreMessage | undefined {
  return CoreMessage.safeParse(raw).data;
}
