import type { z } from 'zod';

/** The least and the most that the core takes, for a stepper. */
export const limitsOf = ({
  minValue,
  maxValue,
}: z.ZodNumber): { readonly min: number | undefined; readonly max: number | undefined } => ({
  min: minValue ?? undefined,
  max: maxValue ?? undefined,
});
