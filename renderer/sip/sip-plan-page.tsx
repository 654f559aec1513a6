import { Info, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useParams } from 'react-router';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SipPaper } from './sip-paper.tsx';
import { SipPlanForm } from './sip-plan-form.tsx';
import type { SipDocument, SipView } from './sip.ts';

/** The plan as a form and as the paper it becomes. */
export function SipPlanPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const view = useApi('sip.get', { caseId: id });
  const paper = useApi('sip.document', { caseId: id });
  const error = view.error ?? paper.error;
  if (view.data !== undefined && paper.data !== undefined)
    return <OnePlan caseId={id} view={view.data} document={paper.data} />;
  return (
    <Sheet>
      <PageHead title={t('sip.title')} back={{ to: paths.case(id), label: t('sip.plan.back') }} />
      {error === null ? (
        <Skeleton rows={9} />
      ) : (
        <Banner tone="late" icon={TriangleAlert} title={t('sip.plan.error')} role="alert">
          {errorText(error)}
        </Banner>
      )}
    </Sheet>
  );
}

interface Props {
  readonly caseId: string;
  readonly view: SipView;
  readonly document: SipDocument | null;
}

function OnePlan({ caseId, view, document }: Props) {
  const t = useT();
  const log = useCommand('sip.printed');
  const print = usePaper(
    {
      header: t('sip.paper.header'),
      footer: t('sip.paper.footer'),
      fileName: t('sip.paper.fileName', { day: document?.plan.on ?? '' }),
    },
    (way) => log.mutateAsync({ caseId, way }),
  );
  const lacks = document?.plan.lacks ?? [];
  const mayEdit = view.mayWrite && view.answer?.answer === 'yes' && view.endedOn === null;
  return (
    <PaperView
      previewLabel={t('sip.plan.preview')}
      sideLabel={t('sip.plan.side')}
      print={print}
      isDisabled={document === null || lacks.length > 0}
      paper={
        document === null ? (
          <Empty title={t('sip.openPlan')}>{mayEdit ? t('sip.plan.unsaved') : t('sip.plan.noYes')}</Empty>
        ) : (
          <SipPaper document={document} />
        )
      }
      copy={
        print.printing === null ? null : (
          <SipPaper
            document={print.printing.copy}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
      approval={{ paper: 'sip', cases: view.protectedCases }}
    >
      <PageHead title={t('sip.title')} back={{ to: paths.case(caseId), label: t('sip.plan.back') }} />
      {(view.plans?.length ?? 0) > 1 && <Note icon={Info}>{t('sip.plan.two')}</Note>}
      {mayEdit && (
        <SipPlanForm
          key={view.plans?.map(({ planId }) => planId).join(' ') ?? ''}
          caseId={caseId}
          plans={view.plans ?? []}
        />
      )}
      {lacks.length > 0 && (
        <Note icon={Info}>
          {t('sip.plan.lacks', { parts: lacks.map((part) => t(`sip.lacks.${part}`)).join(', ') })}
        </Note>
      )}
      {document !== null && document.heldBack > 0 && (
        <Note icon={Info}>{t('sip.heldBack', { count: document.heldBack })}</Note>
      )}
      {view.isWithheld && <Note icon={TriangleAlert}>{t('sip.withheld')}</Note>}
      <Note icon={ShieldCheck}>{t('sip.logged')}</Note>
    </PaperView>
  );
}
