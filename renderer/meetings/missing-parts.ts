import type { AgendaRow } from './views.ts';

/** What a meeting can miss before it begins, and the heading of the list beside the agenda that mends it. */
export const missingParts = [
  { id: 'consent', heading: 'side-consent' },
  { id: 'tasks', heading: 'side-tasks' },
  { id: 'handovers', heading: 'side-handovers' },
  { id: 'absent', heading: 'side-absent' },
] as const;

/** Somebody who is away would be needed for it. */
export const lacksSomebody = ({
  outcome,
  waitsFor,
  absentPeople,
}: Pick<AgendaRow, 'outcome' | 'waitsFor' | 'absentPeople'>): boolean =>
  outcome === 'none' && waitsFor.length + absentPeople.length > 0;
