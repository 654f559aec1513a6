import type { AppContract } from '../domain/contract.ts';
import type { ChannelName } from '../domain/contract.ts';
import type { NamesOf, Output, ParsedInput } from '../domain/kernel/channel.ts';
import type { Instant, PlainDate } from '../domain/kernel/plain-date.ts';
import type { Role } from '../domain/kernel/permissions.ts';
import type { AccessAction } from '../domain/access-log/access-log.ts';
import type { Reader } from '../db/query.ts';
import type { StepRow } from '../db/undo-sql.ts';
import type { Tx } from '../db/changes/write.ts';
import type { Wall, WallReader } from './projector/wall.ts';
import type { Drafting } from './reports/drafting.ts';

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly personId: string | null;
}

/** What a query gets: it can read, and it must say what it showed. */
export interface QueryContext {
  readonly db: Reader;
  readonly user: SessionUser;
  readonly device: string;
  readonly today: PlainDate;
  readonly now: Instant;
  readonly wall: WallReader;
  readonly drafting: Drafting;
  /**
   * Writes a row of the access log in the transaction of the answer.
   * @param recipients ids of the units that were shown it besides the user
   */
  log(action: AccessAction, caseId: string, detail?: string, recipients?: readonly string[]): void;
}

/** Half-written text of this user on this machine. */
export interface Drafts {
  save(key: string, value: string, savedAt: Instant): void;
  remove(key: string): void;
  /** Also what others at this machine have written there. */
  removeOfAll(key: string): void;
}

/** Steps of the meeting that is held on this machine. */
export interface UndoPile {
  /** What this command has written so far takes the step's place: now it can be done again, or taken back again. */
  turn(step: StepRow, state: 'done' | 'undone'): void;
  /** Changed by somebody else since: it is left as it is. */
  pass(step: StepRow): void;
  forget(meetingId: string): void;
}

/** What a command gets besides: the one way to write. */
export interface CommandContext extends QueryContext {
  readonly tx: Tx;
  readonly undo: UndoPile;
  readonly drafts: Drafts;
  readonly wall: Wall;
  /** Writes a row of the access log that stands where the command is refused: also a no can tell something. */
  logRefusal(action: AccessAction, caseId: string, detail: string): void;
}

export type QueryHandlers<N extends ChannelName> = {
  [K in N & NamesOf<AppContract, 'query'>]: (
    input: ParsedInput<AppContract, K>,
    context: QueryContext,
  ) => Output<AppContract, K>;
};
export type CommandHandlers<N extends ChannelName> = {
  [K in N & NamesOf<AppContract, 'command'>]: (
    input: ParsedInput<AppContract, K>,
    context: CommandContext,
  ) => Output<AppContract, K>;
};
/** Every query and command whose name starts with one of these words; a missing handler does not compile. */
export type HandlersOf<P extends string> = QueryHandlers<Extract<ChannelName, `${P}.${string}`>> &
  CommandHandlers<Extract<ChannelName, `${P}.${string}`>>;
