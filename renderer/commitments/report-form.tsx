import { useEffect, useRef } from 'react';
import { nearDays } from '../../domain/commitments/near-days.ts';
import { lackOfMove } from '../../domain/commitments/task-rules.ts';
import { today } from '../api/clock.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLift } from '../obstacles/use-lift.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import css from './commitments.module.css';
import { MoveFields, useMayMove } from './move-fields.tsx';
import type { MoveInput } from './move-fields.tsx';
import type { ListedTask, Reporting } from './task-view.ts';
import type { Report } from './use-report.ts';
import { USUAL_REASONS, WhyFields } from './why-fields.tsx';

interface Props {
  readonly task: ListedTask;
  readonly kind: NonNullable<Reporting>;
  readonly report: Report;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Under the chosen task: why, or another day. Digits choose among what is usual, Enter saves, Escape leaves. */
export function ReportForm({ task, kind, report, onClose, onSaved }: Props) {
  const t = useT();
  const why = useDraft<{ note: string }>(`answer/${task.id}`, { note: '' });
  const move = useDraft<MoveInput>(`move/${task.id}`, { to: null, because: '' });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const mayMove = useMayMove(task);
  const lift = useLift(`task/${task.id}`, kind === 'move' && task.mustSettle && mayMove);
  const { note } = why.value;
  const { to, because } = move.value;
  const lacks =
    kind === 'move' ? (lackOfMove(move.value) ?? lift.lacks) : note.trim() === '' ? lackOf[kind] : null;

  const save = async (): Promise<void> => {
    if (lacks !== null || report.isPending || (kind === 'move' && !mayMove)) return;
    if (kind !== 'move') await report.answer(task, kind, note);
    else if (to !== null) await report.move(task, to, because, task.mustSettle ? lift.value : null);
    await (kind === 'move' ? move : why).remove();
    if (kind === 'move') await lift.discard();
    onSaved();
  };
  const trySave = (): void => void save().catch(() => undefined);
  const pick = (index: number): void => {
    const day = nearDays(today())[index];
    const reason = USUAL_REASONS[index];
    if (kind === 'notDone' && reason !== undefined) why.setValue({ note: t(reason) });
    if (kind !== 'move' || day === undefined) return;
    move.setValue((now) => ({ ...now, to: day }));
    form.current?.querySelector<HTMLInputElement>('input:not([type=radio])')?.focus();
  };
  useShortcuts([
    ...[1, 2, 3, 4].map((digit) => ({
      keys: String(digit),
      label: t(kind === 'move' ? 'commitments.keys.day' : 'commitments.keys.reason'),
      action: () => pick(digit - 1),
      isDisabled: kind === 'overtaken',
    })),
    { keys: 'Enter', label: t('commitments.keys.save'), action: trySave },
    { keys: 'Escape', label: t('commitments.keys.cancel'), action: onClose },
  ]);
  return (
    <form
      ref={form}
      className={css.report}
      aria-label={t(`commitments.report.${kind}`, { text: task.text })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        trySave();
      }}
    >
      {kind === 'move' ? (
        <MoveFields task={task} value={move.value} onChange={move.setValue} lift={lift} />
      ) : (
        <WhyFields
          state={kind}
          note={note}
          onChange={(text) => why.setValue({ note: text })}
          hasDigits
          autoFocus={kind === 'overtaken'}
        />
      )}
      <ErrorLine error={report.error} />
      <div className={css.buttons}>
        <Button size="compact" shortcut="Esc" onPress={onClose}>
          {t('commitments.report.cancel')}
        </Button>
        {(kind !== 'move' || mayMove) && (
          <Button
            size="compact"
            variant="primary"
            type="submit"
            shortcut="Enter"
            disabledReason={lacks === null ? null : t(`rule.${lacks}`)}
            isPending={report.isPending}
          >
            {t(kind === 'move' && task.mustSettle ? 'commitments.move.lift' : 'commitments.report.save')}
          </Button>
        )}
      </div>
    </form>
  );
}

const lackOf = { notDone: 'task.why', overtaken: 'task.what' } as const;
