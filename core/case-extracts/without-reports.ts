import type { z } from 'zod';
import { fieldOf, isEntityName } from '../../db/columns.ts';
import type { HistoryRow } from '../../domain/cases/case-views.ts';
import { mayTellOfReport } from '../../domain/letters/letter-rules.ts';

type Row = z.output<typeof HistoryRow>;

/** Stands where a text has been left out. */
const LEFT_OUT = '…';

/**
 * An entry without the texts in it that may tell of a reported concern, as a letter leaves them out: wherever it is
 * handed to, the unit that reported decides about those (`domain.md` §2.2, reporter secrecy).
 */
export function withoutReports(row: Row): { readonly row: Row; readonly leftOut: number } {
  if (!mayTellOfReport(row.value)) return { row, leftOut: 0 };
  if (!isStructured(row)) return { row: { ...row, value: LEFT_OUT }, leftOut: 1 };
  let leftOut = 0;
  const left: unknown = JSON.parse(row.value, (_name, value: unknown) => {
    if (typeof value !== 'string' || !mayTellOfReport(value)) return value;
    leftOut += 1;
    return LEFT_OUT;
  });
  return { row: { ...row, value: JSON.stringify(left) }, leftOut };
}

/** Facts and groups of fields lie as JSON; a text that begins like one is a text. */
const isStructured = ({ entity, field, value }: Row): boolean =>
  isEntityName(entity) && fieldOf(entity, field)?.column === 'json' && /^[{[]/.test(value);
