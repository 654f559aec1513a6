/**
 * `case-log.keys`, beside the database: one slot per user and one for the printed code, and the data key
 * encrypted to all of them. Names are here in the clear, since the locked window asks "Vem är du?"; nothing
 * about a child ever is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../domain/kernel/errors.ts';
import { Id } from '../../domain/kernel/ids.ts';
import { writeFileAtomically } from './atomic-file.ts';

const Base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
  .max(200_000);
const MAX_FILE_CHARACTERS = 2_000_000;

export const KdfParams = z.strictObject({
  name: z.literal('argon2id'),
  /** Bounded above, so that a file made by somebody else cannot eat the machine. */
  memoryKiB: z.number().int().min(8).max(1_048_576),
  iterations: z.number().int().min(1).max(64),
  parallelism: z.number().int().min(1).max(8),
  salt: Base64,
});
export type KdfParams = z.infer<typeof KdfParams>;

export const Slot = z.strictObject({
  id: Id,
  kind: z.enum(['user', 'recovery']),
  /** The name in "Vem är du?". */
  label: z.string().max(200),
  /** age X25519 public key; the data key is encrypted to it. */
  recipient: z.string().regex(/^age1[a-z0-9]{58}$/),
  kdf: KdfParams,
  nonce: Base64,
  /** The age identity under AES-256-GCM, under a key derived from the passphrase. */
  wrappedIdentity: Base64,
});
export type Slot = z.infer<typeof Slot>;

export const KeysFile = z.strictObject({
  format: z.literal(1),
  vaultId: Id,
  sample: z.boolean(),
  teamName: z.string().max(200),
  slots: z.array(Slot).min(1).max(500),
  /** An age file, in base64, that holds the data key for every slot's recipient. */
  dataKey: Base64,
  /** Only while the data key is being changed. */
  nextDataKey: Base64.exactOptional(),
  mac: Base64,
});
export type KeysFile = z.infer<typeof KeysFile>;

/** @returns undefined when there is no such file; throws `vault-damaged` when it cannot be understood */
export function readKeysFile(file: string): KeysFile | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (text.length > MAX_FILE_CHARACTERS) throw new Failure('vault-damaged');
  const parsed = KeysFile.safeParse(parseJson(text));
  if (!parsed.success) throw new Failure('vault-damaged');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeKeysFile(file: string, keys: KeysFile): void {
  writeFileAtomically(file, `${JSON.stringify(keys, null, 2)}\n`);
}
