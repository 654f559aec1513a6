import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';

export type CaseView = Output<AppContract, 'cases.get'>;
export type CaseTask = CaseView['tasks'][number];
export type ThreadKnot = CaseView['thread'][number];
export type CaseDecision = ThreadKnot['decisions'][number];
export type CaseFields = NonNullable<CaseView['fields']>;
