import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { caseFilters, caseSorts, countedFilters } from '../../domain/cases/case-views.ts';
import type { CaseQuery } from './use-case-window.ts';

/** Where somebody stands in the list, as the address keeps it. Only process words: never what was searched for. */
interface ListPlace {
  readonly filter: CaseQuery['filter'];
  /** The unit that holds the cases; none is any. */
  readonly holderUnitId: string | undefined;
  readonly sort: CaseQuery['sort'];
  readonly descending: boolean;
  readonly row: number;
}

function read(params: URLSearchParams): ListPlace {
  const row = Number(params.get('row') ?? 0);
  return {
    filter: [...caseFilters, ...countedFilters].find((filter) => filter === params.get('filter')) ?? 'open',
    holderUnitId: params.get('unit') ?? undefined,
    sort: caseSorts.find((sort) => sort === params.get('sort')) ?? 'next',
    descending: params.get('order') === 'descending',
    row: Number.isInteger(row) && row >= 0 ? row : 0,
  };
}

const write = (place: ListPlace): URLSearchParams =>
  new URLSearchParams({
    filter: place.filter,
    ...(place.holderUnitId === undefined ? {} : { unit: place.holderUnitId }),
    sort: place.sort,
    order: place.descending ? 'descending' : 'ascending',
    row: String(place.row),
  });

export function useListPlace() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const place = read(params);
  const [row, setRow] = useState(place.row);
  return {
    ...place,
    row,
    setRow,
    /**
     * Another filter or order starts from the top. At once, not as the transition that a change of address
     * otherwise is: until that was over, the pressed filter would spring back to unpressed.
     */
    change: (next: Partial<ListPlace>): void => {
      setRow(0);
      setParams(write({ ...place, row: 0, ...next }), { replace: true, flushSync: true });
    },
    /** Leaves for another page, so that "back" comes back to the same row. */
    leaveTo: (path: string): void => {
      setParams(write({ ...place, row }), { replace: true });
      void navigate(path);
    },
  };
}
