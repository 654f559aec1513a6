import { FileDown, Info, LockKeyhole, Printer, TriangleAlert } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useParams } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import type { ApiOutput } from '../api/call.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ExtractPaper } from './extract-paper.tsx';
import { useExtractPrint } from './use-extract-print.ts';
import css from './extract-page.module.css';

/** "Loggutdrag för barnet": for the family that asks who has read (PDL 8:5). */
export function ExtractPage() {
  const t = useT();
  const errorText = useErrorText();
  const { number = '' } = useParams();
  const { data, error } = useApi('accessLog.extract', { number });
  if (data !== undefined) return <ExtractView extract={data} />;
  return (
    <Sheet>
      <ExtractHead />
      {error === null ? (
        <Skeleton rows={9} />
      ) : (
        <Banner tone="late" icon={TriangleAlert} title={t('accessLog.extract.error')} role="alert">
          {errorText(error)}
        </Banner>
      )}
    </Sheet>
  );
}

/** Back to where the way here begins: the auditor's page, or the list of cases. */
function ExtractHead() {
  const t = useT();
  const { user } = useSession();
  const back = isAllowed(user.role, 'log.read')
    ? { to: paths.accessLogOf('child'), label: t('accessLog.extract.toLog') }
    : { to: paths.cases, label: t('cases.list.back') };
  return <PageHead title={t('accessLog.extract.title')} back={back} />;
}

function ExtractView({ extract }: { readonly extract: ApiOutput<'accessLog.extract'> }) {
  const t = useT();
  const errorText = useErrorText();
  const print = useExtractPrint(extract);
  const blocked = extract.needsApproval ? t('accessLog.extract.approval') : null;
  useShortcuts([
    {
      keys: 'Ctrl p',
      label: t('accessLog.extract.print'),
      action: () => {
        print.start('print');
      },
      isDisabled: extract.needsApproval,
    },
  ]);
  return (
    <Sheet padding="plain" className={css.view}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={css.papers} role="region" aria-label={t('accessLog.extract.preview')} tabIndex={0}>
        <ExtractPaper extract={extract} />
      </div>
      <aside className={css.side} aria-label={t('accessLog.extract.side')}>
        <ExtractHead />
        <Note icon={Info}>{t('accessLog.extract.hint')}</Note>
        {blocked === null ? null : <Note icon={LockKeyhole}>{blocked}</Note>}
        <p className={css.hint}>{t('accessLog.extract.logged')}</p>
        <div className={css.actions}>
          {print.message === null ? null : (
            <p className={css.message} role="status">
              {print.message}
            </p>
          )}
          {print.error === null ? null : (
            <p className={css.error} role="alert">
              {errorText(print.error)}
            </p>
          )}
          <Button
            variant="primary"
            size="large"
            isWide
            icon={Printer}
            shortcut="Ctrl P"
            isPending={print.isBusy}
            disabledReason={blocked}
            onPress={() => {
              print.start('print');
            }}
          >
            {t('accessLog.extract.print')}
          </Button>
          <Button
            isWide
            icon={FileDown}
            isPending={print.isBusy}
            disabledReason={blocked}
            onPress={() => {
              print.start('pdf');
            }}
          >
            {t('accessLog.extract.pdf')}
          </Button>
        </div>
      </aside>
      {print.isPrinting
        ? createPortal(
            <div className="print-only" data-theme="ljust">
              <ExtractPaper extract={extract} isPrinted />
            </div>,
            document.body,
          )
        : null}
    </Sheet>
  );
}
