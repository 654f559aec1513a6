import { z } from 'zod';
import type { Envelope } from '../../domain/kernel/errors.ts';

const SessionLimits = z.object({
  idleMinutes: z.number(),
  idleMinutesLive: z.number(),
  liveMeetingId: z.string().nullable(),
});

/** Minutes until auto-lock, from an answer of `session.get`: a live meeting looks idle, and is given longer. */
export function idleLimitFrom(answer: Envelope): number | undefined {
  if (!answer.ok) return undefined;
  const session = SessionLimits.safeParse(answer.value);
  if (!session.success) return undefined;
  return session.data.liveMeetingId === null ? session.data.idleMinutes : session.data.idleMinutesLive;
}
