import { randomBytes } from 'node:crypto';
import { ZodError } from 'zod';
import { contract } from '../domain/contract.ts';
import type { AppContract, ChannelName } from '../domain/contract.ts';
import { Failure } from '../domain/kernel/errors.ts';
import type { Envelope } from '../domain/kernel/errors.ts';
import { isAllowed } from '../domain/kernel/permissions.ts';
import type { Role } from '../domain/kernel/permissions.ts';
import { codeOf, inOwnWords } from '../db/vault/database-errors.ts';
import { assertBounded } from './bounded-input.ts';

export const isChannelName = (name: string): name is ChannelName => Object.hasOwn(contract, name);

/** Looks a channel up and parses its input; never trusts the window. */
export function readCall(
  name: string,
  input: unknown,
): { channel: AppContract[ChannelName]; name: ChannelName; input: unknown } {
  if (!isChannelName(name)) throw new Failure('invalid-input', { field: 'channel' });
  const channel = contract[name];
  assertBounded(input);
  return { channel, name, input: channel.input.parse(input) };
}

export function authorise(role: Role, channel: AppContract[ChannelName]): void {
  if (!isAllowed(role, channel.needs)) throw new Failure('forbidden');
}

/**
 * Any error as an envelope. What is unexpected gets a short reference instead of its message, since messages
 * may quote what somebody typed; `report` gets the reference and the kind of error, nothing more.
 */
export function toEnvelope(
  error: unknown,
  report: (ref: string, kind: string) => void = () => {},
): Envelope<never> {
  const failure = asFailure(error);
  if (failure !== undefined) return { ok: false, error: { code: failure.code, params: failure.params } };
  const ref = randomBytes(4).toString('hex');
  report(ref, kindOf(error));
  return { ok: false, error: { code: 'internal', ref } };
}

function asFailure(error: unknown): Failure | undefined {
  if (error instanceof ZodError)
    return new Failure('invalid-input', { field: error.issues[0]?.path.join('.') ?? '' });
  const meaning = inOwnWords(error);
  return meaning instanceof Failure ? meaning : undefined;
}

/** Class, code and the place in our own source; never the message. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /\/((?:core|db|domain)\/[\w/.-]+:\d+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name} ${codeOf(error)} ${place}`.replaceAll(/\s+/g, ' ').trim();
}
