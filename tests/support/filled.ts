/** Values that a schema takes, with every field filled and every free text told apart from all others. */
import type { z } from 'zod';
import { Id } from '../../domain/kernel/ids.ts';
import { Instant, PlainDate } from '../../domain/kernel/plain-date.ts';
import { Return } from '../../domain/returns/returns.ts';

export interface Filled {
  readonly value: unknown;
  /** The free texts in it. */
  readonly texts: readonly string[];
  /** The codes of its choices. */
  readonly codes: readonly string[];
}

type Schema = z.core.$ZodType;
const known = new Map<Schema, string>([
  [Id, 'unit-1'],
  [PlainDate, '2026-11-20'],
  // Names a closure by its day or by the id of a decision.
  [Return.shape.closure, '2026-11-20'],
  [Instant, '2026-11-20T09:00:00.000Z'],
]);

/** `choice` picks among the codes of every choice, and among the shapes of a value that has several. */
export function filled(schema: Schema, choice: number): Filled {
  const texts: string[] = [];
  const codes: string[] = [];
  const fill = (of: Schema): unknown => {
    const one = known.get(of);
    if (one !== undefined) return one;
    const { def } = of as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] };
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- no value in the registry is of another type
    switch (def.type) {
      case 'nullable':
      case 'optional':
        return fill(def.innerType);
      case 'pipe':
        return fill(def.in);
      case 'object':
        return Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, fill(field)]));
      case 'array':
        return [fill(def.element)];
      case 'record':
        return { question: fill(def.valueType) };
      case 'union':
        return fill(def.options[choice % def.options.length] ?? of);
      case 'enum': {
        const words = Object.values(def.entries);
        const word = String(words[choice % words.length]);
        codes.push(word);
        return word;
      }
      case 'literal': {
        codes.push(String(def.values[0]));
        return def.values[0];
      }
      case 'number':
        return 7;
      case 'boolean':
        return true;
      case 'string': {
        const text = `Text nummer ${texts.length + 1}.`;
        texts.push(text);
        return text;
      }
      default:
        throw new Error(`no value for ${def.type}`);
    }
  };
  return { value: fill(schema), texts, codes };
}
