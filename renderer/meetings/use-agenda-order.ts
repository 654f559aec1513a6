import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import type { AgendaRow } from './views.ts';

/** The agenda as last asked for, ahead of the core's answer, so that quick keys build on each other. */
interface AgendaOrder {
  readonly rows: readonly AgendaRow[];
  readonly putOrder: (ids: readonly string[]) => Promise<unknown>;
  /** `null`: again what such an item is planned with. */
  readonly putMinutes: (caseId: string, minutes: number | null) => Promise<unknown>;
  /** Back to what is stored. */
  readonly reset: () => void;
}

const holdsSame = (order: readonly string[], rows: readonly AgendaRow[]): boolean =>
  order.length === rows.length && rows.every((row) => order.includes(row.caseId));

const withMinutes = (row: AgendaRow, asked: number | null | undefined): AgendaRow =>
  asked === undefined ? row : { ...row, minutes: asked ?? row.usualMinutes, hasOwnMinutes: asked !== null };

export function useAgendaOrder(meetingId: string, stored: readonly AgendaRow[]): AgendaOrder {
  const [order, setOrder] = useState<readonly string[]>([]);
  const [minutesNow, setMinutesNow] = useState<Readonly<Record<string, number | null>>>({});
  const reorder = useCommand('meetings.reorder').mutateAsync;
  const saveMinutes = useCommand('meetings.setMinutes').mutateAsync;
  const ordered = holdsSame(order, stored)
    ? stored.toSorted((one, other) => order.indexOf(one.caseId) - order.indexOf(other.caseId))
    : stored;

  return {
    rows: ordered.map((row) => withMinutes(row, minutesNow[row.caseId])),
    putOrder: (ids) => {
      setOrder(ids);
      return reorder({ meetingId, caseIds: [...ids] });
    },
    putMinutes: (caseId, minutes) => {
      setMinutesNow((all) => ({ ...all, [caseId]: minutes }));
      return saveMinutes({ meetingId, caseId, minutes });
    },
    reset: () => {
      setOrder([]);
      setMinutesNow({});
    },
  };
}
