/** A year of the sample team once all its quarters are in print: what it may add to them is found by integer programming. */
import { loadOptimizer } from '../../core/reports/optimizer.ts';
import { readReportFacts } from '../../core/reports/read-facts.ts';
import { finish } from '../../domain/kernel/steps.ts';
import { periodOf } from '../../domain/reports/periods.ts';
import { rawReport } from '../../domain/reports/raw-report.ts';
import type { ReleasedReport } from '../../domain/reports/report-table.ts';
import { release } from '../../domain/reports/suppression/release.ts';
import { SAMPLE_TODAY, sampleCore } from '../support/sample-core.ts';
import { absolute, timedSteps } from './measure.ts';
import type { Bench } from './measure.ts';

const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] as const;

export const yearReport: Bench = {
  name: 'year',
  run: async () => {
    const optimize = await loadOptimizer();
    const sample = sampleCore();
    const facts = finish(readReportFacts(sample.coordinator.store, SAMPLE_TODAY));
    const rawOf = (id: string) => finish(rawReport(facts, periodOf(id)));
    const earlier: ReleasedReport[] = [];
    for (const id of QUARTERS) earlier.push(finish(release(rawOf(id), earlier, optimize)));
    const { ms, longest } = timedSteps(release(rawOf('2025'), earlier, optimize));
    sample.close();
    return [
      absolute('A year of the sample team audited against its quarters', null, [ms]),
      absolute('Longest that another call waits for that', 1000, [longest]),
    ];
  },
};
