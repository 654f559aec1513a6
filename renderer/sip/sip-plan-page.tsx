import { Info, ShieldBan, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { letterReceivers } from '../../domain/letters/letter-rules.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { phrasesIn } from '../text/phrases.ts';
import { swedish, useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SipPaper } from './sip-paper.tsx';
import { SipPlanForm } from './sip-plan-form.tsx';
import type { SipView } from './sip.ts';

/** The plan as a form and as the papers it becomes, one for each who gets it. */
export function SipPlanPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const { data: view, error } = useApi('sip.get', { caseId: id });
  if (view !== undefined && view.plans !== null) return <OnePlan caseId={id} view={view} />;
  return (
    <Sheet>
      <PageHead title={t('sip.title')} back={{ to: paths.case(id), label: t('sip.plan.back') }} />
      {error === null && view === undefined ? (
        <Skeleton rows={9} />
      ) : (
        <Banner tone="late" icon={TriangleAlert} title={t('sip.plan.error')} role="alert">
          {error === null ? t('error.forbidden') : errorText(error)}
        </Banner>
      )}
    </Sheet>
  );
}

interface Props {
  readonly caseId: string;
  readonly view: SipView;
}

type Receiver = SipView['receivers'][number];

const receiverName = (t: Translate, { to, unit }: Receiver): string => {
  const member = letterReceivers.find((one) => one === to);
  return member === undefined ? unit : t(`letters.receiver.${member}`);
};

function OnePlan({ caseId, view }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const receiver = view.receivers.find(({ to }) => to === chosen) ?? view.receivers[0];
  const to = receiver?.to ?? 'child';
  const name = receiver === undefined ? '' : receiverName(swedish, receiver);
  const { data: document, error } = useApi('sip.document', { caseId, to });
  const errorText = useErrorText();
  const plan = view.plans?.[0];
  const log = useCommand('sip.printed');
  const print = usePaper(
    {
      header: swedish('sip.paper.header', {
        team: document?.team ?? '',
        day: plan === undefined ? '' : phrasesIn(swedish).fullDay(plan.on),
      }),
      footer: swedish('sip.paper.footer'),
      fileName: swedish('sip.paper.fileName', { day: plan?.on ?? '' }),
    },
    (way) => log.mutateAsync({ caseId, to, way }),
  );
  const lacks = plan?.lacks ?? [];
  const mayEdit = view.mayWrite && view.answer?.answer === 'yes' && view.endedOn === null;
  return (
    <PaperView
      previewLabel={t('sip.plan.preview')}
      sideLabel={t('sip.plan.side')}
      print={print}
      isDisabled={document == null || lacks.length > 0}
      paper={
        plan === undefined ? (
          <Empty title={t('sip.openPlan')}>{mayEdit ? t('sip.plan.unsaved') : t('sip.plan.noYes')}</Empty>
        ) : receiver?.isWithheld === true ? (
          <Withheld receiver={receiver} />
        ) : document == null ? (
          error === null ? (
            <Skeleton rows={9} />
          ) : (
            <Empty title={t('sip.plan.error')}>{errorText(error)}</Empty>
          )
        ) : (
          <SipPaper document={document} to={name} />
        )
      }
      copy={
        print.printing === null ? null : (
          <SipPaper
            document={print.printing.copy}
            to={name}
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
      {plan !== undefined && (
        <RadioList
          label={t('sip.plan.to')}
          options={view.receivers.map((one) => ({
            id: one.to,
            label: receiverName(t, one),
            detail: one.isWithheld ? t('sip.plan.withheldShort') : undefined,
          }))}
          value={to}
          onChange={setChosen}
        />
      )}
      {document != null && document.heldBack > 0 && (
        <Note icon={Info}>{t('sip.heldBack', { count: document.heldBack })}</Note>
      )}
      <Note icon={ShieldCheck}>{t('sip.logged')}</Note>
    </PaperView>
  );
}

/** No paper, and why. */
function Withheld({ receiver: { unit } }: { readonly receiver: Receiver }) {
  const t = useT();
  return (
    <Banner tone="late" icon={ShieldBan} title={t('sip.plan.withheld')} role="status">
      {t(unit === '' ? 'rule.consent.withheldFrom' : 'rule.sip.outsideConsent')}
    </Banner>
  );
}
