import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import css from './confirm-dialog.module.css';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly description: ReactNode;
  /** What the button that goes on says, such as "Ta bort". */
  readonly confirm: string;
  readonly cancel?: string | undefined;
  readonly destructive?: boolean | undefined;
  readonly isPending?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly children?: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: Props) {
  const t = useT();
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      size="small"
      isAlert
      actions={
        <>
          <Button onPress={props.onClose} autoFocus>
            {props.cancel ?? t('ui.confirm.cancel')}
          </Button>
          <Button
            variant={props.destructive === true ? 'danger' : 'primary'}
            isPending={props.isPending}
            onPress={props.onConfirm}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className={css.text}>{props.description}</div>
      {props.children}
    </Dialog>
  );
}
