import { Undo2 } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';

export function WithdrawButton({ handoverId }: { readonly handoverId: string }) {
  const t = useT();
  const withdraw = useCommand('handovers.withdraw');
  return (
    <>
      <Button
        variant="quiet"
        icon={Undo2}
        isPending={withdraw.isPending}
        onPress={() => withdraw.mutate({ handoverId })}
      >
        {t('handovers.withdraw')}
      </Button>
      <ErrorLine error={withdraw.error} />
    </>
  );
}
