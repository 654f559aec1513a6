import type { z } from 'zod';
import { Failure } from '../../domain/kernel/errors.ts';
import type { draftsContract } from '../../domain/drafts/drafts-contract.ts';
import { getDraft, listDrafts } from '../../db/local-sql.ts';
import type { HandlersOf } from '../context.ts';
import { isReadable } from './readable-drafts.ts';

/** A draft larger than this is no text anybody typed. */
const MAX_DRAFT = 200_000;

type DraftValue = NonNullable<z.output<(typeof draftsContract)['drafts.get']['output']>>['value'];

export const draftsHandlers: HandlersOf<'drafts'> = {
  'drafts.get': ({ key }, context) => {
    const draft = getDraft(context.db, context.user.id, key);
    if (draft === undefined) return null;
    const value = JSON.parse(draft.value) as DraftValue;
    return isReadable({ key, value }, context) ? { value, savedAt: draft.savedAt } : null;
  },
  'drafts.list': (_input, context) =>
    listDrafts(context.db, context.user.id)
      .filter(({ key, value }) => isReadable({ key, value: JSON.parse(value) }, context))
      .map(({ key, savedAt }) => ({ key, savedAt })),
  'drafts.save': ({ key, value }, { drafts, now }) => {
    const text = JSON.stringify(value);
    if (text.length > MAX_DRAFT) throw new Failure('rule', { rule: 'draft.tooLong', max: MAX_DRAFT });
    drafts.save(key, text, now);
    return { savedAt: now };
  },
  'drafts.remove': ({ key }, { drafts }) => {
    drafts.remove(key);
    return null;
  },
};
