/** Every question that the contract knows, put to a core about every case and meeting there is: a new one is asked, too. */
import type { OpenCore } from '../../core/open-core.ts';
import { contract } from '../../domain/contract.ts';
import type { ChannelName } from '../../domain/contract.ts';
import { validInputs } from './valid-inputs.ts';
import type { Things } from './valid-inputs.ts';

/** Answered by the host, outside the open case log. */
const ofTheHost: readonly ChannelName[] = ['users.list'];
/** Walks the whole log, and names nobody. */
const slow: readonly ChannelName[] = ['vault.compareProjection'];

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
  return queries.flatMap((channel) => {
    const valid: unknown = inputs[channel];
    return variants(valid, about).map((input) => ({
      channel,
      input,
      text: JSON.stringify(core.call(channel, input)),
    }));
  });
}

function variants(
  valid: unknown,
  { caseIds, meetingIds }: { readonly caseIds: readonly string[]; readonly meetingIds: readonly string[] },
): unknown[] {
  if (typeof valid !== 'object' || valid === null) return [valid];
  const meetings = 'meetingId' in valid ? meetingIds.map((meetingId) => ({ ...valid, meetingId })) : [valid];
  return 'caseId' in valid
    ? meetings.flatMap((input) => caseIds.map((caseId) => ({ ...input, caseId })))
    : meetings;
}
