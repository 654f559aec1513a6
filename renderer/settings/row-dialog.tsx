import { History } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
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
  const [isTouched, setTouched] = useState(false);
  const archived = form.field('archived');
  return (
    <FormDialog
      title={form.name ?? t(`settings.${form.kind}.new`)}
      onClose={form.close}
      onCancel={form.cancel}
      onSave={form.save}
      isPending={form.isPending}
      error={form.error}
    >
      {form.isDirty && !isTouched ? <Note icon={History}>{t('settings.draft')}</Note> : null}
      <div className={css.form} onInput={() => setTouched(true)}>
        {children}
      </div>
      {form.name === null ? null : (
        <Checkbox
          label={t('settings.archive')}
          detail={archiveHint}
          isSelected={archived.value}
          onChange={archived.onChange}
        />
      )}
    </FormDialog>
  );
}
