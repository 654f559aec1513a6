import { z } from 'zod';
import { taskMoving } from '../cases/case-views.ts';
import { Id } from '../kernel/ids.ts';
import { MeetingDay } from './meeting-views.ts';

/** One thing that closing the meeting asks for. */
const Missing = z.object({
  kind: z.enum([
    'outcome',
    'taskDay',
    'taskPerson',
    'childView',
    'commitmentUnanswered',
    'taskMustSettle',
    'attendance',
  ]),
  caseId: Id.nullable(),
  number: z.string(),
  detail: z.string(),
  taskId: Id.nullable(),
  /** The due task that it asks about, as far as moving it goes. */
  task: z.object(taskMoving).nullable(),
  /** Who cannot take the task on; empty where no person is asked for. */
  notResponsible: z.array(Id),
});

export const ClosingView = z.object({
  meeting: MeetingDay,
  missing: z.array(Missing),
  checks: z.array(
    z.object({
      kind: z.enum([
        'outcome',
        'responsible',
        'followUp',
        'tasks',
        'commitments',
        'childView',
        'attendance',
        'confidentiality',
      ]),
      done: z.number().int(),
      of: z.number().int(),
    }),
  ),
  figures: z.object({
    minutes: z.number().int(),
    planned: z.number().int(),
    cases: z.number().int(),
    decisions: z.number().int(),
    units: z.number().int(),
    unitsOf: z.number().int(),
    pausedMinutes: z.number().int(),
  }),
  sealed: z.boolean(),
});
