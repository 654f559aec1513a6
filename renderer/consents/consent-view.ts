import type { Input, Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';

export type ConsentView = Output<AppContract, 'consents.get'>;
export type ConsentInput = Input<AppContract, 'consents.register'>['consent'];
export type Guardian = ConsentInput['guardians'][number];
export type ChildAnswer = ConsentInput['child'];
export type ScopeRow = ConsentInput['scope'][number];
export type Preset = ConsentInput['preset'];
export type Exception = NonNullable<ConsentInput['exception']>;
