import type { AppContract, ChannelName } from '../domain/contract.ts';
import type { NamesOf, Output, ParsedInput } from '../domain/kernel/channel.ts';

/**
 * What the host answers itself, since it concerns the vault as a whole: all asynchronous work, and the
 * questions that can be asked while the case log is locked.
 */
export type HostQuery = Extract<
  ChannelName,
  | 'vault.status'
  | 'vault.suggestPassphrase'
  | 'backups.list'
  | 'users.list'
  | 'exchange.work'
  | 'exchange.cancel'
>;
export type HostJob = NamesOf<AppContract, 'job'>;

type NamesUnder<P extends string, N extends string> = Extract<N, `${P}.${string}`>;

/** Every channel of the host that starts with this word. */
export type HostHandlers<P extends string> = {
  readonly [K in NamesUnder<P, HostQuery>]: (input: ParsedInput<AppContract, K>) => Output<AppContract, K>;
} & {
  readonly [K in NamesUnder<P, HostJob>]: (
    input: ParsedInput<AppContract, K>,
  ) => Promise<Output<AppContract, K>>;
};
