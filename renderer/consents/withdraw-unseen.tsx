import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';

/** Takes all consent back in a case that is closed to whoever was told: nothing of the case is shown. */
export function WithdrawUnseen({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const { user } = useSession();
  const withdraw = useCommand('consents.withdraw');
  const [isOpen, setOpen] = useState(false);
  if (user.role !== 'coordinator') return null;
  if (withdraw.isSuccess) return <span role="status">{t('consents.withdraw.unseen.done')}</span>;
  return (
    <>
      <Button icon={Ban} onPress={() => setOpen(true)}>
        {t('consents.withdraw.action')}
      </Button>
      <ConfirmDialog
        title={t('consents.withdraw.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        description={
          <>
            <p>{t('consents.withdraw.unseen')}</p>
            <p>{t('consents.withdraw.noReason')}</p>
          </>
        }
        confirm={t('consents.withdraw.now')}
        isPending={withdraw.isPending}
        onConfirm={() => {
          withdraw.mutate(
            { caseId, unitIds: null, receivedBy: user.name },
            { onSuccess: () => setOpen(false) },
          );
        }}
      >
        <ErrorLine error={withdraw.error} />
      </ConfirmDialog>
    </>
  );
}
