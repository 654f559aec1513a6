import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

/**
 * That a unit has reported a concern for a child, and when; never what it said. The duty is each professional's
 * own and immediate: the team neither votes nor waits. Without a case when the child has none here.
 */
export const SafeguardingReport = z.object({
  caseId: Id.nullable(),
  on: PlainDate,
  unitId: Id,
  /**
   * Set when this takes back an earlier registration made by mistake. A retraction of its own kind would tell in a
   * case's history that there had been a report.
   */
  takesBack: Id.exactOptional(),
});
export type SafeguardingReport = z.infer<typeof SafeguardingReport>;

export const safeguardingReports = fact('safeguarding_reports', SafeguardingReport, { ownChain: true });
