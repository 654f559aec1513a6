import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { momentWords } from './moment-words.ts';

/** Where else the latest of a case lies; nothing where no other machine could have it. */
export function CaseCopies({
  caseId,
  className,
}: {
  readonly caseId: string;
  readonly className?: string | undefined;
}) {
  const t = useT();
  const { data } = useApi('exchange.copies', { caseId });
  if (data === undefined || data.among === 0) return null;
  const { on, among: count, asOf } = data;
  return (
    <p className={className}>
      {on === 0
        ? t('exchange.copies.none', { count })
        : t('exchange.copies.some', { on, count, at: momentWords(asOf, t) })}
    </p>
  );
}
