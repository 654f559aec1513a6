import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorLine } from './error-line.tsx';
import css from './form-dialog.module.css';
import { SaveKey } from './save-key.tsx';

interface Foot {
  /** "Avbryt": throws away what is half written, if anything of it is kept. */
  readonly onCancel: () => void;
  readonly onSave: () => void;
  /** Words of the button that saves; "Spara" if not given. */
  readonly saveLabel?: string | undefined;
  /** What has to be filled in before it can be saved. */
  readonly lacks?: string | null | undefined;
  readonly isPending: boolean;
  /** What else can be done here, before those two. */
  readonly aside?: ReactNode;
}

interface Props extends Omit<Foot, 'onCancel'> {
  readonly title: string;
  readonly size?: 'small' | undefined;
  /** Escape and the cross: a draft stays as it is. */
  readonly onClose: () => void;
  /** Closes, if not given. */
  readonly onCancel?: (() => void) | undefined;
  /** Why the core has refused it. */
  readonly error: unknown;
  readonly children: ReactNode;
}

/** A few fields that are saved together: Enter in a field and Ctrl Enter anywhere save, Escape closes. */
export function FormDialog({ title, size, onClose, onCancel = onClose, error, children, ...foot }: Props) {
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onClose={onClose}
      actions={<Buttons onCancel={onCancel} {...foot} />}
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (mayBeSaved(foot)) foot.onSave();
        }}
      >
        {children}
        <ErrorLine error={error} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function Buttons({ onCancel, onSave, saveLabel, lacks, isPending, aside }: Foot) {
  const t = useT();
  const label = saveLabel ?? t('ui.form.save');
  return (
    <>
      <SaveKey
        label={label}
        onSave={() => {
          if (mayBeSaved({ lacks, isPending })) onSave();
        }}
      />
      {aside}
      <Button onPress={onCancel}>{t('ui.form.cancel')}</Button>
      <Button variant="primary" isPending={isPending} disabledReason={lacks} onPress={onSave}>
        {label}
      </Button>
    </>
  );
}

const mayBeSaved = ({ lacks, isPending }: Pick<Foot, 'lacks' | 'isPending'>): boolean =>
  (lacks ?? null) === null && !isPending;
