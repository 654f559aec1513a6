import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import {
  type CaseDraft,
  type EditDraft,
  draftOf,
  isCaseField,
  readDraft,
  shownDraft,
  touchedFields,
} from './case-draft.ts';
import { CaseForm } from './case-form.tsx';
import { type FieldErrors, fieldErrors, focusField, refusedField } from './case-form-errors.ts';
import type { CaseFields } from './case-view.ts';
import { DraftStatus } from './draft-status.tsx';
import { RefusedSave } from './refused-save.tsx';
import styles from './form-page.module.css';

interface EditCaseProps {
  readonly caseId: string;
  readonly number: string;
  readonly fields: CaseFields;
  readonly onClose: () => void;
}

/** The same form, filled in; only what was touched is written. */
export function EditCase({ caseId, number, fields, onClose }: EditCaseProps) {
  const t = useT();
  const errorText = useErrorText();
  const draft = useDraft<EditDraft>(`edit-case/${caseId}`, { form: draftOf(fields), touched: [] });
  const form = shownDraft(fields, draft.value);
  const changeCase = useCommand('cases.change');
  const [errors, setErrors] = useState<FieldErrors>({});

  const change = (part: Partial<CaseDraft>): void => {
    draft.setValue((current) => ({
      form: { ...current.form, ...part },
      touched: [...new Set([...current.touched, ...Object.keys(part).filter(isCaseField)])],
    }));
    setErrors({});
  };

  const save = async (): Promise<void> => {
    if (changeCase.isPending) return;
    const read = readDraft(form);
    if (!read.ok) {
      setErrors(fieldErrors(read.wrong, t));
      focusField(read.wrong[0]);
      return;
    }
    try {
      const { touched } = draft.value;
      if (touched.length > 0)
        await changeCase.mutateAsync({ caseId, fields: touchedFields(read.fields, touched) });
      await draft.remove();
      onClose();
    } catch (failure) {
      setErrors(refusedField(failure, errorText(failure)));
    }
  };
  const discard = async (): Promise<void> => {
    await draft.remove();
    onClose();
  };
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('cases.edit.save'), action: () => void save() },
    { keys: 'Escape', label: t('cases.new.close'), action: onClose },
  ]);

  if (!draft.isReady) return <Skeleton rows={10} />;
  return (
    <form
      className={styles.page}
      aria-label={t('cases.edit.title', { number })}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <div className={styles.head}>
        <PageHead
          back={{ to: paths.case(caseId), label: number }}
          title={t('cases.edit.title', { number })}
          actions={<DraftStatus savedAt={draft.savedAt} />}
        />
      </div>
      <RefusedSave error={changeCase.error} />
      <div className={`${styles.body} ${styles.alone}`}>
        <div className={styles.main}>
          <CaseForm draft={form} onChange={change} errors={errors} />
        </div>
      </div>
      <BottomBar
        actions={
          <>
            <Button variant="quiet" onPress={() => void discard()}>
              {t('cases.edit.discard')}
            </Button>
            <Button shortcut="Esc" onPress={onClose}>
              {t('cases.new.close')}
            </Button>
            <Button
              variant="primary"
              shortcut="Ctrl Enter"
              isPending={changeCase.isPending}
              onPress={() => void save()}
            >
              {t('cases.edit.save')}
            </Button>
          </>
        }
      />
    </form>
  );
}
