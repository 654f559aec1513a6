import type { OpenCore } from '../../core/open-core.ts';
import { loadOptimizer } from '../../core/reports/optimizer.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import type { Envelope } from '../../domain/kernel/errors.ts';

type Draft = Output<AppContract, 'reports.draft'>;

// Nobody who asks without pausing would see it come.
await loadOptimizer();

/** Asks as a window does, until the report is counted. */
export function untilReady(ask: () => Draft): Extract<Draft, { readonly state: 'ready' }> {
  for (;;) {
    const draft = ask();
    if (draft.state === 'ready') return draft;
  }
}

/** The same of any channel: most answer at once. */
export function callToTheEnd(core: OpenCore, channel: string, input: unknown): Envelope {
  for (;;) {
    const answer = core.call(channel, input);
    if (!answer.ok || (answer.value as Partial<Draft> | null)?.state !== 'counting') return answer;
  }
}
