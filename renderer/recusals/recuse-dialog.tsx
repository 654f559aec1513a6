import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { LegalReference } from '../law/legal-reference.tsx';
import type { LiveCase, Seat } from '../meetings/views.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import css from './recusals.module.css';

interface Props {
  readonly meetingId: string;
  readonly item: LiveCase;
  readonly seats: readonly Seat[];
  readonly onClose: () => void;
}

/** Jäv: who leaves the room for this item. */
export function RecuseDialog({ meetingId, item, seats, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const [personId, setPersonId] = useState<string | null>(null);
  const recuse = useCommand('meetings.recuse');
  const here = seats.filter(
    (seat) =>
      (seat.state === 'present' || seat.state === 'late') &&
      !item.recused.some((one) => one.personId === seat.personId),
  );
  return (
    <Dialog
      title={t('recusals.title', { number: item.number })}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('recusals.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={personId === null}
            isPending={recuse.isPending}
            onPress={() => {
              if (personId !== null)
                recuse.mutate({ meetingId, caseId: item.caseId, personId }, { onSuccess: onClose });
            }}
          >
            {t('recusals.confirm')}
          </Button>
        </>
      }
    >
      <p className={css.text}>
        {t('recusals.text')} <LegalReference law="recusal" />
      </p>
      <RadioList
        label={t('recusals.who')}
        options={here.map((seat) => ({
          id: seat.personId,
          label: seat.name,
          detail: [seat.profession, seat.unit].filter((part) => part !== '').join(', '),
        }))}
        value={personId}
        onChange={setPersonId}
      />
      {recuse.error !== null && (
        <p className={css.error} role="alert">
          {errorText(recuse.error)}
        </p>
      )}
    </Dialog>
  );
}
