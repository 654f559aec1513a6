import type { CountedCase, HistoryFrame } from './case-history.ts';

/** Cases that name an earlier one are of the same child. */
export function relativesOf(cases: readonly CountedCase[]): Pick<HistoryFrame, 'backOn' | 'childOf'> {
  const earlier = new Map(
    cases.flatMap(({ id, returnOf }) => (returnOf === null ? [] : [[id, returnOf] as const])),
  );
  const firstOf = (id: string): string => {
    const seen = new Set([id]);
    let first = id;
    for (let next = earlier.get(id); next !== undefined && !seen.has(next); next = earlier.get(next)) {
      seen.add(next);
      first = next;
    }
    return first;
  };
  return {
    childOf: new Map([...earlier.keys()].map((id) => [id, firstOf(id)])),
    // The latest first, so that of two later cases the earliest stands.
    backOn: new Map(
      cases
        .flatMap(({ returnOf, raisedOn }) =>
          returnOf === null || raisedOn === null ? [] : [[returnOf, raisedOn] as const],
        )
        .toSorted(([, left], [, right]) => right.localeCompare(left)),
    ),
  };
}
