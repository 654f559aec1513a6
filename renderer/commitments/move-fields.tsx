import { Info } from 'lucide-react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { useSession } from '../api/session.ts';
import { NearDayChoice } from '../decisions/near-day-choice.tsx';
import { LiftFields } from '../obstacles/lift-fields.tsx';
import type { Lifting } from '../obstacles/use-lift.ts';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Moving } from './task-moves.tsx';

export interface MoveInput {
  readonly to: PlainDate | null;
  readonly because: string;
}

/** Who may give the task another day: once it has been moved too often, the coordinator alone, who lifts it. */
export function useMayMove(task: Moving): boolean {
  const { user } = useSession();
  return !task.mustSettle || user.role === 'coordinator';
}

/** A new day and why. A task that must be settled is moved only by being lifted to the steering group. */
export function MoveFields({
  task,
  value,
  onChange,
  lift,
}: {
  readonly task: Moving;
  readonly value: MoveInput;
  readonly onChange: (value: MoveInput) => void;
  readonly lift: Lifting;
}) {
  const t = useT();
  const mayMove = useMayMove(task);
  if (!mayMove) return <Note icon={Info}>{t('commitments.move.teamSettles')}</Note>;
  return (
    <>
      {task.mustSettle && <Note icon={Info}>{t('commitments.move.lifts')}</Note>}
      <NearDayChoice
        label={t('commitments.move.day')}
        otherLabel={t('commitments.field.otherDay')}
        today={today()}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
      />
      <TextField
        label={t('commitments.move.because')}
        description={
          task.mustSettle
            ? undefined
            : t(task.movesLeft <= 1 ? 'commitments.move.last' : 'commitments.move.left', {
                count: task.movesLeft - 1,
              })
        }
        value={value.because}
        onChange={(because) => onChange({ ...value, because })}
        maxLength={FREE_TEXT_MAX}
        isRequired
      />
      {task.mustSettle && <LiftFields lift={lift} />}
    </>
  );
}
