import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { schemasOf } from '../kernel/fields.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { LegalKey, legalTexts } from './law.ts';

export const LegalTextInput = z.object(schemasOf(legalTexts.fields));

export const LegalText = z.object({
  key: LegalKey,
  section: z.string(),
  wording: z.string(),
  /** Null while nobody has compared it with the law itself. */
  checkedOn: PlainDate.nullable(),
  /** What the app's makers could not verify; gone once the team has checked it. */
  note: z.string(),
  isChanged: z.boolean(),
  mustBeChecked: z.boolean(),
});

export const lawContract = {
  'law.list': query({
    input: z.null(),
    output: z.array(LegalText),
    needs: 'everyone',
    reads: ['legalTexts'],
  }),
  'law.save': command({
    input: z.object({ key: LegalKey, fields: LegalTextInput }),
    output: z.null(),
    needs: 'settings.write',
  }),
  /** Back to what the app came with. */
  'law.reset': command({ input: z.object({ key: LegalKey }), output: z.null(), needs: 'settings.write' }),
} satisfies Contract;
