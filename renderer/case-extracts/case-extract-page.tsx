import { Info, LockKeyhole, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { extractGrounds, extractReceivers } from '../../domain/case-extracts/case-extracts-contract.ts';
import type { ExtractReceiver } from '../../domain/case-extracts/case-extracts-contract.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { oneOf } from '../cases/one-of.ts';
import { useLegalText } from '../law/use-legal-texts.ts';
import { PaperAwaited } from '../paper/paper-awaited.tsx';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { WithheldPaper } from '../paper/withheld-paper.tsx';
import { swedish, useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { CaseExtractPaper } from './case-extract-paper.tsx';
import type { CaseExtract } from './case-extract-paper.tsx';

/** Everything that is recorded about one child, for whoever has a right to it. */
export function CaseExtractPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error } = useApi('caseExtracts.get', { caseId: id });
  if (data !== undefined) return <ExtractView extract={data} />;
  return <PaperAwaited head={<ExtractHead caseId={id} />} error={error} failure={t('caseExtracts.error')} />;
}

function ExtractHead({ caseId }: { readonly caseId: string }) {
  const t = useT();
  return (
    <PageHead
      title={t('caseExtracts.title')}
      back={{ to: paths.case(caseId), label: t('caseExtracts.back') }}
    />
  );
}

function ExtractView({ extract }: { readonly extract: CaseExtract }) {
  const t = useT();
  const legalText = useLegalText();
  const [ground, setGround] = useState<(typeof extractGrounds)[number]>('rightOfAccess');
  const [chosen, setChosen] = useState<ExtractReceiver>('child');
  const { caseId, number, team, protectedCases, receivers, withheldFrom } = extract;
  const to = receivers.find((one) => one === chosen) ?? 'other';
  const isWithheld = withheldFrom.some((one) => one === to);
  const shown = { ground, to };
  const log = useCommand('caseExtracts.printed');
  const print = usePaper(
    {
      header: swedish('caseExtracts.header', { team }),
      footer: swedish('caseExtracts.footer', { number }),
      fileName: swedish('caseExtracts.fileName', { number }),
    },
    (way) => log.mutateAsync({ caseId, way, ground, to }),
  );
  return (
    <PaperView
      previewLabel={t('caseExtracts.preview')}
      sideLabel={t('caseExtracts.side')}
      print={print}
      paper={isWithheld ? <WithheldPaper /> : <CaseExtractPaper extract={extract} {...shown} />}
      copy={
        print.printing === null ? null : (
          <CaseExtractPaper
            extract={print.printing.copy}
            {...shown}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
      isDisabled={isWithheld}
      approval={{ paper: 'caseExtract', cases: protectedCases }}
    >
      <ExtractHead caseId={caseId} />
      <RadioList
        label={t('caseExtracts.ground')}
        options={extractGrounds.map((key) => ({
          id: key,
          label: t(`law.key.${key}`),
          detail: legalText(key)?.section,
        }))}
        value={ground}
        onChange={oneOf(extractGrounds, setGround)}
      />
      <RadioList
        label={t('caseExtracts.to')}
        options={receivers.map((id) => ({ id, label: t(`consents.receiver.${id}`) }))}
        value={to}
        onChange={oneOf(extractReceivers, setChosen)}
      />
      <Note icon={Info}>{t('caseExtracts.hint')}</Note>
      {extract.leftOut > 0 && <Note icon={TriangleAlert}>{t('caseExtracts.leftOut.why')}</Note>}
      {protectedCases.length > 0 && <Note icon={LockKeyhole}>{t('caseExtracts.approval')}</Note>}
      <Note icon={ShieldCheck}>{t('caseExtracts.logged')}</Note>
    </PaperView>
  );
}
