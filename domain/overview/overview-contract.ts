import { z } from 'zod';
import { query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { taskMoving } from '../cases/case-views.ts';
import { MeetingDay } from '../meetings/meeting-views.ts';
import { sipWaits } from '../sip/sip-waits.ts';

const Line = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  /** Unit or units it concerns. */
  unit: z.string(),
  what: z.string(),
  /**
   * turns18, adultDay: the guardians' consent ends on the 18th birthday; adultDay, and its day has not been said.
   * theyAnswer: another unit has been asked, and the reader cannot answer for it.
   */
  state: z.enum([
    'missing',
    'withdrawn',
    'expires',
    'waiting',
    'overdue',
    'newCase',
    'turns18',
    'adultDay',
    'asked',
    'theyAnswer',
    'handoverDeclined',
    'handoverExpired',
    'handoverCollided',
    'handoverOutside',
    ...sipWaits,
  ]),
  days: z.number().int(),
  on: PlainDate.nullable(),
});
/** A task whose day has passed: who, what, since when. */
const TaskLine = z.object({
  taskId: Id,
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  unit: z.string(),
  person: z.string(),
  /** Empty where the list does not name the child. */
  text: z.string(),
  days: z.number().int(),
  dueOn: PlainDate,
  ...taskMoving,
});
const Lines = z.object({ total: z.number().int(), rows: z.array(Line) });

export const Overview = z.object({
  today: PlainDate,
  next: z
    .object({
      meeting: MeetingDay,
      plannedMinutes: z.number().int(),
      totalMinutes: z.number().int(),
      newMinutes: z.number().int(),
      followUpMinutes: z.number().int(),
      frameMinutes: z.number().int(),
      outside: z.array(z.string()),
      seats: z.number().int(),
      expected: z.number().int(),
      /** What the meeting misses, from two working days before it; null before that, and for whoever does not run it. */
      missing: z
        .object({
          consent: z.number().int(),
          tasks: z.number().int(),
          handovers: z.number().int(),
          absent: z.number().int(),
        })
        .nullable(),
    })
    .nullable(),
  /** Three meetings back, the next, and seven ahead; weeks without a meeting included. */
  weeks: z.array(MeetingDay),
  consent: Lines,
  /** Consent that ends within the reminder, or with the 18th birthday. */
  ending: Lines,
  /** Cases that a unit is asked to take over, and those that have come back. */
  handover: Lines,
  overdue: Lines,
  /** Plans that wait for somebody: a family to be asked, a meeting, a follow-up. */
  sip: Lines,
  tasks: z.object({ total: z.number().int(), rows: z.array(TaskLine) }),
  waiting: Lines,
  overdueByUnit: z.array(
    z.object({
      unitId: Id,
      unit: z.string(),
      count: z.number().int(),
      oldestDays: z.number().int(),
    }),
  ),
  /** Median days from raised to first meeting, cases first handled in the last twelve weeks; null under ten. */
  waitMedianDays: z.number().int().nullable(),
  waitBase: z.number().int(),
  /** Users who read cases and are nobody at the table, by name, for whoever can say who they are. */
  unseated: z.array(z.string()),
  /** Steps of getting started that are not done yet, for a new team. */
  gettingStarted: z.array(
    z.object({ step: z.enum(['units', 'people', 'case', 'consent', 'meeting']), done: z.boolean() }),
  ),
});

export const overviewContract = {
  'overview.get': query({
    input: z.null(),
    output: Overview,
    needs: 'case.read',
    reads: [
      ...cardReads,
      ...directoryReads,
      ...calendarReads,
      'agendaItems',
      'attendance',
      'taskMoves',
      'users',
    ],
  }),
} satisfies Contract;
