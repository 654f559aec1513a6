import { record, text } from '../kernel/fields.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, ShortText } from '../kernel/text-fields.ts';

/** What a team has changed in the legal texts that come with the app; the id is the text's key. */
export const legalTexts = record('legal_texts', {
  section: text(ShortText),
  wording: text(FreeText),
  /** The day somebody last compared it with the law. */
  checkedOn: text(PlainDate),
});
