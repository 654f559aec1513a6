import { History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import type { CaseView } from '../cases/case-view.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Status } from '../ui/status.tsx';

interface Props {
  readonly view: CaseView;
  readonly mayWrite: boolean;
}

/** That the child has come back, and a way out when it was another child. */
export function ReturnedTag({ view, mayWrite }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const takeBack = useCommand('returns.takeBack');
  const [isAsking, setAsking] = useState(false);
  const { id, returned } = view;
  if (returned === null) return null;
  return (
    <>
      <Status tone="accent" icon={History}>
        {t('returns.tag', { day: withYear(returned.on), count: returned.months })}
      </Status>
      {mayWrite && returned.canTakeBack && view.closure === null && (
        <Button size="compact" variant="quiet" icon={Undo2} onPress={() => setAsking(true)}>
          {t('returns.takeBack')}
        </Button>
      )}
      <ConfirmDialog
        title={t('returns.takeBack.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        description={
          takeBack.error === null
            ? t('returns.takeBack.text', { day: withYear(returned.closedOn) })
            : errorText(takeBack.error)
        }
        confirm={t('returns.takeBack')}
        isPending={takeBack.isPending}
        onConfirm={() => {
          takeBack.mutate(
            { caseId: id },
            {
              onSuccess: () => setAsking(false),
            },
          );
        }}
      />
    </>
  );
}
