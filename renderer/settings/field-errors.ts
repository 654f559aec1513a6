import type { z } from 'zod';

/** Names of the fields that the core would refuse: the same schema decides on both sides. */
export function fieldErrors(schema: z.ZodType, value: unknown): ReadonlySet<string> {
  const result = schema.safeParse(value);
  return new Set(result.success ? [] : result.error.issues.map((issue) => String(issue.path[0] ?? '')));
}
