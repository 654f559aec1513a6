import { FilesIcon } from 'lucide-react';
import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import css from '../settings/form.module.css';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** By number, which whoever links has in front of them; a search by name would lead from one child to others. */
export function SiblingDialog({ caseId, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const link = useCommand('siblings.link');
  const [number, setNumber] = useState('');
  const save = (): void => {
    if (number.trim() !== '') link.mutate({ caseId, number }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('siblings.linkTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('siblings.cancel')}</Button>
          <Button
            variant="primary"
            isPending={link.isPending}
            isDisabled={number.trim() === ''}
            onPress={save}
          >
            {t('siblings.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Note icon={FilesIcon}>{t('siblings.neverMerged')}</Note>
        <TextField
          label={t('siblings.number')}
          isRequired
          value={number}
          error={link.error === null ? null : errorText(link.error)}
          onChange={setNumber}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
