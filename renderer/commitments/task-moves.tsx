import { CalendarClock, Gavel } from 'lucide-react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

/** How far moving a task has gone. */
export interface Moving {
  readonly moves: number;
  readonly movesLeft: number;
  readonly firstDueOn: PlainDate | null;
  readonly mustSettle: boolean;
  /** The last move lifted it to the steering group. */
  readonly lifted: { readonly on: PlainDate; readonly by: string } | null;
}

/** "Flyttad 2 gånger, först tor 5 nov", and when it cannot go on like that. */
export function TaskMoves({ task: { moves, firstDueOn, mustSettle, lifted } }: { readonly task: Moving }) {
  const t = useT();
  if (moves === 0 && !mustSettle) return null;
  const moved =
    firstDueOn === null ? '' : t('commitments.moved', { count: moves, day: shortDay(firstDueOn) });
  return (
    <Status tone={mustSettle ? 'late' : 'idle'} icon={mustSettle ? Gavel : CalendarClock} canWrap>
      {[
        moved,
        lifted === null ? '' : t('commitments.lifted', { day: shortDay(lifted.on) }),
        mustSettle ? t('commitments.mustSettle') : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}
    </Status>
  );
}
