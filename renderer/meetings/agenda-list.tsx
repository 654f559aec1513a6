import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import { clockTime } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { AgendaItem } from './agenda-item.tsx';
import type { AgendaView } from './views.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';
import styles from './prepare.module.css';

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
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const selected = rows.find((row) => row.caseId === selectedId) ?? rows[0];
  const index = selected === undefined ? -1 : rows.indexOf(selected);
  const followsFocus = useRef(false);

  // A row that has been moved or parked must not take the keyboard with it.
  useEffect(() => {
    if (!followsFocus.current || selected === undefined) return;
    followsFocus.current = false;
    focusGrip(list.current, selected.caseId);
  }, [selected]);

  const select = (at: number): void => {
    const row = rows[at];
    if (row === undefined) return;
    setSelectedId(row.caseId);
    focusGrip(list.current, row.caseId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (selected === undefined || isTyping(event.target)) return;
    const keys = `${event.altKey ? 'Alt ' : ''}${event.key}`;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowUp: () => select(index - 1),
      ArrowDown: () => select(index + 1),
      'Alt ArrowUp': () => edits.move(selected.caseId, index - 1),
      'Alt ArrowDown': () => edits.move(selected.caseId, index + 1),
      '+': () => edits.setMinutes(selected.caseId, selected.minutes + 1),
      '-': () => edits.setMinutes(selected.caseId, selected.minutes - 1),
      p: () => {
        followsFocus.current = true;
        setSelectedId(rows[index + 1]?.caseId ?? rows[index - 1]?.caseId ?? null);
        edits.park(selected);
      },
    };
    const action = actions[keys];
    if (action === undefined || event.ctrlKey || event.metaKey || (isFixed && !keys.startsWith('Arrow'))) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  let at = addMinutes(view.meeting.startsAt, frame);
  return (
    <ol className={styles['list']} ref={list} onKeyDown={onKeyDown}>
      <FrameRow at={view.meeting.startsAt} title={t('meetings.frame.start')} detail={t('meetings.frame.startDetail')} minutes={frame} />
      {rows.map((row, place) => {
        const startsAt = at;
        at = addMinutes(at, row.minutes);
        return (
          <AgendaItem
            key={row.caseId}
            row={row}
            meetingId={view.meeting.id}
            index={place}
            of={rows.length}
            startsAt={startsAt}
            isSelected={row === selected}
            isDropTarget={over === row.caseId && dragged !== null && dragged !== row.caseId}
            isFixed={isFixed}
            edits={edits}
            onSelect={() => {
              setSelectedId(row.caseId);
            }}
            onDrag={(step) => {
              if (step === 'start') setDragged(row.caseId);
              if (step === 'over') setOver(row.caseId);
              if (step !== 'drop') return;
              if (dragged !== null) edits.move(dragged, place);
              setDragged(null);
              setOver(null);
            }}
          />
        );
      })}
      <FrameRow at={at} title={t('meetings.frame.end')} detail={t('meetings.frame.endDetail')} minutes={frame} />
    </ol>
  );
}

function focusGrip(list: HTMLElement | null, caseId: string): void {
  const grip = list?.querySelector(`[data-grip="${CSS.escape(caseId)}"]`);
  if (grip instanceof HTMLElement) grip.focus();
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLInputElement;

function FrameRow({ at, title, detail, minutes }: { readonly at: string; readonly title: string; readonly detail: string; readonly minutes: number }) {
  const t = useT();
  return (
    <li className={styles['fix']}>
      <span className={styles['time']}>{clockTime(at)}</span>
      <span />
      <span className={styles['what']}>
        <b>{title}</b>
        <small>{detail}</small>
      </span>
      <span className={styles['minutes']}>{t('meetings.minutes', { minutes })}</span>
    </li>
  );
}
