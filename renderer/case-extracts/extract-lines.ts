import { FACT_FIELD } from '../../domain/kernel/fields.ts';
import { registry } from '../../domain/registry.ts';
import type { HistoryEntry, HistoryRow, NameOf } from '../cases/history-words.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { Translate } from '../text/t.ts';
import type { Place, PlaceOf } from './extract-places.ts';
import { labelOf, valueWords } from './extract-words.ts';

/** Ids that say nothing on paper: of the case itself, of another, and of what the author had seen. */
const hidden = new Set([
  'caseId',
  'turn',
  'seen',
  'seenWithdrawals',
  'seenConsents',
  'siblingId',
  'returnOf',
  'obstacleId',
]);
/** Ids of what it is about, which stands elsewhere on the paper. */
const references = new Set([
  'handoverId',
  'replaces',
  'takesUp',
  'decisionId',
  'targetId',
  'answerId',
  'describes',
  'goalId',
  'commitmentId',
  'returns.closure',
]);

/** Where nothing chosen is a choice of its own. */
const meansEverything = new Set(['withdrawals.unitIds']);

/**
 * Every field that somebody filled, as "label: value", after what it is about where that stands elsewhere. A field
 * that was emptied says so; one that was never filled when the row was made says nothing.
 */
export function extractLines(entry: HistoryEntry, t: Translate, nameOf: NameOf, placeOf: PlaceOf): string[] {
  const { id, first } = entry;
  const place = first.entity === 'cases' ? undefined : placeOf(first.rowId);
  const about = place === undefined || place.entryId === id ? [] : [pointer('', [place], t)];
  return [...about, ...filledLines(entry, t, nameOf, placeOf)];
}

function filledLines({ rows }: HistoryEntry, t: Translate, nameOf: NameOf, placeOf: PlaceOf): string[] {
  const isNew = rows.some(({ field, command }) => field === 'caseId' || command === 'cases.raise');
  return rows.flatMap((row) => {
    if (row.entity === 'notes' && row.value === '') return [t('cases.history.held')];
    const { entity, field } = row;
    const value = read(row);
    if (field === FACT_FIELD) return isGroup(value) ? fieldLines(entity, value, t, nameOf, placeOf) : [];
    const lines = fieldLines(entity, { [field]: value }, t, nameOf, placeOf);
    const isEmptied = lines.length === 0 && !isNew && !isId(entity, field);
    return isEmptied ? [line(t, labelOf(entity, field, t), t('cases.history.empty'))] : lines;
  });
}

const isReference = (entity: string, name: string): boolean =>
  references.has(`${entity}.${name}`) || references.has(name);
const isId = (entity: string, name: string): boolean => hidden.has(name) || isReference(entity, name);

/** "Gäller: nr 12, Uppgift" */
function pointer(name: string, places: readonly Place[], t: Translate): string {
  const key = `caseExtracts.about.${name}`;
  const words = places.map(({ number, what }) => t('caseExtracts.place', { number, what }));
  return line(t, t(isTextKey(key) ? key : 'caseExtracts.about'), words.join(', '));
}

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

function fieldLines(entity: string, group: Group, t: Translate, nameOf: NameOf, placeOf: PlaceOf): string[] {
  return Object.entries(group).flatMap(([name, value]) => {
    if (isReference(entity, name)) {
      const places = [value].flat().flatMap((id) => placeOf(String(id)) ?? []);
      return places.length === 0 ? [] : [pointer(name, places, t)];
    }
    if (isId(entity, name)) return [];
    const label = labelOf(entity, name, t);
    if (value === null && meansEverything.has(`${entity}.${name}`))
      return [line(t, label, t('caseExtracts.everything'))];
    return valuesOf(value).flatMap((one) => {
      const words = isGroup(one)
        ? fieldLines(entity, one, t, nameOf, placeOf).join(' · ')
        : valueWords(entity, name, one, t, nameOf);
      return words === '' ? [] : [line(t, label, words)];
    });
  });
}

/** A list of groups is a line for each; a list of words is one line. */
const valuesOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) && value.every(isGroup) ? value : [value];
