import { type KeyboardEvent, useState } from 'react';
import { attendanceStates } from '../../domain/meetings/meetings.ts';
import { nowInstant } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { clock, clockTime } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { Seat } from './views.ts';
import styles from './seat-list.module.css';

interface SeatRowProps {
  readonly meetingId: string;
  readonly seat: Seat;
  readonly isFixed: boolean;
  readonly isLive: boolean;
}

const hasTime = (state: Seat['state']): boolean => state === 'late' || state === 'left';

/** One person: here, late or gone and since when, away, or somebody else in their place. */
export function SeatRow({ meetingId, seat, isFixed, isLive }: SeatRowProps) {
  const t = useT();
  const setAttendance = useCommand('meetings.setAttendance').mutate;
  const [isNaming, setNaming] = useState(false);
  const put = (state: Seat['state'], more: { at?: string | null; deputy?: string } = {}): void => {
    setAttendance({ meetingId, personId: seat.personId, state, ...more });
  };
  const choose = (id: string): void => {
    const state = attendanceStates.find((candidate) => candidate === id);
    setNaming(state === 'deputy');
    // Nobody sits in before they have a name.
    if (state === undefined || state === 'deputy') return;
    const now = clock(nowInstant()).replace('.', ':');
    put(state, { at: hasTime(state) ? (isLive ? now : null) : null });
  };
  // Not before: the field would be gone before the key that saved it has been heard by the dialog.
  if (isNaming && seat.state === 'deputy') setNaming(false);
  const shown = isNaming ? 'deputy' : seat.state;
  return (
    <li>
      <span>
        {seat.name} <small>{seat.profession}</small>
      </span>
      {isFixed ? (
        <span className={styles['answer']}>{answerText(t, seat)}</span>
      ) : (
        <Select
          label={t('meetings.attendance.of', { name: seat.name })}
          hideLabel
          options={attendanceStates.map((state) => ({ id: state, label: t(`meetings.attendance.${state}`) }))}
          value={shown}
          onChange={choose}
        />
      )}
      {!isFixed && hasTime(shown) && (
        <AtField
          key={`${seat.state}/${seat.at ?? ''}`}
          seat={seat}
          onChange={(at) => put(seat.state, { at })}
        />
      )}
      {!isFixed && shown === 'deputy' && (
        <DeputyField
          key={seat.deputy}
          meetingId={meetingId}
          seat={seat}
          isNew={isNaming}
          onChange={(deputy) => put('deputy', { deputy })}
        />
      )}
    </li>
  );
}

function answerText(t: Translate, { state, at, deputy }: Seat): string {
  const word = t(`meetings.attendance.${state}`);
  if (at !== null) return `${word} ${clockTime(at)}`;
  return deputy === '' ? word : `${word}: ${deputy}`;
}

/** Saved when the field is left: half a time is none. */
function AtField({ seat, onChange }: { readonly seat: Seat; readonly onChange: (at: string) => void }) {
  const t = useT();
  const [at, setAt] = useState(seat.at ?? '');
  const save = (): void => {
    if (at !== '' && at !== seat.at) onChange(at);
  };
  return (
    <div className={styles['more']} onBlur={save} onKeyDownCapture={beforeEscape(save)}>
      <span aria-hidden>
        {t(seat.state === 'left' ? 'meetings.attendance.leftAt' : 'meetings.attendance.comesAt')}
      </span>
      <TimeField
        label={t('meetings.attendance.at', { name: seat.name })}
        hideLabel
        value={at}
        onChange={setAt}
      />
    </div>
  );
}

/** Escape takes the dialog away with the field in it, which then is not left. */
const beforeEscape =
  (save: () => void) =>
  ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') save();
  };

function DeputyField({
  meetingId,
  seat,
  isNew,
  onChange,
}: {
  readonly meetingId: string;
  readonly seat: Seat;
  readonly isNew: boolean;
  readonly onChange: (deputy: string) => void;
}) {
  const t = useT();
  const {
    value: name,
    setValue: setName,
    remove,
  } = useDraft(`deputy/${meetingId}/${seat.personId}`, seat.deputy);
  const save = (): void => {
    if (name.trim() !== '' && name.trim() !== seat.deputy) onChange(name.trim());
    void remove();
  };
  return (
    <form
      className={styles['more']}
      onKeyDownCapture={beforeEscape(save)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <span aria-hidden>{t('meetings.attendance.deputyName')}</span>
      <TextField
        label={t('meetings.attendance.deputyOf', { name: seat.name })}
        hideLabel
        value={name}
        onChange={setName}
        onBlur={save}
        autoFocus={isNew}
      />
    </form>
  );
}
