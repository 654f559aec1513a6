import type { Instant } from '../../domain/kernel/plain-date.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { clock } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';

/** Who made this copy and when: paper has no other trace. */
export function PrintFoot({ by, at }: { readonly by: string; readonly at: Instant }) {
  const t = useT();
  const { fullDay } = usePhrases();
  return <p>{t('minutes.paper.printed', { by, day: fullDay(dayOfInstant(at)), time: clock(at) })}</p>;
}
