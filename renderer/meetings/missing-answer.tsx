import { useState } from 'react';
import { checkChildView } from '../../domain/decisions/decision-rules.ts';
import type { ChildView } from '../../domain/decisions/decisions.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { ChildViewFields } from '../decisions/child-view-fields.tsx';
import { emptyView, toChildView } from '../decisions/child-view-form.ts';
import type { ViewForm } from '../decisions/child-view-form.ts';
import { AnswerButtons } from '../decisions/task-answer.tsx';
import { NearDayChoice } from '../decisions/near-day-choice.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import type { MeetingDay, MissingThing } from './views.ts';
import styles from './closing.module.css';

/** The answer to one missing thing, where it can be given on the spot. */
export function MissingAnswer({
  thing,
  meeting,
}: {
  readonly thing: MissingThing;
  readonly meeting: MeetingDay;
}) {
  const { taskId, caseId } = thing;
  if (thing.kind === 'childView' && caseId !== null)
    return <ChildViewAnswer caseId={caseId} meetingId={meeting.id} />;
  if (taskId === null) return null;
  if (thing.kind === 'commitmentUnanswered' || thing.kind === 'taskMustSettle') {
    return (
      <div className={styles['answer']} data-mends>
        <AnswerButtons task={{ id: taskId, text: thing.detail }} moving={thing.task} />
      </div>
    );
  }
  if (thing.kind === 'taskPerson')
    return <PersonAnswer taskId={taskId} notResponsible={thing.notResponsible} />;
  return thing.kind === 'taskDay' ? <DayAnswer taskId={taskId} today={meeting.heldOn ?? meeting.id} /> : null;
}

function DayAnswer({ taskId, today }: { readonly taskId: string; readonly today: PlainDate }) {
  const t = useT();
  const change = useCommand('commitments.change');
  const [day, setDay] = useState<PlainDate | null>(null);
  return (
    <div className={styles['answer']} data-mends>
      <NearDayChoice
        label={t('commitments.field.day')}
        otherLabel={t('commitments.field.otherDay')}
        today={today}
        value={day}
        onChange={setDay}
      />
      {day !== null && (
        <Button
          size="compact"
          variant="primary"
          isPending={change.isPending}
          onPress={() => change.mutate({ commitmentId: taskId, dueOn: day })}
        >
          {t('meetings.closing.saveDay')}
        </Button>
      )}
    </div>
  );
}

interface PersonAnswerProps {
  readonly taskId: string;
  readonly notResponsible: MissingThing['notResponsible'];
}

function PersonAnswer({ taskId, notResponsible }: PersonAnswerProps) {
  const t = useT();
  const settings = useApi('settings.get', null);
  const change = useCommand('commitments.change');
  const people = (settings.data?.people ?? []).filter(
    (person) => !person.archived && !notResponsible.includes(person.id),
  );
  return (
    <div className={styles['answer']} data-mends>
      <Select
        label={t('commitments.field.person')}
        description={notResponsible.length === 0 ? undefined : t('commitments.field.personHint')}
        options={people.map((person) => ({ id: person.id, label: person.name, detail: person.unit }))}
        value={null}
        onChange={(personId) => {
          const unitId = people.find((person) => person.id === personId)?.unitId ?? null;
          change.mutate({ commitmentId: taskId, personId, unitId });
        }}
      />
    </div>
  );
}

/** How the child's view is known, and how it mattered; when nobody has asked, why, and when it will be asked for. */
function ChildViewAnswer({ caseId, meetingId }: { readonly caseId: string; readonly meetingId: string }) {
  const t = useT();
  const record = useCommand('decisions.recordChildView');
  const draft = useDraft<ViewForm>(`closing-view/${meetingId}/${caseId}`, emptyView);
  const view = toChildView(draft.value);
  const save = async (answer: ChildView): Promise<void> => {
    await record.mutateAsync({ caseId, meetingId, view: answer });
    await draft.remove();
  };
  return (
    <div className={styles['answer']} data-mends>
      <ChildViewFields
        form={draft.value}
        onChange={(change) => draft.setValue((current) => ({ ...current, ...change }))}
      />
      {view !== null && (
        <Button
          size="compact"
          variant="primary"
          isDisabled={checkChildView(view).length > 0}
          isPending={record.isPending}
          // A refusal is told by the save status, and the draft stays.
          onPress={() => void save(view).catch(() => undefined)}
        >
          {t('meetings.closing.saveView')}
        </Button>
      )}
    </div>
  );
}
