import { createHash, randomBytes } from 'node:crypto';
import type { Hlc } from '../../domain/kernel/hlc.ts';

/** One authored value of one field, as it lies in the log and travels between machines. */
export interface Change {
  readonly hlc: Hlc;
  readonly entity: string;
  readonly rowId: string;
  readonly field: string;
  /** JSON */
  readonly value: string;
  /** What the author saw in this field: its heads at the time. */
  readonly base: readonly Hlc[];
  readonly command: string;
  readonly userId: string;
  readonly device: string;
  /** '' outside any case; of what is a chain of its own, that chain (`chainOf`). */
  readonly caseId: string;
  /** 128 random bits in hex, that go where all of the content goes; '' of what was written before there were any. */
  readonly nonce: string;
  readonly contentHash: string;
  readonly chainHash: string;
}

export type ChangeContent = Omit<Change, 'contentHash' | 'chainHash'>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * SHA-256 over the change in a fixed order of fields, the nonce last where there is one: without it, whoever has the
 * hash alone would find a yes, a no or a day by trying.
 */
export function hashContent(change: ChangeContent): string {
  return sha256(
    JSON.stringify([
      change.hlc,
      change.entity,
      change.rowId,
      change.field,
      change.value,
      change.base,
      change.command,
      change.userId,
      change.device,
      change.caseId,
      ...(change.nonce === '' ? [] : [change.nonce]),
    ]),
  );
}

export const newNonce = (): string => randomBytes(16).toString('hex');

/** Each device chains its changes per case, so that one taken out or altered shows in any part of the log. */
export const hashLink = (previous: string, contentHash: string): string =>
  sha256(`${previous}\n${contentHash}`);
