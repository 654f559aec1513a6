import { addDays, isOverdue } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { taskId } from './sample-meeting.ts';
import type { CasePlan } from './sample-plan.ts';
import { moment, recordWrite } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

const CASE = 'case-nova';
const PERSON = 'sofia-dahlin';
/** Any but the one the sample is made on. */
const OTHER_MACHINE = '5a3b1e0c00000002';

/** One task answered on two machines the same day, neither of which had heard of the other. */
export function* apartWrites(
  plans: readonly CasePlan[],
  { users, today }: { readonly users: SampleUserIds; readonly today: PlainDate },
): Iterable<SampleWrite> {
  const tasks = plans.find(({ id }) => id === CASE)?.tasks ?? [];
  const task = tasks.find(({ personId, answer }) => personId === PERSON && answer === null);
  if (task === undefined) return;
  const sameDay = tasks.filter(({ meetingId }) => meetingId === task.meetingId);
  const id = taskId(CASE, task.meetingId, sameDay.indexOf(task));
  const on = isOverdue(task.dueOn, today) ? task.dueOn : addDays(today, -1);
  const answered = (time: string, userId: string) => ({
    at: moment(on, time),
    userId,
    command: 'commitments.answer',
  });
  yield recordWrite(
    { ...answered('09:10', users.coordinator), command: 'vault.addDevice' },
    'devices',
    OTHER_MACHINE,
    { name: 'UPH:s dator', letter: 'B' },
  );
  yield recordWrite(
    answered('11:05', users.coordinator),
    'commitments',
    id,
    { answer: { state: 'notDone', on, note: 'Enligt skolan har ingen pratat med Nova än.' } },
    CASE,
  );
  const told = { state: 'done', on, note: 'Berättade för Nova på återbesöket.' } as const;
  yield {
    ...recordWrite(answered('15:20', users.member), 'commitments', id, { answer: told }, CASE),
    apartOn: OTHER_MACHINE,
  };
}
