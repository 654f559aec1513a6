import { mergeLegalTexts } from '../../domain/law/law-rules.ts';
import { listRows } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';

export const lawHandlers: HandlersOf<'law'> = {
  'law.list': (_input, { db, today }) => mergeLegalTexts(listRows(db, 'legalTexts'), today),
  'law.save': ({ key, fields }, { tx }) => {
    tx.set('legalTexts', key, fields);
    return null;
  },
  'law.reset': ({ key }, { tx }) => {
    tx.set('legalTexts', key, { section: null, wording: null, checkedOn: null });
    return null;
  },
};
