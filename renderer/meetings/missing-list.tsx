import {
  CalendarX,
  CircleQuestionMark,
  Gavel,
  MessageCircleQuestionMark,
  UserX,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isTextKey } from '../../domain/text/text.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { TaskMoves } from '../commitments/task-moves.tsx';
import { caseLabel } from '../protection/case-label.ts';
import { type Translate, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { MissingAnswer } from './missing-answer.tsx';
import type { MeetingDay, MissingThing } from './views.ts';
import styles from './closing.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

const icons: Readonly<Record<MissingThing['kind'], LucideIcon>> = {
  outcome: CircleQuestionMark,
  taskDay: CalendarX,
  taskPerson: UserX,
  childView: MessageCircleQuestionMark,
  commitmentUnanswered: CircleQuestionMark,
  taskMustSettle: Gavel,
  attendance: UsersRound,
};

/** What the meeting still owes, each answered in place where that takes one step, otherwise with a way there. */
export function MissingList({
  meeting,
  missing,
}: {
  readonly meeting: MeetingDay;
  readonly missing: readonly MissingThing[];
}) {
  const t = useT();
  const navigate = useNavigate();
  const [asksAttendance, setAsksAttendance] = useState(false);
  const live = useApi('meetings.live', { meetingId: meeting.id });
  const list = useRef<HTMLOListElement>(null);
  const go = (thing: MissingThing, index: number): void => {
    // What can be answered on the spot is. The recorder asks for the child's view as a part of a new decision: one
    // that is made gets its own here.
    const answer = list.current?.children[index]?.querySelector<HTMLElement>(
      '[data-mends] :is(button, input)',
    );
    if (answer) answer.focus();
    else if (thing.kind === 'attendance') setAsksAttendance(true);
    else
      void navigate(
        thing.caseId === null
          ? paths.live(meeting.id)
          : `${paths.live(meeting.id)}?case=${encodeURIComponent(thing.caseId)}`,
      );
  };
  useShortcuts(
    missing.slice(0, 9).map((thing, index) => ({
      keys: String(index + 1),
      label: t('meetings.closing.go'),
      action: () => go(thing, index),
    })),
  );
  return (
    <section className={styles['missing']} aria-label={t('meetings.closing.missingLabel')}>
      <ol ref={list}>
        {missing.map((thing, index) => {
          const Icon = icons[thing.kind];
          return (
            <li key={`${thing.kind}/${thing.caseId ?? ''}/${thing.taskId ?? ''}`}>
              <span className={styles['mark']}>
                <Icon size={17} aria-hidden />
              </span>
              <div>
                <p>
                  {thing.caseId !== null && (
                    <b>
                      <CaseNumbers>{caseLabel(t, thing.number)}</CaseNumbers>{' '}
                    </b>
                  )}
                  {missingText(t, thing)}
                </p>
                <p className={styles['hint']}>{t(`meetings.missingHint.${thing.kind}`)}</p>
                {thing.task !== null && <TaskMoves task={thing.task} />}
                <MissingAnswer thing={thing} meeting={meeting} />
              </div>
              <Button
                size="compact"
                shortcut={index < 9 ? String(index + 1) : undefined}
                ariaLabel={t('meetings.closing.goTo', {
                  what: thing.caseId === null ? missingText(t, thing) : caseLabel(t, thing.number),
                })}
                onPress={() => go(thing, index)}
              >
                {t('meetings.closing.go')}
              </Button>
            </li>
          );
        })}
      </ol>
      <AttendanceDialog
        meetingId={meeting.id}
        seats={live.data?.seats ?? []}
        isOpen={asksAttendance}
        onClose={() => setAsksAttendance(false)}
      />
    </section>
  );
}

/** What a task of a protected case says is not told to the whole room. */
function missingText(t: Translate, { kind, taskId, detail }: MissingThing): string {
  const isVeiled = taskId !== null && detail === '';
  const key = `protection.missing.${kind}`;
  return isVeiled && isTextKey(key) ? t(key) : t(`meetings.missing.${kind}`, { detail });
}
