/** Calls the core or the shell by the contract's types. A refusal becomes an `ApiFailure` with its code. */
import { contract } from '../../domain/contract.ts';
import type { Input, NamesOf, Output } from '../../domain/kernel/channel.ts';
import type { Envelope, ErrorCode, ErrorParams } from '../../domain/kernel/errors.ts';
import { shellContract } from '../../domain/shell/shell-contract.ts';
import { bridge } from './bridge.ts';

export const api = { ...contract, ...shellContract };
export type Api = typeof api;
export type ApiName = keyof Api & string;
export type QueryName = NamesOf<Api, 'query'>;
export type CommandName = NamesOf<Api, 'command' | 'job'>;
export type ApiInput<N extends ApiName> = Input<Api, N>;
export type ApiOutput<N extends ApiName> = Output<Api, N>;

export class ApiFailure extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly ref: string | undefined;

  constructor(code: ErrorCode, params: ErrorParams = {}, ref?: string) {
    super(code);
    this.name = 'ApiFailure';
    this.code = code;
    this.params = params;
    this.ref = ref;
  }
}

export async function call<N extends ApiName>(channel: N, input: ApiInput<N>): Promise<ApiOutput<N>> {
  // Main and core answer by the contract, which both sides are compiled against.
  const envelope = (await bridge.call(channel, input)) as Envelope<ApiOutput<N>>;
  if (envelope.ok) return envelope.value;
  const { code, params, ref } = envelope.error;
  throw new ApiFailure(code, params, ref);
}
