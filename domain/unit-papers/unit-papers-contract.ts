import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate, PlainTime } from '../kernel/plain-date.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { itemKinds } from '../meetings/meetings.ts';

/** One unit's copy: what it is to do, or what comes up at a meeting. */
export const unitPaperKinds = ['tasks', 'agenda'] as const;

const UnitTask = z.object({
  id: Id,
  number: z.string(),
  /** An agreement that the unit answers for, or a task. */
  kind: z.enum(['decision', 'task']),
  what: z.string(),
  person: z.string(),
  on: PlainDate.nullable(),
  isOverdue: z.boolean(),
});

/** Of a case that consent does not open to the unit: that there is an item, its time and nothing else. */
const UnitAgendaRow = z.object({
  key: z.string(),
  startsAt: PlainTime,
  minutes: z.number().int(),
  isRestricted: z.boolean(),
  number: z.string(),
  name: z.string(),
  kind: z.enum(itemKinds).nullable(),
  ordinal: z.number().int(),
  question: z.string(),
  /** How many tasks the unit answers for at the meeting. */
  tasksDue: z.number().int(),
});

export const UnitPaper = z.object({
  team: z.string(),
  unitId: Id,
  unit: z.string(),
  on: PlainDate,
  meetingId: MeetingId,
  startsAt: PlainTime,
  endsAt: PlainTime,
  place: z.string(),
  tasks: z.array(UnitTask),
  rows: z.array(UnitAgendaRow),
  /** Tasks left out because consent does not let this unit know what was agreed. */
  hidden: z.number().int(),
});

const input = z.object({ meetingId: MeetingId, unitId: Id, paper: z.enum(unitPaperKinds) });
const reads: readonly Topic[] = [
  ...cardReads,
  ...directoryReads,
  ...calendarReads,
  'agendaItems',
  'attendance',
  'consultations',
  'users',
];

export const unitPapersContract = {
  /** As the unit's copy would be today. A member reads the own unit's. */
  'unitPapers.get': query({ input, output: UnitPaper, needs: 'meeting.read', reads }),
  /** Writes the access log before the copy is made: the unit has then been shown it. */
  'unitPapers.printed': command({
    input: input.extend({ way: PaperWay }),
    output: UnitPaper,
    needs: 'meeting.read',
  }),
} satisfies Contract;
