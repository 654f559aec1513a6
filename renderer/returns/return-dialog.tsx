import { useState } from 'react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** A closed case is taken up again: who asks, and what the team is asked now. */
export function ReturnDialog({ caseId, onClose }: Props) {
  const t = useT();
  const session = useApi('session.get', null);
  const settings = useApi('settings.get', null);
  const raise = useCommand('returns.raise');
  const { value: question, setValue: setQuestion, remove } = useDraft(`return/${caseId}`, '');
  const [chosen, setChosen] = useState<string | null>(null);
  const unitId = chosen ?? session.data?.user.unitId ?? null;
  const units = (settings.data?.units ?? []).filter(({ archived }) => !archived);
  return (
    <FormDialog
      title={t('returns.title')}
      onClose={onClose}
      onSave={() => {
        if (unitId !== null)
          raise.mutate(
            { caseId, question, unitId, personId: null, fields: {}, draftKey: null },
            { onSuccess: () => void remove().then(onClose) },
          );
      }}
      saveLabel={t('returns.save')}
      lacks={unitId === null || question.trim() === '' ? t('ui.form.lacks') : null}
      isPending={raise.isPending}
      error={raise.error}
    >
      <p>{t('returns.text')}</p>
      <TextField
        label={t('returns.question')}
        value={question}
        onChange={setQuestion}
        multiline={3}
        maxLength={FREE_TEXT_MAX}
        isRequired
        autoFocus
      />
      <Select
        label={t('returns.by')}
        options={units.map(({ id, name }) => ({ id, label: name }))}
        value={unitId}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
