import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Instant, PlainDate } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';
import { obstacleKinds } from '../obstacles/obstacles.ts';
import { PeriodId } from './periods.ts';
import { ReleasedReport } from './report-table.ts';
import { Wording } from './wording.ts';

/** The coordinator's own words on the first page. */
export const MOST_SENTENCES = 3;
export const SENTENCE_MAX = 240;
export const Sentences = z
  .array(
    z
      .string()
      .max(SENTENCE_MAX)
      .transform((text) => text.normalize('NFC').trim()),
  )
  .max(MOST_SENTENCES);

/** What the steering group has decided about an obstacle, and what came of it. */
const Action = z.object({
  number: z.string(),
  kind: z.enum(obstacleKinds),
  on: PlainDate,
  decided: z.string(),
  who: z.string(),
  by: PlainDate.nullable(),
  doneOn: PlainDate.nullable(),
});

/** Another report, numbers of which stand here as it printed them. */
const CarriedFrom = z.object({ periodId: PeriodId, frozenAt: Instant });
export type CarriedFrom = z.infer<typeof CarriedFrom>;

const OpenObstacle = z.object({
  number: z.string(),
  kind: z.enum(obstacleKinds),
  since: PlainDate,
  owner: z.string(),
});

/**
 * A report as it is printed: released numbers, and the names they had on the day. No number as it was counted, and
 * nothing that leads to a case.
 */
export const ReportDocument = z.object({
  version: z.literal(1),
  /** Which definitions it was counted by. */
  definitions: z.number().int(),
  periodId: PeriodId,
  team: z.string(),
  municipality: z.string(),
  /** The moment its facts are from. */
  asOf: Instant,
  sentences: Sentences,
  /** Names of units, interventions and areas of concern, by id. */
  names: z.record(z.string(), z.string()),
  /** Names of the permanent units, who answer for the report together. */
  parties: z.array(z.string()),
  released: ReleasedReport,
  /** Missing in reports from before it was kept. */
  wording: Wording.optional(),
  /** Ids of what is not told for all days, as an earlier report tells it of some by an older definition. */
  recounted: z.array(z.string()).optional(),
  /** Reports that were in print before it; missing where that was not kept. */
  carriedFrom: z.array(CarriedFrom).optional(),
  obstacles: z.array(OpenObstacle),
  actions: z.array(Action),
});
export type ReportDocument = z.infer<typeof ReportDocument>;

/** What a window is given of it: without what only later releases need to guard what is hidden. */
export const ShownDocument = ReportDocument.extend({
  released: ReleasedReport.omit({ relations: true, withRest: true }),
});
export type ShownDocument = z.infer<typeof ShownDocument>;

/** A report that has been frozen: it prints the same in ten years, whatever is erased meanwhile. */
export const ReportSnapshot = z.object({
  periodId: PeriodId,
  frozenAt: Instant,
  frozenBy: RequiredShortText,
  /** SHA-256, in hex, over the document's canonical JSON. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  document: ReportDocument,
});
export type ReportSnapshot = z.infer<typeof ReportSnapshot>;

export const reportSnapshots = fact('report_snapshots', ReportSnapshot);
