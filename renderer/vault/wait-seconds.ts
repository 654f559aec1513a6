import { ApiFailure } from '../api/call.ts';

/** How long the core asks us to wait before another try. */
export function waitSeconds(error: unknown): number {
  if (!(error instanceof ApiFailure)) return 0;
  const seconds = error.params['seconds'] ?? error.params['waitSeconds'] ?? 0;
  return Number(seconds) || 0;
}
