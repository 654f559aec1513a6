import { Files, Mail } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { LogExtractLink } from '../access-log/log-extract-link.tsx';
import type { Role } from '../../domain/kernel/permissions.ts';
import { useApi } from '../api/use-api.ts';
import { useErrorText } from '../api/error-text.ts';
import { paths } from '../app/paths.ts';
import { usePart } from '../app/use-part.ts';
import { ClosedCase } from '../closures/closed-case.tsx';
import { FamilyAnswers } from '../closures/family-answers.tsx';
import { WithdrawDialog } from '../consents/withdraw-dialog.tsx';
import { useConcernAbout } from '../safeguarding/concern-store.ts';
import { GoalsSection } from '../goals/goals-section.tsx';
import { BatonSection } from '../handovers/baton-section.tsx';
import { ContactDialog } from '../handovers/contact-dialog.tsx';
import { ReportLines } from '../safeguarding/report-lines.tsx';
import { SipSection } from '../sip/sip-section.tsx';
import { Siblings } from '../siblings/siblings.tsx';
import { MissingList } from '../missing/missing-list.tsx';
import { Notes } from '../notes/notes.tsx';
import { OwnRecordTicks } from '../own-records/own-record-ticks.tsx';
import { ProtectionNote } from '../protection/protection-note.tsx';
import { VeiledCase } from '../protection/veiled-case.tsx';
import { FamilyFeedbackSection } from '../family-feedback/family-feedback-section.tsx';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import type { CaseView } from './case-view.ts';
import { ChildVoices } from './child-voices.tsx';
import { ConsentBar } from './consent-bar.tsx';
import { EditCase } from './edit-case.tsx';
import { RedThread } from './red-thread.tsx';
import { RestrictedCase } from './restricted-case.tsx';
import { TaskTable } from './task-table.tsx';
import styles from './case-page.module.css';

export function CasePage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const view = useApi('cases.get', { caseId: id });
  if (view.error !== null)
    return (
      <Sheet>
        <Empty
          title={errorText(view.error)}
          action={<LinkButton to={paths.cases}>{t('cases.case.toList')}</LinkButton>}
        >
          {t('cases.case.notShown')}
        </Empty>
      </Sheet>
    );
  return (
    <Sheet padding="plain">
      {view.data === undefined ? <Skeleton rows={10} /> : <OneCase key={id} view={view.data} />}
    </Sheet>
  );
}

function OneCase({ view }: { readonly view: CaseView }) {
  const session = useApi('session.get', null);
  useConcernAbout(view.id, view.number);
  usePart();
  const [open, setOpen] = useState<'none' | 'edit' | 'contact' | 'withdraw'>('none');
  const role = session.data?.user.role;
  const mayWrite = role !== undefined && isAllowed(role, 'case.write') && !view.restricted;
  const mayAnswer = role !== undefined && isAllowed(role, 'commitment.answer');
  const close = (): void => setOpen('none');

  if (open === 'edit' && view.fields !== null)
    return <EditCase caseId={view.id} number={view.number} fields={view.fields} onClose={close} />;
  if (view.withheld === 'protected')
    return (
      <div className={styles.page}>
        <VeiledCase view={view} />
      </div>
    );
  if (view.restricted)
    return (
      <div className={styles.page}>
        <CaseHead view={view} mayWrite={false} onEdit={close} onContact={close} />
        <RestrictedCase caseId={view.id} number={view.number} holder={view.holder} withheld={view.withheld} />
        <ReportLines caseId={view.id} />
      </div>
    );
  return (
    <div className={styles.page}>
      <CaseHead
        view={view}
        mayWrite={mayWrite}
        onEdit={() => setOpen('edit')}
        onContact={() => setOpen('contact')}
      />
      <ProtectionNote view={view} />
      {view.closure !== null && <ClosedCase caseId={view.id} mayWrite={mayWrite} />}
      <ConsentBar view={view} mayWrite={mayWrite} onWithdraw={() => setOpen('withdraw')} />
      <ReportLines caseId={view.id} />
      <div className={styles.columns}>
        <RedThread view={view} />
        <div className={styles.side}>
          {view.closure !== null && <FamilyAnswers caseId={view.id} mayWrite={mayWrite} />}
          <MissingList caseId={view.id} />
          <BatonSection caseId={view.id} />
          <ChildVoices view={view} />
          <FamilyFeedbackSection caseId={view.id} number={view.number} />
          <TaskTable view={view} mayAnswer={mayAnswer} />
          <SipSection caseId={view.id} />
          <CaseRecords caseId={view.id} />
          <GoalsSection
            caseId={view.id}
            name={view.name}
            effect={view.effect}
            isOpen={view.closure === null}
            mayWrite={mayWrite}
            mayReport={role !== undefined && isAllowed(role, 'followUp.report')}
          />
          <Siblings caseId={view.id} mayWrite={mayWrite} />
          <Notes caseId={view.id} notes={view.notes} mayWrite={mayNote(role, view)} />
        </div>
      </div>
      {mayWrite && <CaseHistory caseId={view.id} action={<CasePapers view={view} />} />}
      <ContactDialog caseId={view.id} isOpen={open === 'contact'} onClose={close} />
      <WithdrawDialog
        caseId={view.id}
        isClosed={view.closure !== null}
        isOpen={open === 'withdraw'}
        onClose={close}
      />
    </div>
  );
}

function CaseRecords({ caseId }: { readonly caseId: string }) {
  const { data } = useApi('ownRecords.ofCase', { caseId });
  return <OwnRecordTicks rows={data ?? []} by="meeting" />;
}

/** What can be put on paper about this child. */
function CasePapers({ view }: { readonly view: CaseView }) {
  const t = useT();
  const last = view.thread
    .flatMap(({ decisions }) => decisions.map(({ meetingId }) => meetingId))
    .toSorted()
    .at(-1);
  return (
    <span className={styles.papers}>
      {last === undefined ? null : (
        <LinkButton to={paths.letter(last, view.id)} size="compact" icon={Mail}>
          {t('letters.caseLink')}
        </LinkButton>
      )}
      <LinkButton to={paths.caseExtract(view.id)} size="compact" icon={Files}>
        {t('caseExtracts.link')}
      </LinkButton>
      <LogExtractLink number={view.number} />
    </span>
  );
}

/** Whoever reads the story of an open case may write a note in it. */
const mayNote = (role: Role | undefined, view: CaseView): boolean =>
  role !== undefined && isAllowed(role, 'note.write') && view.fields !== null && view.closure === null;
