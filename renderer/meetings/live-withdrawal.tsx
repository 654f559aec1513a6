import { Ban } from 'lucide-react';
import { useState } from 'react';
import { WithdrawDialog } from '../consents/withdraw-dialog.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';

/** Two presses from a case that is up to a consent that is taken back: what it covered is gone at once. */
export function LiveWithdrawal({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact" icon={Ban} onPress={() => setOpen(true)}>
        {t('consents.withdraw.action')}
      </Button>
      <WithdrawDialog caseId={caseId} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
