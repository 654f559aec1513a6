import { FileDown, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { PaperWay } from '../../domain/access-log/access-log.ts';
import type { Approval } from '../../domain/approvals/approvals.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Progress } from '../ui/progress.tsx';
import { Sheet } from '../ui/sheet.tsx';
import css from './paper-page.module.css';
import { ApprovalDialog } from '../protection/approval-dialog.tsx';
import type { ProtectedCase } from '../protection/approval-dialog.tsx';
import type { Paper } from './use-paper.ts';

interface PaperViewProps {
  readonly previewLabel: string;
  readonly sideLabel: string;
  /** On screen: the paper, or what stands where it would be. */
  readonly paper: ReactNode;
  /** The copy being made; null but while it is. */
  readonly copy: ReactNode;
  readonly isDisabled?: boolean;
  readonly print: Paper<unknown>;
  /** The protected cases on it, which a second person must approve first. */
  readonly approval?: { readonly paper: Approval['paper']; readonly cases: readonly ProtectedCase[] };
  /** What is said of the paper, beside it. */
  readonly children: ReactNode;
}

/** A paper as it will be, with what can be done with it beside. */
export function PaperView({
  previewLabel,
  sideLabel,
  paper,
  copy,
  isDisabled = false,
  print,
  approval,
  children,
}: PaperViewProps) {
  const t = useT();
  const [asking, setAsking] = useState<PaperWay | null>(null);
  const start = (way: PaperWay): void => {
    if (approval === undefined || approval.cases.length === 0) print.start(way);
    else setAsking(way);
  };
  useShortcuts([
    {
      keys: 'Ctrl p',
      label: t('minutes.print'),
      action: () => start('print'),
      isDisabled,
    },
  ]);
  return (
    <Sheet padding="plain" className={css.view}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={css.papers} role="region" aria-label={previewLabel} tabIndex={0}>
        {paper}
      </div>
      <aside className={css.side} aria-label={sideLabel}>
        {children}
        <Actions print={print} isDisabled={isDisabled} onStart={start} />
      </aside>
      {copy === null
        ? null
        : createPortal(
            <div className="print-only" data-theme="ljust">
              {copy}
            </div>,
            document.body,
          )}
      {asking === null || approval === undefined ? null : (
        <ApprovalDialog
          {...approval}
          onClose={() => setAsking(null)}
          onPrint={(withProtected) => {
            setAsking(null);
            print.start(asking, withProtected);
          }}
        />
      )}
    </Sheet>
  );
}

interface ActionsProps {
  readonly print: Paper<unknown>;
  readonly isDisabled: boolean;
  readonly onStart: (way: PaperWay) => void;
}

function Actions({ print, isDisabled, onStart }: ActionsProps) {
  const t = useT();
  return (
    <div className={css.actions}>
      {print.message === null ? null : (
        <p className={css.message} role="status">
          {print.message}
        </p>
      )}
      <ErrorLine error={print.error} />
      {print.dropPdf === null ? null : (
        <Progress
          label={t('minutes.making')}
          detail={t('minutes.makingText')}
          done={0}
          of={null}
          cancel={{ label: t('minutes.dropPdf'), onPress: print.dropPdf }}
        />
      )}
      <Button
        variant="primary"
        size="large"
        isWide
        icon={Printer}
        shortcut="Ctrl P"
        isPending={print.isBusy}
        isDisabled={isDisabled}
        onPress={() => onStart('print')}
      >
        {t('minutes.print')}
      </Button>
      <Button
        isWide
        icon={FileDown}
        isPending={print.isBusy}
        isDisabled={isDisabled}
        onPress={() => onStart('pdf')}
      >
        {t('minutes.savePdf')}
      </Button>
    </div>
  );
}
