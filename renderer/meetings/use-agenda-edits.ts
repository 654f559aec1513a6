import { useState } from 'react';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { useAgendaOrder } from './use-agenda-order.ts';
import { useAgendaPlaces } from './use-agenda-places.ts';
import type { AgendaPlaces } from './use-agenda-places.ts';
import { useUndoPile } from './use-undo-pile.ts';
import type { Work } from './use-undo-pile.ts';
import type { AgendaRow } from './views.ts';

/**
 * Changes to a computed agenda. Each shows at once, is saved at once, says aloud what happened, and leaves its
 * inverse on a pile for Ctrl Z.
 */
export interface AgendaEdits extends AgendaPlaces {
  /** The rows in the order and with the minutes last asked for. */
  readonly rows: readonly AgendaRow[];
  readonly message: string;
  readonly error: unknown;
  readonly canUndo: boolean;
  readonly move: (caseId: string, to: number) => void;
  readonly setMinutes: (caseId: string, minutes: number) => void;
  readonly undo: () => void;
}

export function useAgendaEdits(meetingId: string, stored: readonly AgendaRow[]): AgendaEdits {
  const t = useT();
  const [message, setMessage] = useState('');
  const { rows, putOrder, putMinutes, reset } = useAgendaOrder(meetingId, stored);
  const { run, undo, error, canUndo } = useUndoPile(reset);
  const before = rows.map((row) => row.caseId);
  const change = (work: Work, inverse: Work, said: string): void => {
    run(work, inverse);
    setMessage(said);
  };
  const places = useAgendaPlaces(meetingId, change, () => putOrder(before));

  return {
    ...places,
    rows,
    message,
    error,
    canUndo,
    move: (caseId, to) => {
      const from = before.indexOf(caseId);
      if (from < 0 || to < 0 || to >= before.length || to === from) return;
      const after = before.toSpliced(from, 1).toSpliced(to, 0, caseId);
      change(
        () => putOrder(after),
        () => putOrder(before),
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
      change(
        () => putMinutes(caseId, minutes),
        () => putMinutes(caseId, row.hasOwnMinutes ? row.minutes : null),
        t('meetings.said.minutes', { number: caseLabel(t, row.number), minutes }),
      );
    },
    undo: () => {
      if (undo()) setMessage(t('meetings.said.undone'));
    },
  };
}
