import type { z } from 'zod';
import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import { mayOnlyKnowPlan } from '../../domain/disclosure.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { AgendaRow } from '../../domain/meetings/meeting-views.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Directory } from '../directory.ts';

type AgendaRowView = z.output<typeof AgendaRow>;

/** Units at the table whose people this case's consent does not cover. */
export function outsideUnits(
  { subject }: CaseFacts,
  tableUnitIds: readonly string[],
  directory: Directory,
  today: PlainDate,
): AgendaRowView['outside'] {
  return tableUnitIds.flatMap((unitId) => {
    const coverage = coverageOf(unitId, subject, today, 0);
    return covers(coverage)
      ? []
      : [{ unitId, name: directory.unit(unitId), withdrawn: coverage.state === 'withdrawn' }];
  });
}

/** Units at the table that may know who does what and when, and nothing else. */
export const planOnlyUnits = (
  { subject }: CaseFacts,
  tableUnitIds: readonly string[],
  directory: Directory,
  today: PlainDate,
): AgendaRowView['planOnly'] =>
  tableUnitIds
    .filter((unitId) => mayOnlyKnowPlan(subject, unitId, today))
    .map((unitId) => ({ unitId, name: directory.unit(unitId) }));
