import { FilesIcon } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
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
  const { value: number, setValue: setNumber, remove } = useDraft(`sibling/${caseId}`, '');
  const save = (): void => {
    if (number.trim() !== '')
      link.mutate({ caseId, number }, { onSuccess: () => void remove().then(onClose) });
  };
  return (
    <FormDialog
      title={t('siblings.linkTitle')}
      onClose={onClose}
      onSave={save}
      saveLabel={t('siblings.save')}
      lacks={number.trim() === '' ? t('ui.form.lacks') : null}
      isPending={link.isPending}
      error={null}
    >
      <Note icon={FilesIcon}>{t('siblings.neverMerged')}</Note>
      <TextField
        label={t('siblings.number')}
        isRequired
        value={number}
        error={errorText(link.error)}
        onChange={setNumber}
      />
    </FormDialog>
  );
}
