import { Ban } from 'lucide-react';
import { useState } from 'react';
import { WithdrawDialog } from '../consents/withdraw-dialog.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import styles from './live-case.module.css';

/** Two presses from a case that is up to a consent that is taken back: what it covered is gone at once. */
export function LiveWithdrawal({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['withdraw']}>
      <span>{t('meetings.live.withdrawHint')}</span>
      <Button size="compact" icon={Ban} onPress={() => setOpen(true)}>
        {t('consents.withdraw.action')}
      </Button>
      <WithdrawDialog caseId={caseId} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}
