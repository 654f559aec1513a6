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
const NOTED = 'case-tuva';
const NOTE =
  'Tuva har berättat om magont före skolan hos skolsköterskan. Får inte gå vidare, varken till friskolan eller till teamet.';

/** A question without a child for the next meeting, a concern that a unit has reported, a note that is one unit's own. */
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
  yield* ownNote(plans, users.coordinator);
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

/** What the school nurse knows, and the consent keeps with her; written down for her by the coordinator. */
function* ownNote(plans: readonly CasePlan[], userId: string): Iterable<SampleWrite> {
  const [met] = plans.find(({ id }) => id === NOTED)?.visits ?? [];
  if (met === undefined) return;
  const on = met.meetingId;
  yield factWrite(
    { at: moment(on, '13:20'), userId, command: 'notes.add' },
    'notes',
    `${NOTED}-note-1`,
    {
      caseId: NOTED,
      on,
      text: NOTE,
      category: 'health',
      authorUnitId: 'EK-SKO-EMI',
      limit: { to: 'units', unitIds: ['EK-SKO-EMI'] },
      aboutOther: null,
    },
    NOTED,
  );
}
