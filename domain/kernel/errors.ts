/**
 * The closed set of things that can go wrong between a window and the core. Each code has a Swedish
 * sentence under `error.<code>` in domain/text. Params are counts, dates, field names and rule ids,
 * never anything a person has typed.
 */
export const errorCodes = [
  'invalid-input',
  'forbidden',
  'locked',
  'not-found',
  'rule',
  'conflict',
  'sealed',
  'wrong-passphrase',
  'too-many-attempts',
  'vault-exists',
  'vault-missing',
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  'vault-unencrypted',
  'vault-tampered',
  'network-path',
  'disk-full',
  'clock-ahead',
  'backup-failed',
  'backup-missing',
  'backup-damaged',
  'cancelled',
  'core-unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly params?: ErrorParams; readonly ref?: string };
    };

/** An expected failure, with a code that the window can put into words. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

/** One broken rule: `rule` names a text `rule.<rule>`; `field` the input it belongs to. */
export interface Violation {
  readonly rule: string;
  readonly field?: string;
  readonly params?: ErrorParams;
}

/** Throws the first violation as a Failure; the rest show once it is mended. */
export function ensure(violations: readonly Violation[]): void {
  const first = violations[0];
  if (first === undefined) return;
  throw new Failure('rule', {
    rule: first.rule,
    ...(first.field === undefined ? {} : { field: first.field }),
    ...first.params,
  });
}

export function notFound(entity: string): never {
  throw new Failure('not-found', { entity });
}
