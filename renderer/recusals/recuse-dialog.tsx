import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { LegalReference } from '../law/legal-reference.tsx';
import type { LiveCase, Seat } from '../meetings/views.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
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
  const [personId, setPersonId] = useState<string | null>(null);
  const recuse = useCommand('meetings.recuse');
  const here = seats.filter(
    (seat) =>
      (seat.state === 'present' || seat.state === 'late') &&
      !item.recused.some((one) => one.personId === seat.personId),
  );
  return (
    <FormDialog
      title={t('recusals.title', { number: item.number })}
      size="small"
      onClose={onClose}
      onSave={() => {
        if (personId !== null)
          recuse.mutate({ meetingId, caseId: item.caseId, personId }, { onSuccess: onClose });
      }}
      saveLabel={t('recusals.confirm')}
      lacks={personId === null ? t('ui.form.lacks') : null}
      isPending={recuse.isPending}
      error={recuse.error}
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
    </FormDialog>
  );
}
