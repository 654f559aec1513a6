import { addDays, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import type { CasePlan } from './sample-plan.ts';
import { factWrite, moment, recordWrite } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

interface Frame {
  readonly calendar: SampleCalendar;
  readonly today: PlainDate;
  readonly users: SampleUserIds;
}

const QUESTION =
  'Ett barn i mellanstadiet har blivit oroligt vid hämtning och vill inte gå hem. Vad gör skolan, och när är det en anmälan?';
const REPORTED = 'case-ronja';

/** One question without a child for the next meeting, and one concern that a unit has reported. */
export function* safeguardWrites(
  plans: readonly CasePlan[],
  { calendar, today, users }: Frame,
): Iterable<SampleWrite> {
  const [meetingId] = calendar.coming;
  const asked = addDays(today, -3);
  if (meetingId !== undefined)
    yield recordWrite(
      { at: moment(asked, '10:20'), userId: users.coordinator, command: 'consultations.add' },
      'consultations',
      'consultation-1',
      {
        number: `AK-${yearOf(asked)}-01`,
        raisedOn: asked,
        unitId: 'EK-SKO-NY',
        meetingId,
        question: QUESTION,
        advice: '',
      },
    );
  const reported = plans.find(({ id }) => id === REPORTED);
  if (reported === undefined) return;
  const on = addDays(reported.raisedOn, 3);
  yield factWrite(
    { at: moment(on, '11:10'), userId: users.coordinator, command: 'safeguarding.report' },
    'safeguardingReports',
    'report-1',
    { caseId: REPORTED, on, unitId: 'EK-SKO-EH' },
    REPORTED,
  );
}
