import { isTextKey } from '../../domain/text/text.ts';
import type { ApiOutput } from '../api/call.ts';
import type { Translate } from '../text/t.ts';

export type Minutes = ApiOutput<'minutes.get'>;
export type MinutesDocument = Minutes['document'];
export type MinutesItem = MinutesDocument['items'][number];
export type MinutesDecision = MinutesItem['decisions'][number];
export type MinutesRow = ApiOutput<'minutes.list'>[number];

/** Sealed minutes hold the codes of their day; one that no longer has a word is shown as it was written. */
export function wordOf(t: Translate, prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return isTextKey(key) ? t(key) : code;
}

/** The first sixteen digits of a hash, in groups that can be read aloud. */
export const shortHash = (hash: string): string =>
  hash.slice(0, 16).toUpperCase().match(/.{4}/g)?.join(' ') ?? '';
