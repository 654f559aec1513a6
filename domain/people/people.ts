import { z } from 'zod';
import { flag, record, text } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { RequiredShortText, ShortText } from '../kernel/text-fields.ts';

/** Somebody who sits at the table or answers for a commitment; not the same as a user of the app. */
export const people = record('people', {
  name: text(RequiredShortText),
  profession: text(ShortText),
  unitId: text(Id),
  archived: flag(z.boolean()),
});
