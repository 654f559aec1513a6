import { Instant, PlainDate, dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { NameOf } from '../cases/history-words.ts';
import { clock } from '../text/dates.ts';
import { phrasesIn } from '../text/phrases.ts';
import type { Translate } from '../text/t.ts';
import { codeWords } from './extract-codes.ts';

/** What a field is called on paper. One from a newer version is printed all the same, without a name of its own. */
export function labelOf(entity: string, name: string, t: Translate): string {
  const keys = [
    `caseExtracts.field.${entity}.${name}`,
    `caseExtracts.field.${name}`,
    `cases.field.${name}`,
    `closures.question.${name}`,
  ];
  const key = keys.find(isTextKey);
  return t(key ?? 'caseExtracts.otherField');
}

/** Codes in the words of the form, ids as names, days and moments as they are written; text as it stands. */
export function valueWords(
  entity: string,
  name: string,
  value: unknown,
  t: Translate,
  nameOf: NameOf,
): string {
  if (Array.isArray(value))
    return value
      .map((one) => valueWords(entity, name, one, t, nameOf))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'boolean') return t(value ? 'caseExtracts.yes' : 'caseExtracts.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const code = codeWords(entity, name, value);
  if (code !== null) return t(code);
  const { fullDay } = phrasesIn(t);
  if (PlainDate.safeParse(value).success) return fullDay(value);
  if (Instant.safeParse(value).success) return `${fullDay(dayOfInstant(value))} ${clock(value)}`;
  return nameOf(value) ?? value;
}
