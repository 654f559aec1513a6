/** What people choose and type, held against the rules before it becomes a key. */
import { Failure, ensure } from '../../domain/kernel/errors.ts';
import { checkPassphrase, normaliseCode } from '../../domain/vault/vault-rules.ts';
import { measureCost } from './create-vault.ts';
import type { KdfCost } from './key-derivation.ts';
import type { KeysFile } from './keys-file.ts';
import { userSlots } from './open-keys.ts';
import type { VaultState } from './vault-state.ts';

/** @throws `rule` when it is short, or made of names that everybody here knows */
export function ensurePassphrase(
  passphrase: string,
  keys: KeysFile | undefined,
  ...names: readonly string[]
): void {
  const known = keys === undefined ? [] : [keys.teamName, ...userSlots(keys).map(({ label }) => label)];
  ensure(
    checkPassphrase(
      passphrase,
      [...known, ...names].flatMap((name) => name.split(/\s+/)),
    ),
  );
}

/** A printed code that has been shown and not yet typed in; in memory only. */
export interface PendingCode {
  code: string | undefined;
}

export function ensureTyped({ code }: PendingCode, typed: string): string {
  if (code === undefined || normaliseCode(typed) !== code)
    throw new Failure('rule', { rule: 'recoveryCode.mismatch', field: 'typedCode' });
  return code;
}

export async function chooseCost({ options: { kdf } }: VaultState): Promise<KdfCost> {
  return kdf.tune ? measureCost(kdf.floor) : kdf.floor;
}
