import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { Translate } from '../text/t.ts';

type HistoryRow = Output<AppContract, 'cases.history'>[number];
/** A name for an id, or undefined when the id is not one of them. */
export type NameOf = (id: string) => string | undefined;

/** What changed, in words: the field's own label, or what kind of thing was written down. */
export function changeText(row: HistoryRow, t: Translate, nameOf: NameOf) {
  const field = `cases.field.${row.field}`;
  if (row.entity === 'cases' && isTextKey(field)) return { what: t(field), value: caseValue(row, t, nameOf) };
  const key = `cases.history.entity.${row.entity}`;
  const what = isTextKey(key) ? t(key) : t('cases.history.entity.other');
  return { what, value: row.entity === 'commitments' ? taskValue(row, t, nameOf) : '' };
}

/** Choices are stored as codes and shown as the words of the form; ids as names. */
function caseValue(row: HistoryRow, t: Translate, nameOf: NameOf): string {
  const word = `cases.${row.field}.${row.value}`;
  if (isTextKey(word)) return t(word);
  const parsed = parse(row.value);
  if (Array.isArray(parsed))
    return parsed
      .map((id) => nameOf(String(id)) ?? '')
      .filter(Boolean)
      .join(', ');
  if (typeof parsed === 'object' && parsed !== null)
    return Object.values(parsed)
      .filter((part) => typeof part === 'string')
      .filter(Boolean)
      .join('. ');
  return nameOf(row.value) ?? row.value;
}

const taskFields = ['text', 'dueOn', 'personId', 'unitId'];

function taskValue(row: HistoryRow, t: Translate, nameOf: NameOf): string {
  if (taskFields.includes(row.field)) return nameOf(row.value) ?? row.value;
  const answer = parse(row.value);
  if (row.field !== 'answer' || typeof answer !== 'object' || answer === null || !('state' in answer))
    return '';
  const key = `cases.tasks.as.${String(answer.state)}`;
  return isTextKey(key) ? t(key) : '';
}

function parse(value: string): unknown {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    // Text that only begins like a list.
    return undefined;
  }
}
