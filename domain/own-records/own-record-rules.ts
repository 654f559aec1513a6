interface Agreed {
  readonly body: { readonly providerUnitId: string | null };
}

/** The units that an agreement gives something to write down: who answers for it, and who has a task from it. */
export const concernedUnits = (
  decisions: readonly Agreed[],
  tasks: readonly { readonly unitId: string | null }[],
): string[] => [
  ...new Set([
    ...decisions.flatMap(({ body }) => body.providerUnitId ?? []),
    ...tasks.flatMap(({ unitId }) => unitId ?? []),
  ]),
];
