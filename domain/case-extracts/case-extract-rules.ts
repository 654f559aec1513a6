interface Linked {
  readonly id: string;
  readonly returnOf: string | null;
}

/**
 * The other cases of the same child, in the order of `all`: those it is a return of, those that are returns of it, and
 * so on from each of them.
 */
export function otherCasesOf<C extends Linked>(caseId: string, all: readonly C[]): C[] {
  const known = new Set([caseId]);
  let before = 0;
  while (known.size > before) {
    before = known.size;
    for (const { id, returnOf } of all) {
      if (returnOf === null || known.has(id) === known.has(returnOf)) continue;
      known.add(id).add(returnOf);
    }
  }
  return all.filter(({ id }) => id !== caseId && known.has(id));
}
