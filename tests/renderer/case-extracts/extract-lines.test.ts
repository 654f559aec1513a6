/** Whatever can be written about a child stands on the paper, in words: a new field cannot be forgotten. */
import { describe, expect, it } from 'vitest';
import { FACT_FIELD } from '../../../domain/kernel/fields.ts';
import { registry } from '../../../domain/registry.ts';
import { sv } from '../../../domain/text/text.ts';
import { entriesOf, entryText } from '../../../renderer/cases/history-words.ts';
import type { HistoryRow } from '../../../renderer/cases/history-words.ts';
import { extractLines } from '../../../renderer/case-extracts/extract-lines.ts';
import { placesOf } from '../../../renderer/case-extracts/extract-places.ts';
import { t } from '../../../renderer/text/t.ts';
import { filled } from '../../support/filled.ts';
import type { Filled } from '../../support/filled.ts';

const names: Readonly<Record<string, string>> = { 'unit-1': 'Elevhälsan' };
const nameOf = (id: string): string | undefined => names[id];

const nowhere = (): undefined => undefined;

function linesOf(entity: string, field: string, value: unknown, change: Partial<HistoryRow> = {}): string[] {
  const row: HistoryRow = {
    hlc: '1',
    at: '2026-11-24T09:00:00.000Z',
    user: 'Maria',
    device: 'kontoret',
    command: 'prov',
    entity,
    rowId: 'row-1',
    field,
    value: typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value),
    conflict: false,
    ...change,
  };
  return extractLines({ id: '1', first: row, rows: [row] }, t, nameOf, nowhere);
}

/** Reported concerns stand in no history, and so in no extract. */
const entities = Object.entries(registry).filter(
  ([name, entity]) =>
    name !== 'safeguardingReports' &&
    (name === 'cases' ||
      (entity.kind === 'record' ? 'caseId' in entity.fields : 'caseId' in entity.schema.shape)),
);
const fieldsOf = ([name, entity]: (typeof entities)[number], choice: number): [string, string, Filled][] =>
  entity.kind === 'fact'
    ? [[name, FACT_FIELD, filled(entity.schema, choice)]]
    : Object.entries(entity.fields).map(([field, { schema }]) => [name, field, filled(schema, choice)]);

/** A choice has at most so many words. */
const choices = Array.from({ length: 20 }, (_, choice) => choice);

describe.each(entities)('%s', (name, entity) => {
  const all = choices.flatMap((choice) => fieldsOf([name, entity], choice));

  it('is printed with every text and under a label of its own', () => {
    for (const [of, field, { value, texts }] of all) {
      const printed = linesOf(of, field, value).join('\n');
      for (const text of texts) expect(printed).toContain(text);
      expect(printed).not.toContain(sv['caseExtracts.otherField']);
    }
  });

  it('is printed in words, without a code or an id', () => {
    for (const [of, field, { value, codes }] of all) {
      const words = linesOf(of, field, value)
        .flatMap((line) => line.split(' · '))
        .flatMap((line) => line.split(': '));
      expect(codes.filter((code) => words.includes(code))).toEqual([]);
      expect(words).not.toContain('unit-1');
    }
  });
});

it('walks the entities of a case', () => {
  expect(entities.length).toBeGreaterThan(25);
});

describe('a line', () => {
  it('says that a withdrawal without units is one of everything', () => {
    const fact = { caseId: 'c', on: '2026-11-20', unitIds: null, receivedBy: 'Vera' };
    expect(linesOf('withdrawals', FACT_FIELD, fact)).toContain('Verksamheter: Allt');
  });

  it('says that a field was emptied, but not that one was never filled', () => {
    expect(linesOf('cases', 'school', '')).toEqual(['Skola eller förskola: tomt']);
    expect(linesOf('cases', 'school', '', { command: 'cases.raise' })).toEqual([]);
  });

  it('prints a text that looks like a list as it stands', () => {
    expect(linesOf('cases', 'question', '[1]')).toEqual(['Frågan till teamet: [1]']);
  });

  it('prints what a newer version has written, without a name for it', () => {
    expect(linesOf('goals', FACT_FIELD, { newer: 'Ord' })).toEqual(['Annan uppgift: Ord']);
  });

  it('says of a note that the reader may only know of that it is limited', () => {
    expect(linesOf('notes', FACT_FIELD, null)).toEqual(['begränsad']);
  });
});

describe('what an entry is about', () => {
  const rows: HistoryRow[] = [
    { entity: 'commitments', rowId: 'task-1', field: 'text', value: 'Ringa hem' },
    { entity: 'commitments', rowId: 'task-2', field: 'text', value: 'Boka tid' },
    {
      entity: 'commitments',
      rowId: 'task-1',
      field: 'answer',
      value: '{"state":"done","on":"2026-12-01","note":""}',
    },
    {
      entity: 'sipAnswers',
      rowId: 'yes-1',
      field: FACT_FIELD,
      value: '{"caseId":"c","answer":"yes","on":"2026-12-01"}',
    },
    {
      entity: 'sipSteps',
      rowId: 'step-1',
      field: FACT_FIELD,
      value: '{"caseId":"c","answerId":"yes-1","stage":"held"}',
    },
    {
      entity: 'retractions',
      rowId: 'back-1',
      field: FACT_FIELD,
      value: '{"target":"sipSteps","targetId":"step-1"}',
    },
  ].map((row, index) => ({
    hlc: String(index),
    at: `2026-12-0${index + 1}T09:00:00.000Z`,
    user: 'Maria',
    device: 'kontoret',
    command: 'prov',
    conflict: false,
    ...row,
  }));
  const entries = entriesOf(rows);
  const placeOf = placesOf(entries, (entry) => entryText(entry, t, nameOf).what);
  const about = entries.map((entry) =>
    extractLines(entry, t, nameOf, placeOf).filter((line) => line.startsWith('Gäller')),
  );

  it('is told by the number in the margin: of a task’s answer the task, of a step its plan, of a taking back the step', () => {
    expect(about).toEqual([
      [],
      [],
      ['Gäller: nr 1, Uppgift'],
      [],
      ['Gäller: nr 4, Svar om SIP'],
      ['Gäller: nr 5, SIP'],
    ]);
  });
});
