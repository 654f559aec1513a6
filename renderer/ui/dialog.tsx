import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ShortcutScope } from '../app/shortcut-scope.tsx';
import { useT } from '../text/t.ts';
import { classes } from './classes.ts';
import css from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { CaseNumbers } from './case-numbers.tsx';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | undefined;
  readonly isAlert?: boolean | undefined;
}

/** Escape closes; a click beside it does not, since half a form may lie in it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'normal',
  isAlert = false,
}: Props) {
  const t = useT();
  return (
    <ModalOverlay
      className={css.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={classes(css.modal, css[size])}>
        <AriaDialog className={css.dialog ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <ShortcutScope>
            <header className={css.head}>
              <Heading slot="title" level={2} className={css.title ?? ''}>
                <CaseNumbers>{title}</CaseNumbers>
              </Heading>
              <IconButton label={t('ui.dialog.close')} icon={X} onPress={onClose} />
            </header>
            <div className={css.body}>{children}</div>
            {actions === undefined ? null : <footer className={css.foot}>{actions}</footer>}
          </ShortcutScope>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
