import { Failure } from '../domain/kernel/errors.ts';

/** More than any form holds; a long draft of one is a few hundred values. */
const MAX_VALUES = 20_000;
const MAX_DEPTH = 40;

/**
 * Refuses what would keep the core busy for its shape alone: rings, towers, and arrays folded into each other,
 * which are small on the way here and endless to walk. Walks without recursion, before any schema does.
 */
export function assertBounded(input: unknown): void {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    seen += 1;
    if (seen > MAX_VALUES || depth > MAX_DEPTH) throw new Failure('invalid-input', { field: '' });
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    const inside: unknown[] = Object.values(value);
    if (inside.length > MAX_VALUES) throw new Failure('invalid-input', { field: '' });
    for (const each of inside) waiting.push({ value: each, depth: depth + 1 });
  }
}
