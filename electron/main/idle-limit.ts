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

interface Idle {
  /** Without a key or a movement anywhere on the machine, as the operating system says. */
  readonly systemSeconds: number;
  /** Since somebody last gave a passphrase, which the operating system need not have noticed. */
  readonly sinceUnlockSeconds: number;
  readonly limitMinutes: number;
}

export const isOverLimit = ({ systemSeconds, sinceUnlockSeconds, limitMinutes }: Idle): boolean =>
  Math.min(systemSeconds, sinceUnlockSeconds) >= limitMinutes * 60;
