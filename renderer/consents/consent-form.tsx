import { Ban, Printer } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { DraftStatus } from '../cases/draft-status.tsx';
import { RefusedSave } from '../cases/refused-save.tsx';
import { swedish, useT } from '../text/t.ts';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { consentDraftKey } from '../../domain/consents/consents-contract.ts';
import { consentInput, startDraft, validUntil, withdrawnSince } from './consent-draft.ts';
import type { ConsentDraft, DraftChange } from './consent-draft.ts';
import { ConsentSentence } from './consent-sentence.tsx';
import { ConsentSide } from './consent-side.tsx';
import { ConsentStatusTag } from './consent-status-tag.tsx';
import type { ConsentView } from './consent-view.ts';
import { DisclosedTable } from './disclosed-table.tsx';
import { ScopeSection } from './scope-section.tsx';
import { SignatorySection } from './signatory-section.tsx';
import { useConsentUnits } from './use-consent-units.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { WithdrawnSince } from './withdrawn-since.tsx';
import styles from '../cases/form-page.module.css';

/** Harder to give than to withdraw: who, what, between whom and until when, read back as one sentence. */
export function ConsentForm({ view, userName }: { readonly view: ConsentView; readonly userName: string }) {
  const t = useT();
  const navigate = useNavigate();
  const draftKey = consentDraftKey(view.caseId);
  const [initial] = useState(() =>
    startDraft(
      view,
      // They stand on the paper to sign.
      [1, 2].map((ordinal) => swedish('consents.guardian.label', { ordinal })),
      today(),
    ),
  );
  const draft = useDraft<ConsentDraft>(draftKey, initial);
  const register = useCommand('consents.register');
  const [isWithdrawing, setWithdrawing] = useState(false);
  const units = useConsentUnits(view);
  const until = validUntil(draft.value, view.defaults, today());
  const input = consentInput(view.caseId, draft.value, until, today());

  const change = (part: DraftChange): void =>
    draft.setValue((current) => ({ ...current, ...(typeof part === 'function' ? part(current) : part) }));
  const close = (): void => void navigate(paths.case(view.caseId));
  const save = async (): Promise<void> => {
    if (register.isPending) return;
    try {
      await register.mutateAsync({
        consent: input,
        replaces: view.versions[0]?.id ?? null,
        seenWithdrawals: draft.value.seenWithdrawals,
        draftKey,
      });
      await draft.remove();
      close();
    } catch {
      document.getElementById('main')?.scrollTo({ top: 0 });
    }
  };
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('consents.register.save'), action: () => void save() },
    { keys: 'Escape', label: t('consents.register.close'), action: close },
  ]);

  if (!draft.isReady) return <Skeleton rows={10} />;
  return (
    <form
      className={styles.page}
      aria-label={t('consents.register.title')}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <div className={styles.head}>
        <PageHead
          back={{ to: paths.case(view.caseId), label: view.number }}
          title={t('consents.register.title')}
          detail={<Child view={view} />}
          actions={
            <>
              <DraftStatus savedAt={draft.savedAt} />
              <ConsentStatusTag status={view.status} />
              <LinkButton to={paths.consentPaper(view.caseId, 'form')} icon={Printer}>
                {t('consents.paper.open')}
              </LinkButton>
              <Button icon={Ban} onPress={() => setWithdrawing(true)}>
                {t('consents.withdraw.action')}
              </Button>
            </>
          }
        />
      </div>
      <RefusedSave error={register.error} />
      <WithdrawnSince
        on={withdrawnSince(draft.value, view)}
        onAnew={() =>
          draft.setValue(
            startDraft(
              view,
              draft.value.guardians.map(({ label }) => label),
              today(),
            ),
          )
        }
      />
      <div className={styles.body}>
        <div className={styles.main}>
          <SignatorySection
            view={view}
            draft={draft.value}
            input={input}
            onChange={change}
            userName={userName}
          />
          <ScopeSection view={view} units={units} draft={draft.value} onChange={change} until={until} />
          <div className={styles.left}>
            <DisclosedTable rows={view.disclosed} />
          </div>
        </div>
        <ConsentSide view={view} />
      </div>
      <BottomBar
        actions={
          <>
            <Button shortcut="Esc" onPress={close}>
              {t('consents.register.close')}
            </Button>
            <Button
              variant="primary"
              shortcut="Ctrl Enter"
              isPending={register.isPending}
              onPress={() => void save()}
            >
              {t('consents.register.save')}
            </Button>
          </>
        }
      >
        <ConsentSentence view={view} units={units} input={input} />
      </BottomBar>
      <WithdrawDialog caseId={view.caseId} isOpen={isWithdrawing} onClose={() => setWithdrawing(false)} />
    </form>
  );
}

function Child({ view }: { readonly view: ConsentView }) {
  const t = useT();
  const name = view.age === null ? view.name : t('cases.nameAge', { name: view.name, age: view.age });
  return <>{[name, custodyText(view.custody, t)].filter((part) => part !== '').join('. ')}</>;
}

function custodyText(custody: string, t: ReturnType<typeof useT>): string {
  switch (custody) {
    case 'joint':
    case 'sole':
    case 'courtAppointed':
    case 'unknown':
      return t(`cases.custody.${custody}`);
    default:
      return '';
  }
}
