import type { Changed } from '../../domain/reports/report-changes.ts';
import type { ReportProgress, ReportSteps } from '../../domain/reports/report-progress.ts';
import type { ReportDocument } from '../../domain/reports/reports.ts';
import type { Optimizer } from '../../domain/reports/suppression/integer-programme.ts';
import { optimizerIfLoaded } from './optimizer.ts';

/** A report that has been counted, and what the one before it said otherwise. */
export interface Drafted {
  readonly document: ReportDocument;
  readonly changed: readonly Changed[];
}

/** A key says which report, and what it stands on besides the cases. */
export interface Drafting {
  /** Counts on for a moment; from the start where another report was being counted. */
  goOn(key: string, start: (optimize: Optimizer) => ReportSteps<Drafted>): ReportProgress | Drafted;
  /** What was counted to the end last, if that was this one. */
  drafted(key: string): Drafted | null;
}

/** Short enough that nobody notices having waited for it. */
const MOMENT_MS = 40;

/**
 * A report takes seconds to count in a large case log. So whoever asks for one is told how far it has come, and takes it
 * further by asking again: nothing else has to wait for it, and it ends when nobody asks. It lies in memory beside the
 * key, and is gone with it.
 */
export function createDrafting(momentMs = MOMENT_MS): Drafting {
  let running: { readonly key: string; readonly steps: ReportSteps<Drafted> } | null = null;
  let last: { readonly key: string; readonly drafted: Drafted } | null = null;
  return {
    goOn(key, start) {
      const optimize = optimizerIfLoaded();
      if (optimize === null) return { step: 'fetching', done: 0, of: null };
      const { steps } = running?.key === key ? running : { steps: start(optimize) };
      // Set again where it has not come to its end, so that one that fails begins anew.
      running = null;
      const until = performance.now() + momentMs;
      for (;;) {
        const next = steps.next();
        if (next.done === true) {
          last = { key, drafted: next.value };
          return next.value;
        }
        if (performance.now() < until) continue;
        running = { key, steps };
        return next.value;
      }
    },
    drafted: (key) => (last?.key === key ? last.drafted : null),
  };
}
