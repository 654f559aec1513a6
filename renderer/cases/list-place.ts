import { caseFilters, caseSorts } from '../../domain/cases/cases-contract.ts';
import type { CaseQuery } from './use-case-window.ts';

/** Where somebody stands in the list, as the address keeps it. Only process words: never what was searched for. */
export interface ListPlace {
  readonly filter: CaseQuery['filter'];
  readonly sort: CaseQuery['sort'];
  readonly descending: boolean;
  readonly row: number;
}

export function readListPlace(params: URLSearchParams): ListPlace {
  const row = Number(params.get('row') ?? 0);
  return {
    filter: caseFilters.find((filter) => filter === params.get('filter')) ?? 'open',
    sort: caseSorts.find((sort) => sort === params.get('sort')) ?? 'next',
    descending: params.get('order') === 'descending',
    row: Number.isInteger(row) && row >= 0 ? row : 0,
  };
}

export function writeListPlace(place: ListPlace): URLSearchParams {
  return new URLSearchParams({
    filter: place.filter,
    sort: place.sort,
    order: place.descending ? 'descending' : 'ascending',
    row: String(place.row),
  });
}
