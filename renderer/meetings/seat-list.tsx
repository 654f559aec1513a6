import { attendanceStates } from '../../domain/meetings/meetings.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Select } from '../ui/select.tsx';
import type { Seat } from './views.ts';
import styles from './seat-list.module.css';

interface SeatListProps {
  readonly meetingId: string;
  readonly seats: readonly Seat[];
  readonly states: readonly Seat['state'][];
  readonly isFixed?: boolean;
}

/** Who sits at the table, by unit; each answer is saved as it is given. */
export function SeatList({ meetingId, seats, states, isFixed = false }: SeatListProps) {
  const t = useT();
  const setAttendance = useCommand('meetings.setAttendance');
  const units = [...new Map(seats.map((seat) => [seat.unitId, seat.unit])).entries()];
  const options = attendanceStates
    .filter((state) => states.includes(state))
    .map((state) => ({ id: state, label: t(`meetings.attendance.${state}`) }));
  return (
    <div className={styles['units']}>
      {units.map(([unitId, unit]) => (
        <section key={unitId} aria-label={unit}>
          <h3>{unit}</h3>
          <ul>
            {seats
              .filter((seat) => seat.unitId === unitId)
              .map((seat) => (
                <li key={seat.personId}>
                  <span>
                    {seat.name} <small>{seat.profession}</small>
                  </span>
                  {isFixed ? (
                    <span className={styles['answer']}>{t(`meetings.attendance.${seat.state}`)}</span>
                  ) : (
                    <Select
                      label={t('meetings.attendance.of', { name: seat.name })}
                      hideLabel
                      options={options}
                      value={seat.state}
                      onChange={(value) => {
                        const state = attendanceStates.find((candidate) => candidate === value);
                        if (state !== undefined)
                          setAttendance.mutate({ meetingId, personId: seat.personId, state });
                      }}
                    />
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
