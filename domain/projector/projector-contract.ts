import { z } from 'zod';
import { Month } from '../access-log/access-log.ts';
import { decisionTypes } from '../decisions/decisions.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate, PlainTime } from '../kernel/plain-date.ts';
import { calendarReads, directoryReads } from '../kernel/reads.ts';
import { itemKinds } from '../meetings/meetings.ts';

/** Pictures without a word about anybody. */
export const wallStates = ['noMeeting', 'pause', 'waitingForConsent', 'blank'] as const;

const Clock = z.strictObject({ seconds: z.number().int().min(0).max(86400), isRunning: z.boolean() });

/** A decision as it may stand on the wall: who does what and when, and nothing that somebody has typed. */
const WallDecision = z.strictObject({
  type: z.enum(decisionTypes),
  /** From the catalogue; empty when the team has said it in its own words. */
  what: z.string(),
  unit: z.string(),
  person: z.string(),
  firstContactBy: PlainDate.nullable(),
  followUpOn: PlainDate.nullable(),
  needsApplication: z.boolean(),
});

/** Whether the team is made up. */
const sample = z.boolean();

/** Everything that the wall can ever be given. No id, no day before today, no name of a child. */
export const Wall = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(wallStates), sample }),
  z.strictObject({
    state: z.literal('case'),
    sample,
    number: z.string(),
    place: z.number().int(),
    of: z.number().int(),
    kind: z.enum(itemKinds),
    /** Which follow-up it is, from 1. */
    ordinal: z.number().int(),
    /** Units that have left the room, by name. */
    outside: z.array(z.string()),
    question: z.string(),
    thread: z.array(
      z.strictObject({
        kind: z.enum(['raised', 'consent', 'decided', 'followUp']),
        ordinal: z.number().int(),
        month: Month,
        afterGap: z.boolean(),
      }),
    ),
    /** Recorded about this item in this meeting. */
    decisions: z.array(WallDecision),
    clock: Clock.extend({ minutes: z.number().int() }).nullable(),
    /** When the meeting is expected to end, if the room shall see it. */
    endsAt: PlainTime.nullable(),
    today: PlainDate,
  }),
]);

export const projectorContract = {
  /** What stands on the wall now. It takes no case: the wall follows the meeting and can ask for nothing else. */
  'projector.get': query({
    input: z.null(),
    output: Wall,
    needs: 'meeting.run',
    reads: [
      ...directoryReads,
      ...calendarReads,
      'agendaItems',
      'attendance',
      'cases',
      'consents',
      'decisions',
      'deferrals',
      'projector',
      'recusals',
      'retractions',
      'session',
      'withdrawals',
    ],
  }),
  /** Blanks the wall, or lights it again. It stays as it is through a lock. */
  'projector.darken': command({
    input: z.strictObject({ isDark: z.boolean() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** No item is up: the meeting's screen has been left. */
  'projector.pause': command({ input: z.null(), output: z.null(), needs: 'meeting.run' }),
  /** The item's clock and the meeting's end as its screen has them; null when the wall shall show none. */
  'projector.setClock': command({
    input: z.strictObject({ caseId: Id, clock: Clock.nullable(), endsAt: PlainTime.nullable() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
} satisfies Contract;
