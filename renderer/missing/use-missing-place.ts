import { useSearchParams } from 'react-router';
import { missingKinds } from '../../domain/missing/missing-rules.ts';
import type { MissingKind } from '../../domain/missing/missing-rules.ts';

export interface MissingPlace {
  /** null: every kind. */
  readonly kind: MissingKind | null;
  /** From 0. */
  readonly page: number;
}

/** What is looked at, kept in the address so that "back" comes back to it. */
export function useMissingPlace(): MissingPlace & { readonly go: (place: MissingPlace) => void } {
  const [params, setParams] = useSearchParams();
  const page = Number(params.get('page') ?? 0);
  return {
    kind: missingKinds.find((kind) => kind === params.get('kind')) ?? null,
    page: Number.isInteger(page) && page >= 0 ? page : 0,
    go: ({ kind, page: next }) =>
      setParams(
        { ...(kind === null ? {} : { kind }), ...(next === 0 ? {} : { page: String(next) }) },
        { replace: true, flushSync: true },
      ),
  };
}
