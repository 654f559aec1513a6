import type { ReactNode } from 'react';
import { ErrorBanner } from './error-banner.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<T> {
  /** What `useApi` gave; what it answered last goes on showing below the reason why a newer answer failed. */
  readonly query: { readonly data: T | undefined; readonly error: unknown };
  /** What to call it when it cannot be read. */
  readonly failed: string;
  /** Grey rows while it is waited for. */
  readonly rows?: number | undefined;
  readonly children: (data: T) => ReactNode;
}

/** What the core answers, in its place: grey rows until it has, and why not if it cannot. */
export function Loaded<T>({ query: { data, error }, failed, rows, children }: Props<T>) {
  return (
    <>
      <ErrorBanner title={failed} error={error} />
      {data !== undefined ? children(data) : error === null && <Skeleton rows={rows} />}
    </>
  );
}
