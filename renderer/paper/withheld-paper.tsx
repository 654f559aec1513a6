import { ShieldBan } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';

/** Stands in the place of a paper whose receiver must not know. */
export function WithheldPaper() {
  const t = useT();
  return (
    <Banner tone="late" icon={ShieldBan} title={t('consents.paper.withheld')} role="status">
      {t('rule.consent.withheldFrom')}
    </Banner>
  );
}
