import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api/call.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import css from './form.module.css';
import type { Form } from './use-form.ts';

interface Props<T> {
  readonly form: Form<T>;
  /** Takes the whole form. */
  readonly command: UseMutationResult<unknown, ApiFailure, T>;
  readonly children: ReactNode;
}

/** A form on the page itself, with its buttons under it. */
export function PageForm<T>({ form, command, children }: Props<T>) {
  const t = useT();
  return (
    <form
      className={classes(css.form, css.narrow)}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(() => {
          command.mutate(form.value, { onSuccess: form.discard });
        });
      }}
    >
      {children}
      <ErrorLine error={command.error} />
      <div className={css.actions}>
        <Button
          type="submit"
          variant="primary"
          isPending={command.isPending}
          disabledReason={form.isDirty ? null : t('settings.nothingChanged')}
        >
          {t('settings.save')}
        </Button>
        {form.isDirty ? <Button onPress={form.discard}>{t('settings.discard')}</Button> : null}
        <p className={css.hint} role="status">
          {form.isDirty ? t('settings.unsaved') : command.isSuccess ? t('settings.saved') : ''}
        </p>
      </div>
    </form>
  );
}
