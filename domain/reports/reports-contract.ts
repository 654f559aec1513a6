import { z } from 'zod';
import { DraftKey } from '../drafts/drafts-contract.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { sealStates } from '../minutes/minutes.ts';
import { PeriodId } from './periods.ts';
import { Sentences, ShownDocument } from './reports.ts';
import { Changed } from './report-changes.ts';
import { ReportProgress } from './report-progress.ts';

const Frozen = z.object({
  id: Id,
  periodId: PeriodId,
  frozenAt: Instant,
  frozenBy: z.string(),
  contentHash: z.string(),
  /** Whether it is as it was frozen. */
  state: z.enum(sealStates),
});

const reads: readonly Topic[] = ['cases', 'reportSnapshots'];

/** Reports to the steering group. Nothing here answers with a row about a child, or with a number as it was counted. */
export const reportsContract = {
  /** Those that have been frozen, the newest first, and the periods that can be reported. */
  'reports.list': query({
    input: z.null(),
    output: z.object({
      /** isNew: whoever asks has read no report of its period at this machine since it was frozen. */
      frozen: z.array(Frozen.extend({ isNew: z.boolean() })),
      periods: z.array(PeriodId),
    }),
    needs: 'report.read',
    reads: [...reads, 'accessLog'],
  }),
  'reports.get': query({
    input: z.object({ snapshotId: Id }),
    output: Frozen.extend({ document: ShownDocument, changed: z.array(Changed) }),
    needs: 'report.read',
    reads,
  }),
  /**
   * As the report would be frozen now: counted a moment at each question, until it is ready. Its numbers stay while
   * somebody reads it; what the steering group has written is as it stands.
   */
  'reports.draft': query({
    input: z.object({ periodId: PeriodId }),
    output: z.discriminatedUnion('state', [
      ReportProgress.extend({ state: z.literal('counting') }),
      z.object({ state: z.literal('ready'), document: ShownDocument, changed: z.array(Changed) }),
    ]),
    needs: 'report.make',
    reads: [...reads, 'obstacles', 'obstacleNamings'],
  }),
  /**
   * Words that point to a child, in all that somebody has typed into a report: the coordinator's sentences, and the
   * decisions of the steering group, which may not ask the case log itself.
   */
  'reports.checkSentences': query({
    input: z.object({ periodId: PeriodId, sentences: Sentences }),
    output: z.object({
      sentences: z.array(z.string()),
      decisions: z.array(z.object({ number: z.string(), words: z.array(z.string()) })),
    }),
    needs: 'report.make',
    reads: [...cardReads, ...directoryReads, 'obstacles', 'obstacleNamings'],
  }),
  /** The report as `reports.draft` has counted it to the end, with sentences. */
  'reports.freeze': command({
    input: z.object({ periodId: PeriodId, sentences: Sentences, draftKey: DraftKey.nullable() }),
    output: z.object({ snapshotId: Id, contentHash: z.string(), frozenAt: Instant }),
    needs: 'report.make',
  }),
  /** Writes the access log; only what is frozen goes on paper or into a file. */
  'reports.printed': command({
    input: z.object({ snapshotId: Id, way: z.enum(['print', 'pdf', 'export']) }),
    output: z.object({ document: ShownDocument }),
    needs: 'report.read',
  }),
} satisfies Contract;
