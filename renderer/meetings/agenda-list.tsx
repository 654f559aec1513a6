import { useEffect, useRef, useState } from 'react';
import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { clockTime, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { AgendaItem } from './agenda-item.tsx';
import { useAgendaDrag } from './use-agenda-drag.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';
import type { AgendaRow, AgendaView } from './views.ts';
import styles from './agenda-list.module.css';

interface AgendaListProps {
  readonly view: AgendaView;
  readonly edits: AgendaEdits;
  readonly isFixed: boolean;
}

/** The agenda as a list that is moved about by keys, arrows or mouse. */
export function AgendaList({ view, edits, isFixed }: AgendaListProps) {
  const t = useT();
  const { rows } = edits;
  const { frame } = view.minutes;
  const list = useRef<HTMLOListElement>(null);
  const { selected, select, steps } = useSelection(rows, list);
  const overId = useAgendaDrag(list, (caseId, overRow) => {
    edits.move(
      caseId,
      rows.findIndex((row) => row.caseId === overRow),
    );
  });
  const index = selected === null ? -1 : rows.indexOf(selected);
  const act = (work: (row: AgendaRow) => void) => () => {
    if (selected !== null) work(selected);
  };
  useShortcuts([
    {
      keys: 'ArrowUp',
      label: t('meetings.hint.choose'),
      isDisabled: isFixed,
      action: () => steps(-1),
    },
    {
      keys: 'ArrowDown',
      label: t('meetings.hint.choose'),
      isDisabled: isFixed,
      action: () => steps(1),
    },
    {
      keys: 'Alt ArrowUp',
      label: t('meetings.hint.move'),
      isDisabled: isFixed,
      action: act((row) => edits.move(row.caseId, index - 1)),
    },
    {
      keys: 'Alt ArrowDown',
      label: t('meetings.hint.move'),
      isDisabled: isFixed,
      action: act((row) => edits.move(row.caseId, index + 1)),
    },
    {
      keys: '+',
      label: t('meetings.hint.minutes'),
      isDisabled: isFixed,
      action: act((row) => edits.setMinutes(row.caseId, row.minutes + 1)),
    },
    {
      keys: '-',
      label: t('meetings.hint.minutes'),
      isDisabled: isFixed,
      action: act((row) => edits.setMinutes(row.caseId, row.minutes - 1)),
    },
    {
      keys: 'p',
      label: t('meetings.hint.park'),
      isDisabled: isFixed,
      action: act((row) => {
        steps(index === rows.length - 1 ? -1 : 1);
        edits.park(row);
      }),
    },
  ]);

  const starts = startTimes(rows, addMinutes(view.meeting.startsAt, frame));
  return (
    <ol className={styles['list']} ref={list}>
      <FrameRow
        at={view.meeting.startsAt}
        title={t('meetings.frame.start')}
        detail={startText(t, view.tasks.last)}
        minutes={frame}
      />
      {rows.map((row, place) => (
        <AgendaItem
          key={row.caseId}
          row={row}
          meetingId={view.meeting.id}
          index={place}
          of={rows.length}
          startsAt={starts[place] ?? ''}
          isSelected={row === selected}
          isDropTarget={overId === row.caseId}
          isFixed={isFixed}
          edits={edits}
          onSelect={() => select(row.caseId)}
          onStep={steps}
        />
      ))}
      <FrameRow
        at={starts.at(-1) ?? ''}
        title={t('meetings.frame.end')}
        detail={t('meetings.frame.endDetail')}
        minutes={frame}
      />
    </ol>
  );
}

/** When each row begins, and last when the closing does. */
const startTimes = (rows: readonly AgendaRow[], first: string): readonly string[] =>
  rows.reduce<readonly string[]>(
    (starts, row) => [...starts, addMinutes(starts.at(-1) ?? first, row.minutes)],
    [first],
  );

interface Selection {
  readonly selected: AgendaRow | null;
  readonly select: (caseId: string) => void;
  readonly steps: (by: number) => void;
}

/** The row that keys act on. It keeps the keyboard when it is moved, and hands it on when it is parked. */
function useSelection(rows: readonly AgendaRow[], list: { readonly current: HTMLElement | null }): Selection {
  const [selectedId, select] = useState<string | null>(null);
  const follows = useRef(false);
  const selected = rows.find((row) => row.caseId === selectedId) ?? rows[0] ?? null;
  const shownId = selected?.caseId ?? null;
  useEffect(() => {
    if (!follows.current || shownId === null) return;
    follows.current = false;
    const grip = list.current?.querySelector(`[data-grip="${CSS.escape(shownId)}"]`);
    if (grip instanceof HTMLElement) grip.focus();
  }, [shownId, list]);
  return {
    selected,
    select,
    steps: (by) => {
      const row = selected === null ? undefined : rows[rows.indexOf(selected) + by];
      if (row === undefined) return;
      follows.current = true;
      select(row.caseId);
    },
  };
}

/** "Närvaro, sekretess, jäv. Uppgifter från tor 19 nov: 6 av 8 klara" */
function startText(t: Translate, last: AgendaView['tasks']['last']): string {
  const text = t('meetings.frame.startDetail');
  return last === null
    ? text
    : `${text}. ${t('meetings.frame.tasks', { ...last, day: shortDay(last.meetingId) })}`;
}

function FrameRow({
  at,
  title,
  detail,
  minutes,
}: {
  readonly at: string;
  readonly title: string;
  readonly detail: string;
  readonly minutes: number;
}) {
  const t = useT();
  return (
    <li className={styles['fix']}>
      <span className={styles['time']}>{clockTime(at)}</span>
      <span className={styles['what']}>
        <b>{title}</b>
        <small>{detail}</small>
      </span>
      <span className={styles['minutes']}>{t('meetings.minutes', { minutes })}</span>
    </li>
  );
}
