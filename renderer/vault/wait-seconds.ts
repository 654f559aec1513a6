import { ApiFailure } from '../api/call.ts';

/** How long the core asks us to wait before another try. */
export function waitSeconds(error: unknown): number {
  return isTooSoon(error) ? Number(error.params['seconds'] ?? 0) : 0;
}

export const isTooSoon = (error: unknown): error is ApiFailure =>
  error instanceof ApiFailure && error.code === 'too-many-attempts';
