import type { z } from 'zod';

/** No id, day or code looks like this, so that it stands only where somebody may type what they like. */
export const MARKER = 'Märkta ord om barnet';

const strings = [
  MARKER,
  '2026-11-24',
  '2026-11-24T08:42:00.000Z',
  `2026-11-24T08:42:00.000Z-0000-${'a'.repeat(16)}`,
  '12:30',
  '2026-11',
  '2026-H1',
  'id-1',
  'a'.repeat(64),
  'a'.repeat(16),
  `${'A'.repeat(43)}=`,
  `age1${'q'.repeat(58)}`,
  'A',
  '0c1d2e3f-0000-4000-8000-000000000000',
];
const numbers = [1, 2, 5, 12, 60, 365, 2015];

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

/** Every shape of a value with everything in it that can be: each way of a choice, one of each list, each free text. */
export function filled(schema: z.ZodType): readonly unknown[] {
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return objects(Object.entries(def.shape ?? {}));
    case 'array':
      return [def.element === undefined ? [] : filled(def.element).slice(0, 1)];
    case 'tuple':
      return [(def.items ?? []).map((item) => filled(item)[0])];
    case 'pipe':
      return def.in === undefined || ['string', 'pipe'].includes(def.in.def.type)
        ? [firstThatFits(schema)]
        : filled(def.in);
    case 'record':
      return [{ question: def.valueType === undefined ? null : filled(def.valueType)[0] }];
    case 'nullable':
    case 'optional':
    case 'readonly':
      return def.innerType === undefined ? [] : filled(def.innerType);
    case 'union':
      return (def.options ?? []).flatMap(filled);
    case 'enum':
      return Object.values(def.entries ?? {}).slice(0, 1);
    case 'literal':
      return (def.values ?? []).slice(0, 1);
    case 'boolean':
      return [true];
    default:
      return [firstThatFits(schema)];
  }
}

/** Choices inside an object are tried one at a time, with the first of every other. */
function objects(fields: readonly (readonly [string, z.ZodType])[]): Record<string, unknown>[] {
  const choices = fields.map(([name, schema]) => [name, filled(schema)] as const);
  const base = Object.fromEntries(choices.map(([name, values]) => [name, values[0]]));
  return [
    base,
    ...choices.flatMap(([name, values]) => values.slice(1).map((value) => ({ ...base, [name]: value }))),
  ];
}

function firstThatFits(schema: z.ZodType): unknown {
  const fitting = [...strings, ...numbers].find((value) => schema.safeParse(value).success);
  if (fitting === undefined) throw new Error(`no value for ${schema.def.type}`);
  return fitting;
}
