/** What may be done to a thing on one machine while another, which has not heard of it, does something to it, too. */
import { getRow } from '../../db/rows.ts';
import { unitsToldOf } from '../../db/told-sql.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import { anErasure } from './case-builders.ts';
import type { TeamMachine } from './exchange-team.ts';

/** One thing that two machines do something to. */
export interface Target {
  /** '' of what belongs to no case. */
  readonly caseId: string;
  readonly rowId: string;
  readonly meetingId: string;
  /** What each machine had written of its own, by machine. */
  readonly own: Map<string, string>;
}

export interface Deed {
  /** What whoever does it must have done before the two part. */
  readonly ready?: (by: TeamMachine, target: Target) => void;
  readonly act: (by: TeamMachine, target: Target) => void;
  /** Whether what it did is what holds at this machine. */
  readonly holds: (at: TeamMachine, target: Target, by: TeamMachine) => boolean;
}
export type Deeds = Readonly<Record<string, Deed>>;

/** @throws when it is refused: a deed that was not done proves nothing */
export function must<N extends ChannelName>(
  { core }: TeamMachine,
  channel: N,
  input: Input<AppContract, N>,
): Output<AppContract, N> {
  const answer = core.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<AppContract, N>;
}

/** The unit whose consent is given, narrowed and taken back. */
export const UNIT = 'unit-social';
export const wordsOf = ({ id }: TeamMachine): string => `Skrivet på ${id}?`;
export const isHere = ({ core }: TeamMachine, { caseId }: Target): boolean =>
  core.store.one('SELECT 1 FROM erased_cases WHERE case_id = ?', caseId) === undefined;
export const isCovered = ({ core }: TeamMachine, { caseId }: Target): boolean =>
  core.store.one('SELECT 1 FROM case_coverage WHERE case_id = ? AND unit_id = ?', caseId, UNIT) !== undefined;
export const wrote = ({ core }: TeamMachine, table: string, { caseId }: Target, by: TeamMachine): boolean =>
  core.store.one(`SELECT 1 FROM ${table} WHERE case_id = ? AND user_id = ?`, caseId, by.userId) !== undefined;

/** May be done to whatever belongs to a case. */
export const deedsOfAll: Deeds = {
  withdraw: {
    act: (by, { caseId }) => must(by, 'consents.withdraw', { caseId, unitIds: [UNIT], receivedBy: 'Prov' }),
    holds: (at, target, by) => !isCovered(at, target) && wrote(at, 'withdrawals', target, by),
  },
  // As the handler does once the time has come, which is longer than a test.
  erase: {
    act: ({ core }, { caseId }) =>
      core.write('erasures.erase', (tx) =>
        tx.add('erasures', anErasure(caseId, { unitIds: unitsToldOf(tx, caseId) })),
      ),
    holds: (at, target) =>
      !isHere(at, target) &&
      getRow(at.core.store, 'cases', target.caseId) === undefined &&
      at.core.store.one("SELECT 1 FROM change WHERE case_id = ? AND value <> ''", target.caseId) ===
        undefined,
  },
};
