/** The renderer's only store. What the core says has changed is asked for again, and nothing else is. */
import { QueryClient } from '@tanstack/react-query';
import { api } from './call.ts';
import { bridge } from './bridge.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

function isTouched(channel: unknown, topics: readonly string[]): boolean {
  if (topics.includes('*')) return true;
  if (typeof channel !== 'string' || !Object.hasOwn(api, channel)) return false;
  const reads = Object.entries(api).find(([name]) => name === channel)?.[1].reads ?? [];
  return reads.some((topic) => topics.includes(topic));
}

bridge.onChanged(({ topics }) => {
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [channel] }) => isTouched(channel, topics) });
});
