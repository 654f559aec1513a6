/** A stamp, and whether the case was protected from then on. */
export interface Protection {
  readonly hlc: string;
  readonly isProtected: boolean;
}

/**
 * Whether a unit's machine may have been told of a case: once the unit stood in a consent, and no protection did.
 * @param consents stamps of the consents that name the unit
 * @param protections in the order of their stamps
 */
export const mayHaveBeenTold = (consents: readonly string[], protections: readonly Protection[]): boolean =>
  consents.some(
    (consent) =>
      protections.findLast(({ hlc }) => hlc <= consent)?.isProtected !== true ||
      protections.some(({ hlc, isProtected }) => hlc > consent && !isProtected),
  );
