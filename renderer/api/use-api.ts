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
    mutationFn: (input) => sendCommand(channel, input),
  });
}

/** On its way to the core when this returns: what is asked for afterwards is answered afterwards. */
export const sendCommand = <N extends CommandName>(channel: N, input: ApiInput<N>): Promise<ApiOutput<N>> =>
  reportSaving(channel, () => call(channel, input));

/** Asks ahead, so that the next screen is there when it is opened. */
export async function prefetch<N extends QueryName>(channel: N, input: ApiInput<N>): Promise<void> {
  await queryClient.prefetchQuery({ queryKey: [channel, input], queryFn: () => call(channel, input) });
}

/**
 * Shows what is being saved wherever its answer is shown next, also when that is before the core has answered: whoever
 * goes on writing must never start from an older text. The answer stays out of date, and is asked for when it is shown.
 */
export function amendAnswer<N extends QueryName>(
  channel: N,
  input: ApiInput<N>,
  amend: (answer: ApiOutput<N>) => ApiOutput<N>,
): void {
  const queryKey = [channel, input];
  // One that is under way was asked before.
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<ApiOutput<N>>(queryKey, (answer) =>
    answer === undefined ? undefined : amend(answer),
  );
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
}
