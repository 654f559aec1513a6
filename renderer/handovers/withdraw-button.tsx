import { Undo2 } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import css from './handovers.module.css';

export function WithdrawButton({ handoverId }: { readonly handoverId: string }) {
  const t = useT();
  const errorText = useErrorText();
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
      {withdraw.error === null ? null : (
        <p className={css.error} role="alert">
          {errorText(withdraw.error)}
        </p>
      )}
    </>
  );
}
