import { informationCategories } from '../../domain/consents/consents.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AboutOtherFields } from './about-other-fields.tsx';
import { audiences, emptyNote, type NoteDraft, noteProblem, toNote } from './note-draft.ts';
import styles from './notes.module.css';

interface NoteFormProps {
  readonly caseId: string;
  readonly onDone: () => void;
  /** Ctrl Enter saves; in a meeting that key is the decision's. */
  readonly hasKey: boolean;
}

/** A short note: what is known, of which kind, from which unit and for whom. */
export function NoteForm({ caseId, onDone, hasKey }: NoteFormProps) {
  const t = useT();
  const { user } = useSession();
  const draft = useDraft<NoteDraft>(`note/${caseId}`, emptyNote);
  const add = useCommand('notes.add');
  const { value } = draft;
  const authorUnitId = user.role === 'coordinator' ? (value.authorUnitId ?? user.unitId) : user.unitId;
  const problem = noteProblem(value, authorUnitId);
  const change = (part: Partial<NoteDraft>): void => draft.setValue((now) => ({ ...now, ...part }));
  const save = (): void => {
    if (problem !== null || add.isPending) return;
    add.mutate(toNote(caseId, value, authorUnitId), {
      onSuccess: () => void draft.remove().then(onDone),
    });
  };
  useShortcuts([{ keys: 'Ctrl Enter', label: t('notes.save'), action: save, isDisabled: !hasKey }]);
  if (!draft.isReady) return <Skeleton rows={3} />;
  return (
    <form
      className={styles.form}
      aria-label={t('notes.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('notes.text')}
        description={t('notes.textHint')}
        value={value.text}
        onChange={(text) => change({ text })}
        multiline={3}
        maxLength={FREE_TEXT_MAX}
        autoFocus
      />
      <About draft={value} authorUnitId={authorUnitId} onChange={change} />
      <AboutOtherFields draft={value} onChange={change} />
      <ErrorLine error={add.error} />
      <div className={styles.actions}>
        <Button
          type="submit"
          variant="primary"
          size="compact"
          shortcut={hasKey ? 'Ctrl Enter' : undefined}
          isPending={add.isPending}
          disabledReason={problem === null ? null : t(`rule.${problem}`)}
        >
          {t('notes.save')}
        </Button>
        <Button size="compact" variant="quiet" onPress={onDone}>
          {t('notes.close')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: NoteDraft;
  readonly onChange: (part: Partial<NoteDraft>) => void;
}

function About({ draft, authorUnitId, onChange }: PartProps & { readonly authorUnitId: string | null }) {
  const t = useT();
  const { user } = useSession();
  const settings = useApi('settings.get', null);
  const units = (settings.data?.units ?? []).filter((unit) => !unit.archived);
  const options = units.map((unit) => ({ id: unit.id, label: unit.name }));
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('notes.category')}
          options={informationCategories.map((id) => ({ id, label: t(`notes.category.${id}`) }))}
          value={draft.category}
          onChange={oneOf(informationCategories, (category) => onChange({ category }))}
        />
        {user.role === 'coordinator' && (
          <Select
            label={t('notes.authorUnit')}
            options={options}
            value={authorUnitId}
            onChange={(chosen) => onChange({ authorUnitId: chosen })}
          />
        )}
      </div>
      <Segmented
        label={t('notes.for')}
        options={audiences.map((id) => ({ id, label: t(`notes.for.${id}`) }))}
        value={draft.audience}
        onChange={oneOf(audiences, (audience) => onChange({ audience }))}
        isWide
      />
      {draft.audience === 'chosen' && (
        <CheckboxGroup
          label={t('notes.units')}
          options={options}
          value={draft.unitIds}
          onChange={(unitIds) => onChange({ unitIds })}
          columns
        />
      )}
    </>
  );
}
