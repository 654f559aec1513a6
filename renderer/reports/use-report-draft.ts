import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportProgress } from '../../domain/reports/report-progress.ts';
import { call } from '../api/call.ts';
import type { ApiFailure, ApiOutput } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';

type ReadyDraft = Extract<ApiOutput<'reports.draft'>, { readonly state: 'ready' }>;

interface ReportDraft {
  readonly data: ReadyDraft | undefined;
  readonly error: ApiFailure | null;
  /** While it is being counted for the first time; null before the first answer. */
  readonly progress: ReportProgress | null;
  /** Nobody is counting, and nothing has been counted. */
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  readonly countAnew: () => void;
}

/**
 * Asks again until the report is counted, which takes it further each time; whoever cancels stops asking.
 * @param isFrozen it has been frozen as it was counted, and is not counted anew for that
 */
export function useReportDraft(periodId: string, isFrozen: boolean): ReportDraft {
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  const queryKey = ['reports.draft', { periodId }];
  const { data, error, fetchStatus, isPending, refetch } = useQuery<ReadyDraft, ApiFailure>({
    queryKey,
    enabled: !isFrozen,
    queryFn: async ({ signal }) => {
      for (;;) {
        const answer = await call('reports.draft', { periodId });
        if (answer.state === 'ready') return answer;
        signal.throwIfAborted();
        setProgress(answer);
      }
    },
  });
  return {
    data,
    error,
    progress,
    isCancelled: isPending && fetchStatus === 'idle',
    cancel: () => {
      void queryClient.cancelQueries({ queryKey });
    },
    countAnew: () => {
      void refetch();
    },
  };
}
