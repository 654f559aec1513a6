import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { Translate } from '../text/t.ts';
import { factLines } from './history-facts.ts';

export type HistoryRow = Output<AppContract, 'cases.history'>[number];
/** A name for an id, or undefined when the id is not one of them. */
export type NameOf = (id: string) => string | undefined;

/** What one person did at one moment: one command may write many fields. */
export interface HistoryEntry {
  readonly id: string;
  readonly first: HistoryRow;
  readonly rows: readonly HistoryRow[];
}

/** Rows come newest first; those of one command lie side by side. */
export function entriesOf(rows: readonly HistoryRow[]): readonly HistoryEntry[] {
  const entries: { id: string; first: HistoryRow; rows: HistoryRow[] }[] = [];
  for (const row of rows) {
    const latest = entries.at(-1);
    const belongs =
      latest !== undefined &&
      latest.first.command === row.command &&
      latest.first.entity === row.entity &&
      latest.first.rowId === row.rowId &&
      latest.first.user === row.user &&
      latest.first.at.slice(0, 19) === row.at.slice(0, 19);
    if (belongs) latest.rows.push(row);
    else entries.push({ id: row.hlc, first: row, rows: [row] });
  }
  return entries;
}

/** What it was, and the fields that got a value, each with its label. */
export function entryText({ first, rows }: HistoryEntry, t: Translate, nameOf: NameOf) {
  const key = `cases.history.entity.${first.entity}`;
  if (first.entity === 'notes')
    return { what: t('cases.history.entity.notes'), lines: rows.map(noteText(t)) };
  if (first.entity === 'retractions' && parsedTarget(first.value) === 'notes')
    return { what: t('cases.history.noteTaken'), lines: [] };
  if (first.entity === 'retractions' && parsedTarget(first.value) === 'retractions')
    return { what: t('cases.history.redone'), lines: [] };
  if (first.entity !== 'cases') {
    const values =
      first.entity === 'commitments'
        ? rows.map((row) => taskValue(row, t, nameOf))
        : rows.flatMap((row) => factLines(row, t, nameOf)).toReversed();
    return {
      what: isTextKey(key) ? t(key) : t('cases.history.entity.other'),
      lines: values.filter(Boolean).toReversed(),
    };
  }
  const isRaised = first.command === 'cases.raise';
  const lines = rows.map((row) => caseLine(row, t, nameOf, isRaised)).filter(Boolean);
  return {
    what: t(isRaised ? 'cases.history.command.raise' : 'cases.history.command.change'),
    lines: lines.toReversed(),
  };
}

/** What a note says, where the reader may know it. */
const noteText =
  (t: Translate) =>
  ({ value }: HistoryRow): string => {
    const note = parse(value);
    return isRecord(note) && typeof note['text'] === 'string' ? note['text'] : t('cases.history.held');
  };

function parsedTarget(value: string): unknown {
  const fact = parse(value);
  return isRecord(fact) ? fact['target'] : undefined;
}

function caseLine(row: HistoryRow, t: Translate, nameOf: NameOf, skipsEmpty: boolean): string {
  const key = `cases.field.${row.field}`;
  if (!isTextKey(key)) return '';
  const value = caseValue(row, t, nameOf);
  if (value === '' && skipsEmpty) return '';
  return t('cases.history.line', { what: t(key), value: value === '' ? t('cases.history.empty') : value });
}

function guardianWord(key: string, t: Translate): string {
  const word = `protection.guardian.${key}`;
  return isTextKey(word) ? t(word) : '';
}

/** Choices are stored as codes and shown as the words of the form; ids as names. */
function caseValue(row: HistoryRow, t: Translate, nameOf: NameOf): string {
  const word = `cases.${row.field}.${row.value}`;
  if (isTextKey(word)) return t(word);
  const parsed = parse(row.value);
  if (row.field === 'namedUserIds') return Array.isArray(parsed) ? parsed.join(', ') : '';
  if (row.field === 'doNotDiscloseTo')
    return Array.isArray(parsed) ? parsed.map((key) => guardianWord(String(key), t)).join(', ') : '';
  if (Array.isArray(parsed))
    return parsed
      .map((id) => nameOf(String(id)) ?? '')
      .filter(Boolean)
      .join(', ');
  if (isRecord(parsed)) {
    if (row.field === 'interpreter')
      return t(parsed['needed'] === true ? 'cases.interpreter.yes' : 'cases.interpreter.no');
    if (row.field === 'aboutOthers') return answeredFields(parsed, t);
    const words = parsed['words'] ?? parsed['note'] ?? '';
    return typeof words === 'string' ? words : '';
  }
  return nameOf(row.value) ?? row.value;
}

/** Which texts were asked about; who has agreed stands in the case itself. */
const answeredFields = (answers: Readonly<Record<string, unknown>>, t: Translate): string =>
  Object.keys(answers)
    .map((field) => `cases.field.${field}`)
    .map((key) => (isTextKey(key) ? t(key) : t('cases.history.entity.agendaItems')))
    .join(', ');

const taskFields = ['text', 'dueOn', 'personId', 'unitId'];

function taskValue(row: HistoryRow, t: Translate, nameOf: NameOf): string {
  if (taskFields.includes(row.field)) return nameOf(row.value) ?? row.value;
  const answer = parse(row.value);
  if (row.field !== 'answer' || !isRecord(answer)) return '';
  const key = `cases.tasks.as.${String(answer['state'])}`;
  return isTextKey(key) ? t(key) : '';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(value: string): unknown {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    // Text that only begins like a list.
    return undefined;
  }
}
