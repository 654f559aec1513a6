import { Info, LockKeyhole, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { extractReceivers } from '../../domain/case-extracts/case-extracts-contract.ts';
import type { ExtractReceiver } from '../../domain/case-extracts/case-extracts-contract.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import type { ApiOutput } from '../api/call.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { oneOf } from '../cases/one-of.ts';
import { PaperAwaited } from '../paper/paper-awaited.tsx';
import { PaperView } from '../paper/paper-view.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { WithheldPaper } from '../paper/withheld-paper.tsx';
import { swedish, useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { ExtractPaper } from './extract-paper.tsx';

/** "Loggutdrag för barnet": for the family that asks who has read (PDL 8:5). */
export function ExtractPage() {
  const t = useT();
  const { number = '' } = useParams();
  const { data, error } = useApi('accessLog.extract', { number });
  if (data !== undefined) return <ExtractView extract={data} />;
  return <PaperAwaited head={<ExtractHead />} error={error} failure={t('accessLog.extract.error')} />;
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
  const [chosen, setChosen] = useState<ExtractReceiver>('child');
  const { number, team, receivers, withheldFrom } = extract;
  const to = receivers.find((one) => one === chosen) ?? 'other';
  const isWithheld = withheldFrom.some((one) => one === to);
  const log = useCommand('accessLog.extractPrinted');
  const print = usePaper(
    {
      header: swedish('accessLog.extract.header', { team }),
      footer: swedish('accessLog.extract.footer', { number }),
      fileName: swedish('accessLog.extract.fileName', { number }),
    },
    (way) => log.mutateAsync({ number, to, way }),
  );
  return (
    <PaperView
      previewLabel={t('accessLog.extract.preview')}
      sideLabel={t('accessLog.extract.side')}
      print={print}
      paper={isWithheld ? <WithheldPaper /> : <ExtractPaper extract={extract} />}
      copy={print.printing === null ? null : <ExtractPaper extract={extract} isPrinted />}
      isDisabled={isWithheld}
      approval={{ paper: 'logExtract', cases: extract.protectedCases }}
    >
      <ExtractHead />
      <RadioList
        label={t('accessLog.extract.to')}
        options={receivers.map((id) => ({ id, label: t(`consents.receiver.${id}`) }))}
        value={to}
        onChange={oneOf(extractReceivers, setChosen)}
      />
      <Note icon={Info}>{t('accessLog.extract.hint')}</Note>
      {extract.protectedCases.length === 0 ? null : (
        <Note icon={LockKeyhole}>{t('accessLog.extract.approval')}</Note>
      )}
      <Note icon={ShieldCheck}>{t('accessLog.extract.logged')}</Note>
    </PaperView>
  );
}
