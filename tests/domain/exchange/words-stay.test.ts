/** No word about a child goes where only the plan may be known, whatever is added to the registry some day. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../domain/disclosure.ts';
import { cutValue } from '../../../domain/exchange/cut-rules.ts';
import { passageInCase } from '../../../domain/exchange/scope-rules.ts';
import type { CaseScope } from '../../../domain/exchange/scope-rules.ts';
import { FACT_FIELD } from '../../../domain/kernel/fields.ts';
import { registry } from '../../../domain/registry.ts';
import type { EntityName } from '../../../domain/registry.ts';
import { filled, MARKER } from '../../support/filled-values.ts';

const nothing: Disclosure = {
  identity: false,
  school: false,
  question: false,
  story: false,
  plan: false,
  categories: [],
  blockedBy: [],
  withheld: null,
};
const unit: CaseScope = {
  shown: { ...nothing, identity: true, plan: true, categories: ['planning'] },
  audience: { kind: 'exchange', unitId: 'unit-1' },
  mayTell: () => true,
  isWhole: false,
};
const closed: CaseScope = {
  shown: { ...nothing, withheld: 'recused' },
  audience: {
    kind: 'reader',
    role: 'coordinator',
    unitId: 'unit-1',
    userId: 'user-2',
    personId: 'person-2',
    list: false,
  },
  mayTell: () => true,
  isWhole: false,
};

/** Words that belong to the plan: what is to be done, what things are called, and the child's name by the gate. */
const planWords = new Set([
  'cases.number',
  // A day or the id of a decision, as `closureKey` names it.
  'returns.closure',
  'cases.firstName',
  'cases.interpreter',
  'commitments.text',
  'handovers.what',
]);

const cells = (Object.keys(registry) as EntityName[]).flatMap((entity) => {
  const known = registry[entity];
  return known.kind === 'fact'
    ? [{ entity, field: FACT_FIELD, values: filled(known.schema) }]
    : Object.entries(known.fields).map(([field, { schema }]) => ({ entity, field, values: filled(schema) }));
});

/** Paths of what is typed in a value that this receiver gets, as entity.field or entity.name of a fact. */
function wordsThatGo({ entity, field, values }: (typeof cells)[number], scope: CaseScope): string[] {
  return values.flatMap((filledIn) => {
    const told = { entity, field, value: JSON.stringify(filledIn), userId: 'user-1' };
    const passage = passageInCase(told, scope);
    if (passage === 'held') return [];
    const value = passage === 'cut' ? cutValue(told) : told.value;
    if (passage === 'cut') expect(isValid(entity, field, value), `${entity}.${field} is cut`).toBe(true);
    return typed(JSON.parse(value), field === FACT_FIELD ? entity : `${entity}.${field}`);
  });
}

function isValid(entity: EntityName, field: string, value: string): boolean {
  const known = registry[entity];
  const schema =
    known.kind === 'fact'
      ? known.schema
      : Object.entries(known.fields).find(([name]) => name === field)?.[1].schema;
  return schema?.safeParse(JSON.parse(value)).success === true;
}

function typed(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.includes(MARKER) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => typed(one, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    typed(one, planWords.has(path) ? path : `${path}.${name}`),
  );
}

describe('what is typed about a child', () => {
  it('stays here where only the plan may be known', () => {
    const gone = cells.flatMap((cell) => wordsThatGo(cell, unit)).filter((path) => !planWords.has(path));
    expect(gone).toEqual([]);
  });

  it('stays here where the case is closed to the receiver, also a coordinator', () => {
    expect(cells.flatMap((cell) => wordsThatGo(cell, closed))).toEqual([]);
  });

  it('is looked for in every kind of text there is', () => {
    const marked = cells.filter(({ values }) => JSON.stringify(values).includes(MARKER));
    const names = marked.map(({ entity, field }) => `${entity}.${field}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'consents.fact',
        'decisions.fact',
        'returns.fact',
        'notes.fact',
        'cases.closure',
      ]),
    );
    expect(names.length).toBeGreaterThan(40);
  });
});
