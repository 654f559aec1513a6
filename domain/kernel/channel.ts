import type { z } from 'zod';
import type { EntityName } from '../registry.ts';
import type { Permission } from './permissions.ts';

/**
 * One entry of the contract says everything about a channel: what goes in and out (checked in the core),
 * who may call it, and which entities it reads, so that a window knows when its answer has grown old.
 *
 * - query: reads, and cannot write
 * - command: one transaction, runs to the end
 * - job: asynchronous work on the vault itself (key derivation, backup, restore)
 */
export type ChannelKind = 'query' | 'command' | 'job';

/** Things outside the change log that can change, too. */
export type LocalTopic = 'session' | 'drafts' | 'backups' | 'accessLog' | 'projector' | 'undo' | 'exchange';
export type Topic = EntityName | LocalTopic;

export interface Channel<K extends ChannelKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  readonly needs: Permission;
  readonly reads: readonly Topic[];
}

interface Entry<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly needs: Permission;
}

export function query<I extends z.ZodType, O extends z.ZodType>(
  entry: Entry<I, O> & { readonly reads: readonly Topic[] },
): Channel<'query', I, O> {
  return { kind: 'query', ...entry };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  entry: Entry<I, O>,
): Channel<'command', I, O> {
  return { kind: 'command', reads: [], ...entry };
}

export function job<I extends z.ZodType, O extends z.ZodType>(entry: Entry<I, O>): Channel<'job', I, O> {
  return { kind: 'job', reads: [], ...entry };
}

export type Contract = Readonly<Record<string, Channel<ChannelKind, z.ZodType, z.ZodType>>>;
export type Input<C extends Contract, N extends keyof C> = z.input<C[N]['input']>;
export type ParsedInput<C extends Contract, N extends keyof C> = z.output<C[N]['input']>;
export type Output<C extends Contract, N extends keyof C> = z.output<C[N]['output']>;
export type NamesOf<C extends Contract, K extends ChannelKind> = {
  [N in keyof C]: C[N]['kind'] extends K ? N : never;
}[keyof C] &
  string;
