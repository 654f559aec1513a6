import { History } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import css from './form.module.css';
import type { RowForm } from './use-row-form.ts';

interface Props<T> {
  readonly form: RowForm<T>;
  /** What archiving means for this kind of row. */
  readonly archiveHint: string;
  readonly children: ReactNode;
}

/** One row of a settings table as a form. Escape leaves what is written for next time; "Avbryt" throws it away. */
export function RowDialog<T extends { readonly archived: boolean }>({
  form,
  archiveHint,
  children,
}: Props<T>) {
  const t = useT();
  const errorText = useErrorText();
  const [isTouched, setTouched] = useState(false);
  const archived = form.field('archived');
  return (
    <Dialog
      title={form.name ?? t(`settings.${form.kind}.new`)}
      isOpen
      onClose={form.close}
      actions={
        <>
          <Button onPress={form.cancel}>{t('settings.cancel')}</Button>
          <Button variant="primary" isPending={form.isPending} onPress={form.save}>
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
          form.save();
        }}
      >
        {form.isDirty && !isTouched ? <Note icon={History}>{t('settings.draft')}</Note> : null}
        {children}
        {form.name === null ? null : (
          <Checkbox
            label={t('settings.archive')}
            detail={archiveHint}
            isSelected={archived.value}
            onChange={archived.onChange}
          />
        )}
        {form.error === null ? null : (
          <p className={css.error} role="alert">
            {errorText(form.error)}
          </p>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
