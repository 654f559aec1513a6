import { BadgeAlert, FileDown, FilePenLine, Printer, ShieldCheck, Stamp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useParams } from 'react-router';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { clock, dayAndWeek, shortDay } from '../text/dates.ts';
import { ApprovalDialog } from '../protection/approval-dialog.tsx';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import css from './minutes-page.module.css';
import { MinutesPaper } from './minutes-paper.tsx';
import { type Minutes, shortHash } from './minutes.ts';
import { PrintFoot } from './print-foot.tsx';
import { type PrintWay, usePrint } from './use-print.ts';

/** One meeting's minutes as the paper they are, with what can be done with it beside. */
export function MinutesPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const { data, error } = useApi('minutes.get', { meetingId: id });
  if (data !== undefined) return <MinutesView key={id} meetingId={id} minutes={data} />;
  return (
    <Sheet>
      <PageHead title={t('minutes.title')} back={{ to: paths.minutes, label: t('minutes.list.back') }} />
      {error === null ? (
        <Skeleton rows={9} />
      ) : (
        <Banner tone="late" icon={TriangleAlert} title={t('minutes.error')} role="alert">
          {errorText(error)}
        </Banner>
      )}
    </Sheet>
  );
}

function MinutesView({ meetingId, minutes }: { readonly meetingId: string; readonly minutes: Minutes }) {
  const t = useT();
  const errorText = useErrorText();
  const { document: paper, seal, removed, protectedCases } = minutes;
  const print = usePrint(meetingId, paper);
  const [asking, setAsking] = useState<PrintWay | null>(null);
  const start = (way: PrintWay): void => {
    if (protectedCases.length > 0) setAsking(way);
    else print.start(way, false);
  };
  useShortcuts([
    {
      keys: 'Ctrl p',
      label: t('minutes.print'),
      action: () => {
        start('print');
      },
    },
  ]);
  return (
    <Sheet padding="plain" className={css.view}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={css.papers} role="region" aria-label={t('minutes.preview')} tabIndex={0}>
        <MinutesPaper document={paper} seal={seal} removed={removed} />
      </div>
      <aside className={css.side} aria-label={t('minutes.side')}>
        <PageHead
          title={t('minutes.of', { day: dayAndWeek(paper.heldOn) })}
          back={{ to: paths.minutes, label: t('minutes.list.back') }}
        />
        <SealState seal={seal} />
        {removed === 0 ? null : (
          <Note icon={BadgeAlert}>
            <b>
              {t('minutes.removed.title', { shown: paper.items.length, of: paper.items.length + removed })}
            </b>{' '}
            {t('minutes.removed.text')}
          </Note>
        )}
        <Note icon={ShieldCheck}>{t('minutes.logged')}</Note>
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
            onPress={() => {
              start('print');
            }}
          >
            {t('minutes.print')}
          </Button>
          <Button
            isWide
            icon={FileDown}
            isPending={print.isBusy}
            onPress={() => {
              start('pdf');
            }}
          >
            {t('minutes.savePdf')}
          </Button>
        </div>
      </aside>
      {print.printing === null
        ? null
        : createPortal(
            <div className="print-only" data-theme="ljust">
              <MinutesPaper
                document={print.printing.document}
                seal={seal}
                removed={print.printing.removed}
                foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
                isPrinted
              />
            </div>,
            document.body,
          )}
      {asking === null ? null : (
        <ApprovalDialog
          paper="minutes"
          cases={protectedCases}
          onClose={() => {
            setAsking(null);
          }}
          onPrint={(withProtected) => {
            setAsking(null);
            print.start(asking, withProtected);
          }}
        />
      )}
    </Sheet>
  );
}

function SealState({ seal }: { readonly seal: Minutes['seal'] }) {
  const t = useT();
  if (seal === null)
    return (
      <>
        <p>
          <Tag tone="soon" icon={FilePenLine}>
            {t('minutes.state.draft')}
          </Tag>
        </p>
        <p className={css.hint}>{t('minutes.draft.text')}</p>
      </>
    );
  return (
    <>
      <p>
        <Tag tone={seal.intact ? 'ok' : 'late'} icon={seal.intact ? Stamp : TriangleAlert}>
          {t(seal.intact ? 'minutes.state.sealed' : 'minutes.seal.broken')}
        </Tag>
      </p>
      <dl className={css.facts}>
        <div>
          <dt>{t('minutes.seal.by')}</dt>
          <dd>
            {seal.sealedBy}, {shortDay(dayOf(Date.parse(seal.sealedAt)))} {clock(seal.sealedAt)}
          </dd>
        </div>
        <div>
          <dt>{t('minutes.seal.hash')}</dt>
          <dd className={css.hash}>{shortHash(seal.contentHash)}</dd>
        </div>
        <div>
          <dt>{t('minutes.seal.checked')}</dt>
          <dd>{t(seal.intact ? 'minutes.seal.intact' : 'minutes.seal.notIntact')}</dd>
        </div>
      </dl>
      {seal.intact ? null : (
        <Banner tone="late" icon={TriangleAlert} title={t('minutes.seal.broken')}>
          {t('minutes.seal.brokenText')}
        </Banner>
      )}
    </>
  );
}
