import { Repeat2 } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { CaseBaton } from './handover-view.ts';
import css from './handovers.module.css';

const once = { before: 'handovers.counts.unitsBeforeStart', soFar: 'handovers.counts.units' } as const;
const again = {
  before: 'handovers.counts.again.unitsBeforeStart',
  soFar: 'handovers.counts.again.units',
} as const;

/** How often the child has been passed on in vain, and how many units it has met. */
export function BatonCounts({ baton }: { readonly baton: CaseBaton }) {
  const t = useT();
  const { declined, expired, unitsBeforeStart, hasStarted, isAgain } = baton.counts;
  const inVain = declined + expired;
  const met = hasStarted ? 'before' : 'soFar';
  return (
    <p className={css.counts}>
      {inVain === 0 ? null : (
        <Status tone="late" icon={Repeat2}>
          {t('handovers.counts.inVain', { count: inVain })}
        </Status>
      )}
      {inVain === 0 ? null : (
        <span>
          {[
            declined === 0 ? '' : t('handovers.counts.declined', { count: declined }),
            expired === 0 ? '' : t('handovers.counts.expired', { count: expired }),
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </span>
      )}
      <span>{t(isAgain ? again[met] : once[met], { count: unitsBeforeStart })}</span>
    </p>
  );
}
