import { declineReasons } from '../../domain/handovers/handovers.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { HandoverStep } from './handover-view.ts';
import css from './handovers.module.css';

interface Props {
  readonly step: HandoverStep;
  readonly onClose: () => void;
}

interface DeclineDraft {
  readonly reason: (typeof declineReasons)[number] | null;
  readonly words: string;
}
const empty: DeclineDraft = { reason: null, words: '' };

/** A no says why: it is read out at the next meeting. */
export function DeclineForm({ step, onClose }: Props) {
  const t = useT();
  const decline = useCommand('handovers.decline');
  const draft = useDraft<DeclineDraft>(`handover/${step.id}`, empty);
  const { reason, words } = draft.value;
  const change = (part: Partial<DeclineDraft>): void => draft.setValue((now) => ({ ...now, ...part }));
  const problem =
    reason === null ? 'handover.reason' : reason === 'other' && words.trim() === '' ? 'handover.words' : null;
  const save = (): void => {
    if (problem !== null || decline.isPending) return;
    decline.mutate({ handoverId: step.id, reason, words }, { onSuccess: () => void draft.remove() });
  };
  useShortcuts([
    { keys: 'Ctrl Enter', label: t('handovers.decline.save'), action: save },
    { keys: 'Escape', label: t('handovers.cancel'), action: onClose },
    ...declineReasons.map((one, index) => ({
      keys: String(index + 1),
      label: t(`handovers.reason.${one}`),
      action: () => change({ reason: one }),
    })),
  ]);
  if (!draft.isReady) return <Skeleton rows={3} />;
  return (
    <form
      className={css.form}
      aria-label={t('handovers.decline')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ChipGroup
        label={t('handovers.decline.why')}
        options={declineReasons.map((id, index) => ({
          id,
          label: t(`handovers.reason.${id}`),
          detail: String(index + 1),
        }))}
        value={reason}
        onChange={oneOf(declineReasons, (chosen) => change({ reason: chosen }))}
      />
      <TextField
        label={t('handovers.decline.words', { unit: step.from })}
        description={t('handovers.decline.hint')}
        value={words}
        onChange={(text) => change({ words: text })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <ErrorLine error={decline.error} />
      <div className={css.actions}>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl Enter"
          isPending={decline.isPending}
          disabledReason={problem === null ? null : t(`rule.${problem}`, { times: 0 })}
        >
          {t('handovers.decline.save')}
        </Button>
        <Button variant="quiet" shortcut="Esc" onPress={onClose}>
          {t('handovers.cancel')}
        </Button>
      </div>
    </form>
  );
}
