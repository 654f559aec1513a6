import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { useAgendaOrder } from './use-agenda-order.ts';
import { useUndoPile } from './use-undo-pile.ts';
import type { AgendaRow } from './views.ts';

/**
 * Changes to a computed agenda. Each shows at once, is saved at once, says aloud what happened, and leaves its
 * inverse on a pile for Ctrl Z.
 */
export interface AgendaEdits {
  /** The rows in the order and with the minutes last asked for. */
  readonly rows: readonly AgendaRow[];
  readonly message: string;
  readonly error: unknown;
  readonly canUndo: boolean;
  readonly move: (caseId: string, to: number) => void;
  readonly setMinutes: (caseId: string, minutes: number) => void;
  readonly park: (row: AgendaRow) => void;
  readonly add: (row: AgendaRow) => void;
  readonly undo: () => void;
}

export function useAgendaEdits(meetingId: string, stored: readonly AgendaRow[]): AgendaEdits {
  const t = useT();
  const [message, setMessage] = useState('');
  const { rows, putOrder, putMinutes, reset } = useAgendaOrder(meetingId, stored);
  const { run, undo, error, canUndo } = useUndoPile(reset);
  const park = useCommand('meetings.park').mutateAsync;
  const add = useCommand('meetings.addCase').mutateAsync;
  const before = rows.map((row) => row.caseId);

  return {
    rows,
    message,
    error,
    canUndo,
    move: (caseId, to) => {
      const from = before.indexOf(caseId);
      if (from < 0 || to < 0 || to >= before.length || to === from) return;
      const after = before.toSpliced(from, 1).toSpliced(to, 0, caseId);
      run(
        () => putOrder(after),
        () => putOrder(before),
      );
      setMessage(
        t('meetings.said.moved', {
          number: caseLabel(t, rows[from]?.number ?? ''),
          place: to + 1,
          of: before.length,
        }),
      );
    },
    setMinutes: (caseId, minutes) => {
      const row = rows.find((candidate) => candidate.caseId === caseId);
      if (row === undefined || minutes < 1 || minutes > 120 || minutes === row.minutes) return;
      run(
        () => putMinutes(caseId, minutes),
        () => putMinutes(caseId, row.minutes),
      );
      setMessage(t('meetings.said.minutes', { number: caseLabel(t, row.number), minutes }));
    },
    park: ({ caseId, number }) => {
      const takeBack = async (): Promise<void> => {
        await add({ meetingId, caseId });
        await putOrder(before);
      };
      run(() => park({ meetingId, caseId }), takeBack);
      setMessage(t('meetings.said.parked', { number: caseLabel(t, number) }));
    },
    add: ({ caseId, number }) => {
      run(
        () => add({ meetingId, caseId }),
        () => park({ meetingId, caseId }),
      );
      setMessage(t('meetings.said.added', { number: caseLabel(t, number) }));
    },
    undo: () => {
      if (undo()) setMessage(t('meetings.said.undone'));
    },
  };
}
