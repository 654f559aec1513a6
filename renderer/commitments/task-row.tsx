import {
  CalendarClock,
  Check,
  CircleCheck,
  CircleSlash,
  Clock,
  Shuffle,
  TriangleAlert,
  Undo2,
  X,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { childText } from '../overview/child-text.ts';
import { dayMonth, week, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import type { Icon } from '../ui/icon.ts';
import { Status } from '../ui/status.tsx';
import css from './commitments.module.css';
import { TaskMoves } from './task-moves.tsx';
import type { ListedTask, Reporting } from './task-view.ts';
import type { Report } from './use-report.ts';

interface Props {
  readonly task: ListedTask;
  readonly isSelected: boolean;
  readonly reporting: Reporting;
  readonly report: Report;
  readonly onSelect: () => void;
  readonly onDone: () => void;
  readonly onReport: (kind: NonNullable<Reporting>) => void;
}

/** One task: what, about whom, who does it, by when, and the answers to it. */
export function TaskRow({ task, isSelected, ...props }: Props) {
  const t = useT();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isSelected || props.reporting !== null) return;
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, props.reporting]);
  const { person, unit } = task;
  const text = task.text === '' ? t('commitments.list.hidden') : task.text;
  return (
    <div ref={row} className={css.row}>
      <div className={css.what}>
        <button type="button" className={css.choose} onClick={props.onSelect}>
          {text}
        </button>
        <TaskMoves task={task} />
        {task.note !== '' && <small>{task.note}</small>}
      </div>
      <span className={css.about}>
        <Link to={paths.case(task.caseId)}>
          <CaseNumbers>{task.number}</CaseNumbers>
        </Link>{' '}
        <span className={css.muted}>{childText(task, t)}</span>
      </span>
      <span>
        {person === '' ? t('overview.tasks.nobody') : person}
        <small>{unit}</small>
      </span>
      <DueStatus task={task} />
      <Answers task={task} isSelected={isSelected} {...props} text={text} />
    </div>
  );
}

const answered = {
  done: { tone: 'ok', icon: CircleCheck },
  notDone: { tone: 'late', icon: CircleSlash },
  overtaken: { tone: 'idle', icon: Shuffle },
} as const;

function DueStatus({ task: { state, dueOn, answeredOn, group } }: { readonly task: ListedTask }) {
  const t = useT();
  if (state !== 'open' && state !== 'overdue') {
    const { tone, icon } = answered[state];
    return (
      <Status tone={tone} icon={icon} canWrap>
        {t(`commitments.state.${state}`)} {answeredOn === null ? '' : dayMonth(answeredOn)}
      </Status>
    );
  }
  if (dueOn === null)
    return (
      <Status tone="idle" icon={Clock}>
        {t('commitments.noDay')}
      </Status>
    );
  const tone = group === 'overdue' ? 'late' : group === 'beforeNext' ? 'soon' : 'idle';
  return (
    <Status tone={tone} icon={group === 'overdue' ? TriangleAlert : Clock} canWrap>
      <span>{`${withYear(dueOn)}, ${week(dueOn)}`}</span>
    </Status>
  );
}

function Answers({
  task,
  text,
  isSelected,
  reporting,
  report,
  onDone,
  onReport,
}: Omit<Props, 'onSelect'> & { readonly text: string }) {
  const t = useT();
  // The chosen row says its keys where the others have icons: nothing moves when another is chosen.
  const sign = (icon: Icon, key: string) => (isSelected ? { shortcut: key } : { icon });
  if (task.group === 'done')
    return (
      <div className={css.acts}>
        <Button
          size="compact"
          variant="quiet"
          icon={Undo2}
          ariaLabel={t('commitments.undoAnswer', { text })}
          onPress={() => void report.takeBack(task).catch(() => undefined)}
        >
          {t('commitments.undo')}
        </Button>
      </div>
    );
  return (
    <div className={css.acts} role="group" aria-label={t('commitments.answer.label', { text })}>
      <Button size="compact" {...sign(Check, 'K')} onPress={onDone}>
        {t('commitments.answer.done')}
      </Button>
      <Button
        size="compact"
        {...sign(X, 'I')}
        isPressed={reporting === 'notDone'}
        onPress={() => onReport('notDone')}
      >
        {t('commitments.answer.notDone')}
      </Button>
      <Button
        size="compact"
        {...sign(Shuffle, 'Ö')}
        isPressed={reporting === 'overtaken'}
        onPress={() => onReport('overtaken')}
      >
        {t('commitments.answer.overtaken')}
      </Button>
      {task.dueOn !== null && (
        <Button
          size="compact"
          {...sign(CalendarClock, 'F')}
          isPressed={reporting === 'move'}
          onPress={() => onReport('move')}
        >
          {t('commitments.answer.move')}
        </Button>
      )}
    </div>
  );
}
