/**
 * Every question that the contract knows, and every command that answers with more than an id, put to a core about
 * every case and meeting there is: a new one is asked, too.
 */
import { z } from 'zod';
import type { OpenCore } from '../../core/open-core.ts';
import { contract } from '../../domain/contract.ts';
import type { ChannelName } from '../../domain/contract.ts';
import { callToTheEnd } from './draft-report.ts';
import { validInputs } from './valid-inputs.ts';
import type { Things } from './valid-inputs.ts';

/** Answered by the host, outside the open case log. */
const ofTheHost: readonly ChannelName[] = ['users.list'];
/** Walks the whole log, and names nobody. */
const slow: readonly ChannelName[] = ['vault.compareProjection'];

/** What a command may answer without showing anything: the id of what it wrote, its number, a stamp. */
const plainAnswer = /(Id|At)$|^(number|nextOn|contentHash|rows)$/;
const showsSomething = (channel: ChannelName): boolean => {
  const { output } = contract[channel];
  if (output instanceof z.ZodNull) return false;
  return (
    !(output instanceof z.ZodObject) || Object.keys(output.shape).some((name) => !plainAnswer.test(name))
  );
};

/** Commands that answer with what goes on a paper or into a file: they log first and show then, as a question does. */
export const papers = (Object.keys(contract) as ChannelName[]).filter(
  (channel) => contract[channel].kind === 'command' && showsSomething(channel),
);

export const queries = (Object.keys(contract) as ChannelName[]).filter(
  (channel) =>
    contract[channel].kind === 'query' &&
    contract[channel].needs !== 'nobody' &&
    ![...ofTheHost, ...slow].includes(channel),
);

export interface Asked {
  readonly channel: ChannelName;
  readonly input: unknown;
  readonly text: string;
}

export function askEverything(
  core: OpenCore,
  things: Things,
  about: { readonly caseIds: readonly string[]; readonly meetingIds: readonly string[] },
): Asked[] {
  const inputs = validInputs(things);
  return [...queries, ...papers].flatMap((channel) => {
    const valid: unknown = inputs[channel];
    return variants(valid, about).map((input) => ({
      channel,
      input,
      text: JSON.stringify(callToTheEnd(core, channel, input)),
    }));
  });
}

/** One input for each case and meeting it may be about. */
export function variants(
  valid: unknown,
  { caseIds, meetingIds }: { readonly caseIds: readonly string[]; readonly meetingIds: readonly string[] },
): unknown[] {
  if (typeof valid !== 'object' || valid === null) return [valid];
  const meetings = 'meetingId' in valid ? meetingIds.map((meetingId) => ({ ...valid, meetingId })) : [valid];
  return 'caseId' in valid
    ? meetings.flatMap((input) => caseIds.map((caseId) => ({ ...input, caseId })))
    : meetings;
}
