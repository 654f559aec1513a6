import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type CaseDraft, emptyDraft, readDraft } from './case-draft.ts';
import type { CaseFields } from './case-view.ts';
import { CaseForm } from './case-form.tsx';
import { type FieldErrors, fieldErrors, focusField, refusedField } from './case-form-errors.ts';
import { DraftStatus } from './draft-status.tsx';
import { Duplicates } from './duplicates.tsx';
import { takenUpWith } from '../returns/taken-up.ts';
import { NewCaseSide } from './new-case-side.tsx';
import { RefusedSave } from './refused-save.tsx';
import { useDuplicateStop } from './use-duplicate-stop.ts';
import styles from './form-page.module.css';

const DRAFT_KEY = 'new-case';

export function NewCasePage() {
  const session = useApi('session.get', null);
  return (
    <Sheet padding="plain">
      {session.data === undefined ? <Skeleton rows={10} /> : <NewCase unitId={session.data.user.unitId} />}
    </Sheet>
  );
}

/** One page, never a wizard. Half a form is saved at every pause and is still there after a crash. */
function NewCase({ unitId }: { readonly unitId: string | null }) {
  const t = useT();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const draft = useDraft<CaseDraft>(DRAFT_KEY, { ...emptyDraft, referringUnitId: unitId });
  const number = useApi('cases.nextNumber', null);
  const raise = useCommand('cases.raise');
  const takeUp = useCommand('returns.raise');
  const isPending = raise.isPending || takeUp.isPending;
  const duplicates = useDuplicateStop();
  const [errors, setErrors] = useState<FieldErrors>({});

  const change = (part: Partial<CaseDraft>): void => {
    draft.setValue((current) => ({ ...current, ...part }));
    setErrors((current) => Object.fromEntries(Object.entries(current).filter(([field]) => !(field in part))));
  };
  const close = (): void => void navigate(paths.cases);
  const save = async (goTo: (caseId: string) => string): Promise<void> => {
    if (isPending) return;
    const read = readDraft(draft.value);
    if (!read.ok) {
      setErrors(fieldErrors(read.wrong, t));
      focusField(read.wrong[0]);
      return;
    }
    try {
      if (await duplicates.stops(draft.value)) return;
      const { caseId } = await saveRead(read.fields, draft.value.returnOf);
      await draft.remove();
      void navigate(goTo(caseId), { replace: true });
    } catch (failure) {
      setErrors(refusedField(failure, errorText(failure)));
    }
  };
  const saveRead = (fields: CaseFields, earlier: CaseDraft['returnOf']): Promise<{ caseId: string }> =>
    earlier?.reopens === true
      ? takeUp.mutateAsync({ ...takenUpWith(fields), caseId: earlier.id, draftKey: DRAFT_KEY })
      : raise.mutateAsync({ fields, returnOf: earlier?.id ?? null, draftKey: DRAFT_KEY });
  const saveCase = (): void => void save(paths.case);
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('cases.new.save'), action: saveCase },
    { keys: 'Escape', label: t('cases.new.close'), action: close },
  ]);

  if (!draft.isReady) return <Skeleton rows={10} />;
  return (
    <form
      className={styles.page}
      aria-label={t('cases.new.title')}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <div className={styles.head}>
        <PageHead
          back={{ to: paths.cases, label: t('cases.list.back') }}
          title={t('cases.new.title')}
          detail={number.data === undefined ? '' : t('cases.new.number', { number: number.data })}
          actions={<DraftStatus savedAt={draft.savedAt} />}
        />
      </div>
      <RefusedSave error={raise.error ?? takeUp.error} />
      <div className={styles.body}>
        <div className={styles.main}>
          <CaseForm draft={draft.value} onChange={change} errors={errors}>
            <Duplicates draft={draft.value} onChange={change} isAsked={duplicates.isAsked} />
          </CaseForm>
        </div>
        <NewCaseSide draft={draft.value} />
      </div>
      <BottomBar
        actions={
          <>
            <Button shortcut="Esc" onPress={close}>
              {t('cases.new.close')}
            </Button>
            <Button isPending={isPending} onPress={() => void save(paths.consent)}>
              {t('cases.new.saveAndConsent')}
            </Button>
            <Button variant="primary" shortcut="Ctrl Enter" isPending={isPending} onPress={saveCase}>
              {t('cases.new.save')}
            </Button>
          </>
        }
      />
    </form>
  );
}
