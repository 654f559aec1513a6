import { Info, LockKeyhole, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { extractGrounds } from '../../domain/case-extracts/case-extracts-contract.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useLegalText } from '../law/use-legal-texts.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CaseExtractPaper } from './case-extract-paper.tsx';
import type { CaseExtract } from './case-extract-paper.tsx';

/** Everything that is recorded about one child, for whoever has a right to it. */
export function CaseExtractPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const { data, error } = useApi('caseExtracts.get', { caseId: id });
  if (data !== undefined) return <ExtractView extract={data} />;
  return (
    <Sheet>
      <ExtractHead caseId={id} />
      {error === null ? (
        <Skeleton rows={9} />
      ) : (
        <Banner tone="late" icon={TriangleAlert} title={t('caseExtracts.error')} role="alert">
          {errorText(error)}
        </Banner>
      )}
    </Sheet>
  );
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
  const { caseId, number, team, protectedCases } = extract;
  const log = useCommand('caseExtracts.printed');
  const print = usePaper(
    {
      header: t('caseExtracts.header', { team }),
      footer: t('caseExtracts.footer', { number }),
      fileName: t('caseExtracts.fileName', { number }),
    },
    (way) => log.mutateAsync({ caseId, way, ground }),
  );
  return (
    <PaperView
      previewLabel={t('caseExtracts.preview')}
      sideLabel={t('caseExtracts.side')}
      print={print}
      paper={<CaseExtractPaper extract={extract} ground={ground} />}
      copy={
        print.printing === null ? null : (
          <CaseExtractPaper
            extract={print.printing.copy}
            ground={ground}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
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
        onChange={(chosen) => {
          setGround(extractGrounds.find((key) => key === chosen) ?? ground);
        }}
      />
      <Note icon={Info}>{t('caseExtracts.hint')}</Note>
      {protectedCases.length > 0 && <Note icon={LockKeyhole}>{t('caseExtracts.approval')}</Note>}
      <Note icon={ShieldCheck}>{t('caseExtracts.logged')}</Note>
    </PaperView>
  );
}
