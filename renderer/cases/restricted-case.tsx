import { LockKeyhole } from 'lucide-react';
import { WithdrawUnseen } from '../consents/withdraw-unseen.tsx';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import type { CaseView } from './case-view.ts';
import styles from './case-page.module.css';

/** A case that the gate keeps from this reader: that it exists, who to ask, and nothing more. */
export function RestrictedCase({
  caseId,
  number,
  holder,
  withheld,
}: {
  readonly caseId: string;
  readonly number: string;
  readonly holder: string;
  readonly withheld: CaseView['withheld'];
}) {
  const t = useT();
  return (
    <div className={styles.notice}>
      <Banner
        tone="idle"
        icon={LockKeyhole}
        title={t('cases.restricted.title', { number })}
        actions={withheld === 'recused' && <WithdrawUnseen caseId={caseId} />}
      >
        {t(withheld === 'recused' ? 'cases.restricted.recused' : 'cases.restricted.text', { holder })}
      </Banner>
    </div>
  );
}
