import type { z } from 'zod';
import type { InterventionCourse } from '../../domain/interventions/interventions-contract.ts';
import { instantOf } from '../../domain/kernel/hlc.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { Fact } from '../../domain/registry.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listInterventionSteps, readCourses } from '../../db/courses.ts';
import { listFacts } from '../../db/rows.ts';
import type { QueryContext, SessionUser } from '../context.ts';
import type { Directory } from '../directory.ts';
import { readUserNames } from '../users/user-names.ts';

export type CourseView = z.output<typeof InterventionCourse>;

/** A member answers for the own unit's interventions, the coordinator for all. */
export const mayRecord = (user: SessionUser, unitId: string | null): boolean =>
  user.role === 'coordinator' || (user.role === 'member' && unitId !== null && unitId === user.unitId);

/** The course of each decision that agrees an intervention, to a reader who may know the plan; else null. */
export function courseViews(
  facts: CaseFacts,
  { db, user, today }: QueryContext,
  directory: Directory,
  showsWhy: boolean,
): (decision: Fact<'decisions'>) => CourseView | null {
  const courses = readCourses(db, facts, today);
  if (courses.size === 0) return () => null;
  const told = new Set(listInterventionSteps(db, facts.row.id).map(({ body }) => body.decisionId));
  const ticks = listFacts(db, 'ownRecords', 'case_id', facts.row.id);
  const nameOf = readUserNames(db);
  return ({ id, body }) => {
    const course = courses.get(id);
    if (course === undefined) return null;
    const { meetingId, providerUnitId: unitId } = body;
    const tick = ticks.findLast((row) => row.body.meetingId === meetingId && row.body.unitId === unitId);
    return {
      ...course,
      because: showsWhy ? course.because : '',
      needsApplication: directory.needsApplication(body.interventionTypeId),
      mayRecord: mayRecord(user, unitId),
      hasSteps: told.has(id),
      unitId,
      entered:
        tick?.body.entered === true
          ? { by: nameOf(tick.userId), on: dayOfInstant(instantOf(tick.hlc)) }
          : null,
    };
  };
}
