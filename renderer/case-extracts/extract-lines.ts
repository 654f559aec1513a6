import { FACT_FIELD } from '../../domain/kernel/fields.ts';
import { registry } from '../../domain/registry.ts';
import type { HistoryEntry, HistoryRow, NameOf } from '../cases/history-words.ts';
import type { Translate } from '../text/t.ts';
import { labelOf, valueWords } from './extract-words.ts';

/** Point at other rows of the log by ids that say nothing on paper. */
const references = new Set([
  'caseId',
  'turn',
  'handoverId',
  'replaces',
  'seen',
  'seenWithdrawals',
  'seenConsents',
  'takesUp',
  'decisionId',
  'targetId',
  'answerId',
  'describes',
  'goalId',
  'commitmentId',
  'siblingId',
  'returnOf',
  'returns.closure',
]);

/** Where nothing chosen is a choice of its own. */
const meansEverything = new Set(['withdrawals.unitIds']);

/**
 * Every field that somebody filled, as "label: value". A field that was emptied says so; one that was never filled
 * when the row was made says nothing.
 */
export function extractLines({ rows }: HistoryEntry, t: Translate, nameOf: NameOf): string[] {
  const isNew = rows.some(({ field, command }) => field === 'caseId' || command === 'cases.raise');
  return rows.flatMap((row) => {
    if (row.entity === 'notes' && row.value === '') return [t('cases.history.held')];
    const { entity, field } = row;
    const value = read(row);
    if (field === FACT_FIELD) return isGroup(value) ? fieldLines(entity, value, t, nameOf) : [];
    const lines = fieldLines(entity, { [field]: value }, t, nameOf);
    const isEmptied = lines.length === 0 && !isNew && !isReference(entity, field);
    return isEmptied ? [line(t, labelOf(entity, field, t), t('cases.history.empty'))] : lines;
  });
}

const isReference = (entity: string, name: string): boolean =>
  references.has(`${entity}.${name}`) || references.has(name);

const line = (t: Translate, what: string, value: string): string => t('cases.history.line', { what, value });

/** Facts, and fields that are no plain text, lie as JSON. */
function read({ entity, field, value }: HistoryRow): unknown {
  const described = Object.entries(registry).find(([name]) => name === entity)?.[1];
  const column =
    described?.kind === 'record'
      ? Object.entries(described.fields).find(([name]) => name === field)?.[1].column
      : 'json';
  return value === '' || column === undefined || column === 'text' ? value : JSON.parse(value);
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldLines(entity: string, group: Group, t: Translate, nameOf: NameOf): string[] {
  return Object.entries(group).flatMap(([name, value]) => {
    if (isReference(entity, name)) return [];
    const label = labelOf(entity, name, t);
    if (value === null && meansEverything.has(`${entity}.${name}`))
      return [line(t, label, t('caseExtracts.everything'))];
    return valuesOf(value).flatMap((one) => {
      const words = isGroup(one)
        ? fieldLines(entity, one, t, nameOf).join(' · ')
        : valueWords(entity, name, one, t, nameOf);
      return words === '' ? [] : [line(t, label, words)];
    });
  });
}

/** A list of groups is a line for each; a list of words is one line. */
const valuesOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) && value.every(isGroup) ? value : [value];
