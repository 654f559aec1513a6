import type { ReactNode } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import css from './form.module.css';
import type { Form } from './use-form.ts';

interface Props {
  readonly form: Pick<Form<object>, 'isDirty' | 'discard'>;
  readonly isPending: boolean;
  readonly isSaved: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** A form on the page itself, with its buttons under it. */
export function PageForm({ form, isPending, isSaved, error, onSave, children }: Props) {
  const t = useT();
  const errorText = useErrorText();
  return (
    <form
      className={classes(css.form, css.narrow)}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {error === null ? null : (
        <p className={css.error} role="alert">
          {errorText(error)}
        </p>
      )}
      <div className={css.actions}>
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          disabledReason={form.isDirty ? null : t('settings.nothingChanged')}
        >
          {t('settings.save')}
        </Button>
        {form.isDirty ? <Button onPress={form.discard}>{t('settings.discard')}</Button> : null}
        <p className={css.hint} role="status">
          {form.isDirty ? t('settings.unsaved') : isSaved ? t('settings.saved') : ''}
        </p>
      </div>
    </form>
  );
}
