import { useErrorText } from '../api/error-text.ts';
import { useT } from '../text/t.ts';
import { useCountdown } from './use-countdown.ts';
import { isTooSoon, waitSeconds } from './wait-seconds.ts';

interface Problem {
  /** The sentence under the field, or nothing. */
  readonly text: string;
  /** Another try would be refused now. */
  readonly mustWait: boolean;
}

/** What to say about the last try: what was wrong, or how long to wait, counted down. */
export function usePassphraseProblem(error: unknown, alreadyWaiting = 0): Problem {
  const t = useT();
  const errorText = useErrorText();
  const left = useCountdown(Math.max(alreadyWaiting, waitSeconds(error)), error);
  if (left > 0) return { text: t('vault.unlock.wait', { count: left }), mustWait: true };
  return { text: isTooSoon(error) ? t('vault.unlock.tryNow') : errorText(error), mustWait: false };
}
