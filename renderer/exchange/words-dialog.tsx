import { useState } from 'react';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onOpen: (words: string) => void;
  /** Why the words did not open it. */
  readonly error: unknown;
  readonly isPending: boolean;
}

/** The file that was chosen is opened by words, which its sender has told in another way. */
export function WordsDialog({ onClose, onOpen, error, isPending }: Props) {
  const t = useT();
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={t('exchange.words.title')}
      size="small"
      onClose={onClose}
      onSave={() => onOpen(words)}
      saveLabel={t('exchange.words.open')}
      lacks={words.trim() === '' ? t('exchange.words.lacks') : null}
      error={error}
      isPending={isPending}
    >
      <TextField
        label={t('exchange.words.field')}
        description={t('exchange.words.fieldHint')}
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );
}
