import type { z } from 'zod';

/**
 * How entities are described. A *record* has fields that people change; each field keeps its own history
 * and its own concurrent heads. A *fact* is written once, whole, and can only be taken back by another fact.
 * The column type says how a value lies in the state table.
 */
export type ColumnType = 'text' | 'integer' | 'flag' | 'json';

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly column: ColumnType;
  readonly schema: S;
}

export interface RecordEntity<F extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  readonly kind: 'record';
  readonly table: string;
  readonly fields: F;
}

export interface FactEntity<S extends z.ZodType = z.ZodType> {
  readonly kind: 'fact';
  readonly table: string;
  readonly schema: S;
  /** Each is a chain of hashes by itself, so that one that is left out of a file leaves no gap there. */
  readonly ownChain: boolean;
}

export type Entity = RecordEntity | FactEntity;

/** The one field of a fact in the change log. */
export const FACT_FIELD = 'fact';

export const text = <S extends z.ZodType>(schema: S): Field<S> => ({ column: 'text', schema });
export const integer = <S extends z.ZodType>(schema: S): Field<S> => ({ column: 'integer', schema });
export const flag = <S extends z.ZodType>(schema: S): Field<S> => ({ column: 'flag', schema });
export const json = <S extends z.ZodType>(schema: S): Field<S> => ({ column: 'json', schema });

export const record = <F extends Readonly<Record<string, Field>>>(
  table: string,
  fields: F,
): RecordEntity<F> => ({
  kind: 'record',
  table,
  fields,
});
export const fact = <S extends z.ZodType>(
  table: string,
  schema: S,
  { ownChain = false }: { readonly ownChain?: boolean } = {},
): FactEntity<S> => ({
  kind: 'fact',
  table,
  schema,
  ownChain,
});

/** What each field takes, for a channel that writes exactly these. */
export const schemasOf = <F extends Readonly<Record<string, Field>>>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as {
    [K in keyof F]: F[K]['schema'];
  };

/** A row of a record: any field may be missing, since changes arrive in any order. */
export type RowOf<E> =
  E extends RecordEntity<infer F>
    ? { readonly id: string } & { readonly [K in keyof F]: z.output<F[K]['schema']> | null }
    : never;
export type FieldsOf<E> =
  E extends RecordEntity<infer F>
    ? { readonly [K in keyof F]?: z.input<F[K]['schema']> | null | undefined }
    : never;
export type BodyOf<E> = E extends FactEntity<infer S> ? z.output<S> : never;
