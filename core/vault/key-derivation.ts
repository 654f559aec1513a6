/**
 * From a passphrase to a key, by Argon2id. The cost follows the machine: what took too little time here is
 * made dearer the next time the passphrase is at hand.
 */
import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { KdfParams } from './keys-file.ts';

export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
}

/** Twice and more what ASVS 5.0 asks for; never less in a case log that this app makes. */
export const COST_FLOOR: KdfCost = { memoryKiB: 64 * 1024, iterations: 3 };
const MEMORY_CEILING_KIB = 256 * 1024;
const TARGET_MS = 300;
const SALT_BYTES = 16;
const ARGON2ID = 2;

export interface DerivedKey {
  readonly key: Buffer;
  readonly elapsedMs: number;
}

export function newKdfParams(cost: KdfCost): KdfParams {
  return { name: 'argon2id', ...cost, parallelism: 1, salt: randomBytes(SALT_BYTES).toString('base64') };
}

/** å as one character or as a with a ring is the same passphrase; otherwise it is taken exactly as typed. */
export async function deriveKey(passphrase: string, kdf: KdfParams): Promise<DerivedKey> {
  const start = performance.now();
  const key = await hashRaw(Buffer.from(passphrase.normalize('NFC'), 'utf8'), {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.iterations,
    parallelism: kdf.parallelism,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
  return { key, elapsedMs: performance.now() - start };
}

/** What the next derivation on this machine should cost, from what the last one took. */
export function tunedCost(current: KdfCost, elapsedMs: number): KdfCost {
  let { memoryKiB } = current;
  let expectedMs = elapsedMs;
  while (expectedMs < TARGET_MS && memoryKiB * 2 <= MEMORY_CEILING_KIB) {
    memoryKiB *= 2;
    expectedMs *= 2;
  }
  const iterations =
    expectedMs < TARGET_MS
      ? Math.ceil((current.iterations * TARGET_MS) / Math.max(expectedMs, 1))
      : current.iterations;
  return atLeast({ memoryKiB, iterations: Math.min(iterations, 32) }, COST_FLOOR);
}

export function isBelow(kdf: KdfCost, target: KdfCost): boolean {
  return kdf.memoryKiB < target.memoryKiB || kdf.iterations < target.iterations;
}

export function atLeast(cost: KdfCost, floor: KdfCost): KdfCost {
  return {
    memoryKiB: Math.max(cost.memoryKiB, floor.memoryKiB),
    iterations: Math.max(cost.iterations, floor.iterations),
  };
}
