import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '../../domain/registry.ts';
import { SCHEMA_VERSION } from '../../domain/schema-version.ts';

/** What the registry was in each version: a line is added for a new one, and none is changed once it has been released. */
const hashes: Readonly<Record<number, string>> = {
  33: '3238891778310c9afeae4c6fb535a71a589be7343f68a8158a6312bef855f6b5',
};

/** As others read it: names, columns, and what a value may be. */
const shapeOf = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const shapes = Object.entries(registry).map(([name, entity]) => [
  name,
  entity.kind === 'fact'
    ? shapeOf(entity.schema)
    : Object.entries(entity.fields).map(([field, { column, schema }]) => [field, column, shapeOf(schema)]),
]);

it('what the change log may hold is as it was in this version; otherwise it is another: see SCHEMA_VERSION', () => {
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex');
  expect(hash).toBe(hashes[SCHEMA_VERSION]);
});

it('each version holds something else, and this is the last', () => {
  expect(new Set(Object.values(hashes)).size).toBe(Object.keys(hashes).length);
  expect(Math.max(...Object.keys(hashes).map(Number))).toBe(SCHEMA_VERSION);
});
