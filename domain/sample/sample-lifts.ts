import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { teamDefaults } from '../settings/settings.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { liftingObstacles } from './sample-obstacles.ts';
import type { CasePlan, PlannedTask } from './sample-plan.ts';

interface Frame {
  readonly calendar: SampleCalendar;
  readonly today: PlainDate;
}

type Obstacle = ReturnType<typeof liftingObstacles>[number];

/**
 * The plans with some tasks lifted to the steering group: nobody could do them because of what stood in the way, and the
 * morning after the meeting that saw them four weeks late the coordinator lifted them under it. At most one of each case.
 */
export function withLifts(plans: readonly CasePlan[], frame: Frame): CasePlan[] {
  const lifted = new Map<CasePlan, CasePlan>();
  for (const obstacle of liftingObstacles(frame.calendar, frame.today)) {
    const found = plans
      .filter((plan) => !lifted.has(plan))
      .flatMap((plan) => withLift(plan, obstacle, frame) ?? [])
      .slice(0, obstacle.lifts);
    for (const { plan, after } of found) lifted.set(plan, after);
  }
  return plans.map((plan) => lifted.get(plan) ?? plan);
}

/** The plan with the first of its tasks that can have been lifted under an obstacle; null where none can. */
function withLift(
  plan: CasePlan,
  obstacle: Obstacle,
  frame: Frame,
): { readonly plan: CasePlan; readonly after: CasePlan } | null {
  for (const task of plan.tasks) {
    const on = liftDay(task, plan, obstacle, frame.calendar);
    if (on === null) continue;
    const lifted = liftOf(task, on, obstacle, frame.today);
    return { plan, after: { ...plan, tasks: plan.tasks.map((one) => (one === task ? lifted : one)) } };
  }
  return null;
}

/**
 * The day after the first meeting at which a task was as late as the team allows. Null where that was no time to lift it,
 * or a meeting about the case had asked before what became of it.
 */
function liftDay(
  { meetingId, unitId, dueOn, answer }: PlannedTask,
  { visits }: CasePlan,
  { unitIds, from, to }: Obstacle,
  { held }: SampleCalendar,
): PlainDate | null {
  const late = addDays(dueOn, teamDefaults.taskOverdueDays);
  const meeting = held.find((day) => day >= late);
  if (meeting === undefined || answer === null || !unitIds.includes(unitId)) return null;
  const on = addDays(meeting, 1);
  const wasAskedFor = visits.some((visit) => visit.meetingId > meetingId && visit.meetingId <= on);
  return on < from || on > to || wasAskedFor ? null : on;
}

/** How much longer whoever was to do it is given. */
const MORE_DAYS = 21;

function liftOf(task: PlannedTask, on: PlainDate, { id }: Obstacle, today: PlainDate): PlannedTask {
  const to = addDays(on, MORE_DAYS);
  return {
    ...task,
    moves: [{ on, to, because: 'Tjänsten är inte tillsatt.', liftedUnder: id }],
    answer: to < today ? { state: 'done', on: to, note: 'Klart, familjen har fått besked.' } : null,
  };
}
