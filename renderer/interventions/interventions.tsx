import { Check, Circle } from 'lucide-react';
import type { CaseDecision, CaseView } from '../cases/case-view.ts';
import { useCommand } from '../api/use-api.ts';
import { dayMonth } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Status } from '../ui/status.tsx';
import { CourseLine } from './course-line.tsx';
import { whatText } from './course-words.ts';
import type { Course } from './course-words.ts';
import css from './interventions.module.css';
import { StepButtons } from './step-buttons.tsx';

/** Every intervention that the team has agreed, the latest first: who gives it, how far it has come, the wait. */
export function Interventions({ view }: { readonly view: CaseView }) {
  const t = useT();
  const agreed = view.thread
    .flatMap(({ decisions }) => decisions)
    .filter(({ course }) => course !== null)
    .toReversed();
  if (agreed.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('interventions.title')}>
      {agreed.map((decision) => (
        <Intervention key={decision.id} caseId={view.id} decision={decision} />
      ))}
    </ul>
  );
}

function Intervention({ caseId, decision }: { readonly caseId: string; readonly decision: CaseDecision }) {
  const t = useT();
  const { course, level } = decision;
  if (course === null) return null;
  const who = [decision.person, decision.unit].filter((part) => part !== '').join(', ');
  const about = [
    who,
    level === null ? '' : t(`settings.level.${level}`),
    course.needsApplication ? t('interventions.needsApplication').toLowerCase() : '',
  ];
  return (
    <li>
      <b>{whatText(decision, t)}</b>
      <small>{about.filter((part) => part !== '').join(' · ')}</small>
      <CourseLine decision={decision} />
      <Entered caseId={caseId} decision={decision} course={course} />
      <StepButtons decision={decision} />
    </li>
  );
}

/** Whether the unit has written it in its own record: a tick for whoever may, a line for others. */
function Entered({
  caseId,
  decision,
  course,
}: {
  readonly caseId: string;
  readonly decision: CaseDecision;
  readonly course: Course;
}) {
  const t = useT();
  const set = useCommand('ownRecords.set');
  const { unit, meetingId } = decision;
  const { entered, unitId, mayRecord } = course;
  if (unitId === null) return null;
  const said =
    entered === null
      ? t('interventions.notEntered', { unit })
      : t('interventions.entered', { unit, day: dayMonth(entered.on), name: entered.by });
  if (!mayRecord)
    return (
      <Status tone={entered === null ? 'idle' : 'ok'} icon={entered === null ? Circle : Check} canWrap>
        {said}
      </Status>
    );
  return (
    <>
      <Checkbox
        label={t('interventions.enter', { unit })}
        detail={entered === null ? undefined : `${entered.by}, ${dayMonth(entered.on)}`}
        isSelected={entered !== null}
        onChange={(isEntered) => set.mutate({ caseId, meetingId, unitId, entered: isEntered })}
      />
      <ErrorLine error={set.error} />
    </>
  );
}
