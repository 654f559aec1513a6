/** The age format around a bundle, so that a standard tool can open what we made. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { limits } from '../../domain/exchange/bundle.ts';
import { refuse } from './bundle-text.ts';

export interface ReadingKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function newReadingKeys(): Promise<ReadingKeys> {
  const privateKey = await generateX25519Identity();
  return { publicKey: await identityToRecipient(privateKey), privateKey };
}

/** Whoever may open it: holders of these keys, or whoever is told the passphrase; age allows no mixture. */
export type Lock =
  { readonly to: readonly string[] } | { readonly passphrase: string; readonly logRounds: number };
export type Key = { readonly privateKey: string } | { readonly passphrase: string };

/** 2^15 rounds of scrypt: the passphrase is one of ours, words drawn at random and no person's choice. */
export const WORDS_LOG_ROUNDS = 15;

export async function lockBundle(bytes: Uint8Array, lock: Lock): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setScryptWorkFactor(lock.logRounds);
    encrypter.setPassphrase(lock.passphrase);
  } else for (const recipient of lock.to) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Whether words open it and no machine's key does: its first line after the format's name says so. */
const isByWords = (file: Uint8Array): boolean => {
  const [, recipient = ''] = Buffer.from(file.subarray(0, HEAD_BYTES)).toString('latin1').split('\n');
  return recipient.startsWith('-> scrypt ');
};
const HEAD_BYTES = 100;

/**
 * @throws `rule` exchange.tooBig; exchange.needsWords when it is no key that opens it; exchange.notForHere when this key opens nothing; exchange.damaged when it does and
 * the rest does not hold
 */
export async function unlockBundle(file: Uint8Array, key: Key): Promise<Uint8Array> {
  if (file.length > limits.fileBytes) refuse('exchange.tooBig');
  if ('privateKey' in key && isByWords(file)) refuse('exchange.needsWords');
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else decrypter.addIdentity(key.privateKey);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    const isForOthers = error instanceof Error && error.message.includes('no identity matched');
    return refuse(isForOthers ? 'exchange.notForHere' : 'exchange.damaged');
  }
}
