import { FACT_FIELD } from '../domain/kernel/fields.ts';
import type { Field } from '../domain/kernel/fields.ts';
import { registry } from '../domain/registry.ts';
import type { EntityName, RecordName, Row } from '../domain/registry.ts';
import type { Value } from './query.ts';

const columns = new Map<string, string>();

/** `firstName` → `first_name`. Worked out once for each name: every row that is read asks for all of its own. */
export function columnOf(field: string): string {
  const known = columns.get(field);
  if (known !== undefined) return known;
  const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(field, column);
  return column;
}

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

/** A state row as its record. Values were parsed when they were written. */
export function toRecord<N extends RecordName>(entity: N, row: Readonly<Record<string, Value>>): Row<N> {
  const fields: Readonly<Record<string, Field>> = registry[entity].fields;
  const result: Record<string, unknown> = { id: row['id'] };
  for (const [name, field] of Object.entries(fields))
    result[name] = fromColumn(field, row[columnOf(name)] ?? null);
  return result as Row<N>;
}
