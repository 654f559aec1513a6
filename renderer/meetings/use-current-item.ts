import { useEffect, useState } from 'react';
import { prefetch, useCommand } from '../api/use-api.ts';
import { useKeptInAddress } from '../app/use-kept-in-address.ts';
import type { AgendaRow, LiveView } from './views.ts';

/** Which item is up. It stands in the address, so that closing the meeting can point at one and come back. */
export interface CurrentItem {
  readonly id: string | null;
  readonly index: number;
  readonly previous: AgendaRow | null;
  readonly next: AgendaRow | null;
  readonly open: (caseId: string) => void;
}

/** Watching a meeting that is held at another machine says nothing of what is up: that one does. */
export function useCurrentItem({ meeting, items, lastCaseId, held }: LiveView): CurrentItem {
  const meetingId = meeting.id;
  const { isHere } = held;
  // The first undecided item when the page opens: deciding it must not move on by itself.
  const [fallback] = useState(
    () => (items.find((row) => row.outcome === 'none') ?? items.at(-1))?.caseId ?? null,
  );
  const [first] = useState(lastCaseId);
  const [kept, keep] = useKeptInAddress('case');
  const asked = kept ?? first;
  const id = items.some((row) => row.caseId === asked) ? asked : fallback;
  const index = items.findIndex((row) => row.caseId === id);
  const previous = items[index - 1] ?? null;
  const next = items[index + 1] ?? null;
  const opened = useCommand('meetings.open').mutate;

  useEffect(() => {
    if (id !== null && isHere) opened({ meetingId, caseId: id });
  }, [meetingId, id, isHere, opened]);

  // The neighbours are asked for ahead, so that switching paints at once.
  const neighbours = [next?.caseId, previous?.caseId].filter((caseId) => caseId !== undefined).join(' ');
  useEffect(() => {
    for (const caseId of neighbours.split(' ').filter((part) => part !== ''))
      void prefetch('meetings.case', { meetingId, caseId });
  }, [meetingId, neighbours]);

  return {
    id,
    index,
    previous,
    next,
    open: keep,
  };
}
