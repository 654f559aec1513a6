import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { Translate } from '../text/t.ts';

type HistoryRow = Output<AppContract, 'cases.history'>[number];

/** What changed, in words: the field's own label, or what kind of thing was written down. */
export function changeText(row: HistoryRow, t: Translate): { readonly what: string; readonly value: string } {
  const field = `cases.field.${row.field}`;
  if (row.entity === 'cases' && isTextKey(field)) return { what: t(field), value: valueText(row, t) };
  const fact = `cases.history.entity.${row.entity}`;
  const what = isTextKey(fact) ? t(fact) : t('cases.history.entity.other');
  return { what, value: row.value };
}

/** Choices are stored as codes and shown as the words of the form. */
function valueText(row: HistoryRow, t: Translate): string {
  const word = `cases.${row.field}.${row.value}`;
  return isTextKey(word) ? t(word) : row.value;
}
