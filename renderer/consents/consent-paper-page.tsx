import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { consentDraftKey, consentReceivers, consentSheets } from '../../domain/consents/consents-contract.ts';
import { today } from '../api/clock.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { oneOf } from '../cases/one-of.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { WithheldPaper } from '../paper/withheld-paper.tsx';
import { swedish, useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type ConsentDraft, consentInput, guardianCount, startDraft, validUntil } from './consent-draft.ts';
import { ConsentPaper, type ConsentPaperProps } from './consent-paper.tsx';
import { InfoPaper } from './info-paper.tsx';
import type { ConsentView } from './consent-view.ts';
import { paperSigning } from './paper-signing.ts';
import { useConsentUnits } from './use-consent-units.ts';

type SheetName = (typeof consentSheets)[number];
type Receiver = (typeof consentReceivers)[number];

/** The papers about consent: the form to sign, and what each person is told first. */
export function ConsentPaperPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '', sheet } = useParams();
  const view = useApi('consents.get', { caseId: id });
  const known = consentSheets.find((one) => one === sheet) ?? 'form';
  if (view.data !== undefined) return <Papers key={id} view={view.data} asked={known} />;
  return (
    <Sheet padding="plain">
      {view.error === null ? (
        <Skeleton rows={10} />
      ) : (
        <Empty
          title={errorText(view.error)}
          action={<LinkButton to={paths.cases}>{t('consents.page.toList')}</LinkButton>}
        />
      )}
    </Sheet>
  );
}

/** Whom a sheet can be for: guardians as custody has it, and the child where it answers itself. */
function receiversOf(sheet: SheetName, view: ConsentView, isAlone: boolean): readonly Receiver[] {
  if (sheet === 'childInfo' || isAlone) return ['child'];
  const guardians = consentReceivers.slice(0, guardianCount(view.custody));
  return sheet === 'form' ? [...guardians, 'child'] : guardians;
}

function Papers({ view, asked }: { readonly view: ConsentView; readonly asked: SheetName }) {
  const t = useT();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Receiver>('guardian1');
  const [initial] = useState(() =>
    startDraft(
      view,
      [1, 2].map((ordinal) => swedish('consents.guardian.label', { ordinal })),
      today(),
    ),
  );
  // As the form stands, saved or not: it is printed to be answered.
  const draft = useDraft<ConsentDraft>(consentDraftKey(view.caseId), initial);
  const units = useConsentUnits(view);
  const input = consentInput(
    view.caseId,
    draft.value,
    validUntil(draft.value, view.defaults, today()),
    today(),
  );
  const isAlone = paperSigning(input, view).alone !== null;
  const sheets = consentSheets.filter((one) => !isAlone || one !== 'guardianInfo');
  const sheet = sheets.find((one) => one === asked) ?? 'form';
  const receivers = receiversOf(sheet, view, isAlone);
  const to = receivers.find((one) => one === chosen) ?? receivers[0] ?? 'child';
  const isWithheld = view.withheldFrom.some((one) => one === to);
  const shown = { view, units, input, to, sheet };
  const log = useCommand('consents.printed');
  const print = usePaper(
    {
      header: swedish('consents.paper.header', { team: view.team }),
      footer: swedish(`consents.paper.title.${sheet}`),
      fileName: swedish(`consents.paper.title.${sheet}`),
    },
    (way) => log.mutateAsync({ caseId: view.caseId, sheet, to, way }),
  );
  return (
    <PaperView
      previewLabel={t('consents.paper.preview')}
      sideLabel={t('consents.paper.side')}
      print={print}
      paper={
        isWithheld ? (
          <WithheldPaper />
        ) : draft.isReady ? (
          <OnePaper {...shown} isPrinted={false} />
        ) : (
          <Skeleton rows={10} />
        )
      }
      copy={
        print.printing === null ? null : (
          <OnePaper {...shown} foot={<PrintFoot by={print.printing.by} at={print.printing.at} />} isPrinted />
        )
      }
      isDisabled={isWithheld || !draft.isReady}
      approval={{ paper: 'consentForm', cases: view.protectedCases }}
    >
      <PageHead
        title={t('consents.paper.open')}
        back={{ to: paths.consent(view.caseId), label: t('consents.paper.back', { number: view.number }) }}
      />
      <RadioList
        label={t('consents.paper.which')}
        options={sheets.map((id) => ({ id, label: t(`consents.paper.title.${id}`) }))}
        value={sheet}
        onChange={oneOf(consentSheets, (next) => {
          void navigate(paths.consentPaper(view.caseId, next), { replace: true });
        })}
      />
      {receivers.length > 1 && (
        <RadioList
          label={t('consents.paper.to')}
          options={receivers.map((id) => ({ id, label: t(`consents.receiver.${id}`) }))}
          value={to}
          onChange={oneOf(consentReceivers, setChosen)}
        />
      )}
      <Note icon={ShieldCheck}>{t('consents.paper.logged')}</Note>
    </PaperView>
  );
}

function OnePaper({ sheet, ...rest }: ConsentPaperProps & { readonly sheet: SheetName }) {
  return sheet === 'form' ? <ConsentPaper {...rest} /> : <InfoPaper {...rest} sheet={sheet} />;
}
