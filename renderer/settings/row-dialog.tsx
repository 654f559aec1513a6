import { History } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import css from './form.module.css';
import type { Form } from './use-form.ts';

interface Props {
  readonly title: string;
  readonly form: Pick<Form<object>, 'isDirty' | 'discard'>;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One row of a settings table as a form. Escape leaves what is written for next time; "Avbryt" throws it away. */
export function RowDialog({ title, form, isPending, error, onSave, onClose, children }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const [isTouched, setTouched] = useState(false);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => {
              form.discard();
              onClose();
            }}
          >
            {t('settings.cancel')}
          </Button>
          <Button variant="primary" isPending={isPending} onPress={onSave}>
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onInput={() => {
          setTouched(true);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {form.isDirty && !isTouched ? <Note icon={History}>{t('settings.draft')}</Note> : null}
        {children}
        {error === null ? null : (
          <p className={css.error} role="alert">
            {errorText(error)}
          </p>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
