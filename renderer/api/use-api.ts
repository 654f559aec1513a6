import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ApiFailure, ApiInput, ApiOutput, CommandName, QueryName } from './call.ts';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { reportSaving } from './save-status.ts';

interface Options {
  /** Shows the last answer while the next is on its way: for lists that are filtered. */
  readonly keepPreviousData?: boolean;
  readonly enabled?: boolean;
  /** Asks each time it is opened: for answers that the access log is part of, as reading sends no topic. */
  readonly isAskedAnew?: boolean;
}

/** Asks, and asks again when something that the answer is made of has changed. */
export function useApi<N extends QueryName>(
  channel: N,
  input: ApiInput<N>,
  options: Options = {},
): UseQueryResult<ApiOutput<N>, ApiFailure> {
  return useQuery<ApiOutput<N>, ApiFailure>({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: options.enabled ?? true,
    ...(options.isAskedAnew === true ? { staleTime: 0 } : {}),
    ...(options.keepPreviousData === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A command or job; its outcome shows in the save status. */
export function useCommand<N extends CommandName>(
  channel: N,
): UseMutationResult<ApiOutput<N>, ApiFailure, ApiInput<N>> {
  return useMutation<ApiOutput<N>, ApiFailure, ApiInput<N>>({
    mutationFn: (input) => reportSaving(channel, () => call(channel, input)),
  });
}

/** Asks ahead, so that the next screen is there when it is opened. */
export async function prefetch<N extends QueryName>(channel: N, input: ApiInput<N>): Promise<void> {
  await queryClient.prefetchQuery({ queryKey: [channel, input], queryFn: () => call(channel, input) });
}
