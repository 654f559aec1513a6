import { FACT_FIELD } from '../domain/kernel/fields.ts';
import type { Field } from '../domain/kernel/fields.ts';
import { registry } from '../domain/registry.ts';
import type { EntityName, RecordName, Row } from '../domain/registry.ts';
import type { Value } from './query.ts';

/** `firstName` → `first_name`. */
export const columnOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const isEntityName = (name: string): name is EntityName => Object.hasOwn(registry, name);

/** The field's description, or undefined when a newer version wrote it. */
export function fieldOf(entity: EntityName, field: string): Field | undefined {
  const known = registry[entity];
  if (known.kind === 'fact')
    return field === FACT_FIELD ? { column: 'json', schema: known.schema } : undefined;
  const fields: Readonly<Record<string, Field>> = known.fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** A value of the log (JSON text) as it lies in its column. */
export function toColumn(field: Field, valueJson: string): Value {
  if (field.column === 'json') return valueJson === 'null' ? null : valueJson;
  const value: unknown = JSON.parse(valueJson);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function fromColumn(field: Field, value: Value): unknown {
  if (value === null) return null;
  if (field.column === 'json') return JSON.parse(String(value));
  return field.column === 'flag' ? value === 1 : value;
}

interface Cell {
  readonly name: string;
  readonly column: string;
  readonly field: Field;
}

/** What a record's fields are called in both places. Worked out once for each entity: lists have many rows. */
const cells = new Map<RecordName, readonly Cell[]>();
function cellsOf(entity: RecordName): readonly Cell[] {
  const known = cells.get(entity);
  if (known !== undefined) return known;
  const found = Object.entries<Field>(registry[entity].fields).map(([name, field]) => ({
    name,
    column: columnOf(name),
    field,
  }));
  cells.set(entity, found);
  return found;
}

/** A state row as its record. Values were parsed when they were written. */
export function toRecord<N extends RecordName>(entity: N, row: Readonly<Record<string, Value>>): Row<N> {
  const result: Record<string, unknown> = { id: row['id'] };
  for (const { name, column, field } of cellsOf(entity))
    result[name] = fromColumn(field, row[column] ?? null);
  return result as Row<N>;
}
