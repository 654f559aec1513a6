import { focusFirstSeat, stepBetweenSeats } from './seat-keys.ts';
import { SeatRow } from './seat-row.tsx';
import type { Seat } from './views.ts';
import styles from './seat-list.module.css';

interface SeatListProps {
  readonly meetingId: string;
  readonly seats: readonly Seat[];
  readonly isFixed?: boolean;
  /** The meeting is going on: somebody who comes or leaves does it now. */
  readonly isLive?: boolean;
}

/** Who sits at the table, by unit; each answer is saved as it is given. */
export function SeatList({ meetingId, seats, isFixed = false, isLive = false }: SeatListProps) {
  const units = [...new Map(seats.map((seat) => [seat.unitId, seat.unit])).entries()];
  return (
    <div ref={isLive ? focusFirstSeat : null} className={styles['units']} onKeyDownCapture={stepBetweenSeats}>
      {units.map(([unitId, unit]) => (
        <section key={unitId} aria-label={unit}>
          <h3>{unit}</h3>
          <ul>
            {seats
              .filter((seat) => seat.unitId === unitId)
              .map((seat) => (
                <SeatRow
                  key={seat.personId}
                  meetingId={meetingId}
                  seat={seat}
                  isFixed={isFixed}
                  isLive={isLive}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
