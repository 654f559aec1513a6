import { FileCheck, TriangleAlert } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import type { Plan } from './import-plan.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { useSaving } from './use-saving.ts';
import { WorkProgress } from './work-progress.tsx';

/** Whoever sent a file learns that it has come by the next file from here: that can be made at once. */
export function ReceiptBack({ to }: { readonly to: Plan['sender'] }) {
  const t = useT();
  const errorText = useErrorText();
  const send = useCommand('exchange.send');
  const save = (folder: string): void => send.mutate({ to: [to.machineId], folder, byPassphrase: false });
  const { shared, elsewhere } = useSaving(save);
  if (send.data !== undefined)
    return (
      <div role="status">
        <ReceiptList receipts={send.data.receipts} label={t('exchange.receiptBack.made')} />
      </div>
    );
  return (
    <>
      {send.isPending && <WorkProgress />}
      {send.error !== null && (
        <Banner tone="late" icon={TriangleAlert} title={t('exchange.send.failed')} role="alert">
          {errorText(send.error)}
        </Banner>
      )}
      <Note icon={FileCheck}>
        <p>{t('exchange.receiptBack.text', { name: to.name })}</p>
        <Button
          size="compact"
          isPending={send.isPending}
          onPress={() => {
            if (shared === null) void elsewhere();
            else save(shared);
          }}
        >
          {t(shared === null ? 'exchange.receiptBack.give' : 'exchange.receiptBack.toFolder')}
        </Button>
      </Note>
    </>
  );
}
