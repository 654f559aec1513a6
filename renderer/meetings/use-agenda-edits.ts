import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
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

type Inverse = () => Promise<unknown>;

const idsOf = (rows: readonly AgendaRow[]): readonly string[] => rows.map((row) => row.caseId);
const holdsSame = (order: readonly string[], rows: readonly AgendaRow[]): boolean =>
  order.length === rows.length && rows.every((row) => order.includes(row.caseId));

export function useAgendaEdits(meetingId: string, stored: readonly AgendaRow[]): AgendaEdits {
  const t = useT();
  const [order, setOrder] = useState<readonly string[]>([]);
  const [minutesNow, setMinutesNow] = useState<Readonly<Record<string, number>>>({});
  const [message, setMessage] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [pile, setPile] = useState<readonly Inverse[]>([]);
  const reorder = useCommand('meetings.reorder').mutateAsync;
  const saveMinutes = useCommand('meetings.setMinutes').mutateAsync;
  const parkCase = useCommand('meetings.park').mutateAsync;
  const addCase = useCommand('meetings.addCase').mutateAsync;

  const ordered = holdsSame(order, stored) ? stored.toSorted((one, other) => order.indexOf(one.caseId) - order.indexOf(other.caseId)) : stored;
  const rows = ordered.map((row) => ({ ...row, minutes: minutesNow[row.caseId] ?? row.minutes }));

  const run = (work: () => Promise<unknown>, inverse: Inverse | null): void => {
    setError(null);
    if (inverse !== null) setPile((all) => [...all, inverse]);
    work().catch((failure: unknown) => {
      setError(failure);
      setOrder([]);
      setMinutesNow({});
      if (inverse !== null) setPile((all) => all.filter((step) => step !== inverse));
    });
  };
  const putOrder = (ids: readonly string[]): Promise<unknown> => {
    setOrder(ids);
    return reorder({ meetingId, caseIds: [...ids] });
  };
  const putMinutes = (caseId: string, minutes: number): Promise<unknown> => {
    setMinutesNow((all) => ({ ...all, [caseId]: minutes }));
    return saveMinutes({ meetingId, caseId, minutes });
  };

  return {
    rows,
    message,
    error,
    canUndo: pile.length > 0,
    move: (caseId, to) => {
      const before = idsOf(rows);
      const from = before.indexOf(caseId);
      if (from < 0 || to < 0 || to >= before.length || to === from) return;
      const after = before.toSpliced(from, 1).toSpliced(to, 0, caseId);
      run(
        () => putOrder(after),
        () => putOrder(before),
      );
      setMessage(t('meetings.said.moved', { number: rows[from]?.number ?? '', place: to + 1, of: before.length }));
    },
    setMinutes: (caseId, minutes) => {
      const row = rows.find((candidate) => candidate.caseId === caseId);
      if (row === undefined || minutes < 1 || minutes > 120 || minutes === row.minutes) return;
      run(
        () => putMinutes(caseId, minutes),
        () => putMinutes(caseId, row.minutes),
      );
      setMessage(t('meetings.said.minutes', { number: row.number, minutes }));
    },
    park: (row) => {
      const before = idsOf(rows);
      run(
        () => parkCase({ meetingId, caseId: row.caseId }),
        async () => {
          await addCase({ meetingId, caseId: row.caseId });
          await putOrder(before);
        },
      );
      setMessage(t('meetings.said.parked', { number: row.number }));
    },
    add: (row) => {
      run(
        () => addCase({ meetingId, caseId: row.caseId }),
        () => parkCase({ meetingId, caseId: row.caseId }),
      );
      setMessage(t('meetings.said.added', { number: row.number }));
    },
    undo: () => {
      const last = pile.at(-1);
      if (last === undefined) return;
      setPile((all) => all.slice(0, -1));
      run(last, null);
      setMessage(t('meetings.said.undone'));
    },
  };
}
