import { ShieldCheck } from 'lucide-react';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { PaperAwaited } from '../paper/paper-awaited.tsx';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { swedish, useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import type { Receipt } from './receipt-table.tsx';
import { ReceiptsPaper } from './receipts-paper.tsx';

/** The receipts as a paper, for the archive. */
export function ReceiptsPage() {
  const t = useT();
  const { data, error } = useApi('erasures.list', null);
  if (data !== undefined) return <ReceiptsView receipts={data.receipts} />;
  return <PaperAwaited head={<Head />} error={error} failure={t('erasures.error')} />;
}

function Head() {
  const t = useT();
  const back = { to: paths.settings('erasures'), label: t('erasures.paper.back') };
  return <PageHead title={t('erasures.paper.title')} back={back} />;
}

function ReceiptsView({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const t = useT();
  const { team } = useSession();
  const log = useCommand('erasures.printed');
  const print = usePaper(
    {
      header: swedish('erasures.paper.header', { team: team.name }),
      footer: swedish('erasures.paper.footer'),
      fileName: swedish('erasures.paper.fileName'),
    },
    (way) => log.mutateAsync({ way }),
  );
  return (
    <PaperView
      previewLabel={t('erasures.paper.preview')}
      sideLabel={t('erasures.paper.side')}
      print={print}
      paper={<ReceiptsPaper team={team.name} receipts={receipts} />}
      copy={
        print.printing === null ? null : (
          <ReceiptsPaper
            team={team.name}
            receipts={receipts}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
    >
      <Head />
      <Note icon={ShieldCheck}>{t('erasures.paper.logged')}</Note>
    </PaperView>
  );
}
