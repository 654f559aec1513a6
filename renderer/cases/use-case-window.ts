import type { Input, Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { useApi } from '../api/use-api.ts';

const PAGE = 100;

type ListInput = Input<AppContract, 'cases.list'>;
type ListOutput = Output<AppContract, 'cases.list'>;
export type CaseCounts = ListOutput['counts'];
export type CaseRow = ListOutput['rows'][number];
export type CaseQuery = Omit<ListInput, 'offset' | 'limit'>;
/** Undefined while the row's page is on its way. */
export type RowAt = (index: number) => CaseRow | undefined;

/** How many rows there are in all, and behind each filter. The first page is always in the cache. */
export function useCaseTotals(query: CaseQuery) {
  return useApi('cases.list', { ...query, offset: 0, limit: PAGE }, { keepPreviousData: true });
}

/**
 * The rows around what is on screen, in pages of a hundred: a screen never covers more than two pages, and
 * pages that have been seen stay in the cache. A hundred thousand cases cost no more than two hundred.
 */
export function useCaseWindow(query: CaseQuery, first: number, last: number): RowAt {
  const upper = Math.floor(first / PAGE);
  const lower = Math.floor(last / PAGE);
  const above = useApi('cases.list', { ...query, offset: upper * PAGE, limit: PAGE });
  const below = useApi('cases.list', { ...query, offset: lower * PAGE, limit: PAGE });
  return (index) => {
    const page = Math.floor(index / PAGE);
    const answer = page === upper ? above : page === lower ? below : undefined;
    return answer?.data?.rows[index % PAGE];
  };
}
