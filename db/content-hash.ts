import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';

/** SHA-256, in hex, over a document's canonical JSON: the seal of the minutes. */
export const contentHashOf = (document: unknown): string =>
  createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex');
