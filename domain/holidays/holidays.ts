import { z } from 'zod';
import { flag, record, text } from '../kernel/fields.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';

/** Days in a row without meetings, both ends included. */
export const holidays = record('holidays', {
  name: text(RequiredShortText),
  firstDay: text(PlainDate),
  lastDay: text(PlainDate),
  removed: flag(z.boolean()),
});
