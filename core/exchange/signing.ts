/** Ed25519 keys as text: the public one raw in base64, the private one as PKCS #8 in base64. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';

export interface SigningKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export function newSigningKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

export function sign(text: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return signBytes(null, Buffer.from(text, 'utf8'), key).toString('base64');
}

/** False also for what is no key and no signature at all, or one written in another way than ours. */
export function verifySignature(text: string, signature: string, publicKey: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const bytes = Buffer.from(signature, 'base64');
    return bytes.toString('base64') === signature && verifyBytes(null, Buffer.from(text, 'utf8'), key, bytes);
  } catch {
    return false;
  }
}
