import type { Store } from '../../db/query.ts';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import type { PlainTime } from '../../domain/kernel/plain-date.ts';
import type { WallClock } from '../../domain/projector/projector-rules.ts';

/** The item that the meeting's screen has put up. */
export interface Showing {
  readonly meetingId: string;
  readonly caseId: string;
}

/** An item's clock as it stood when it was set, and when the meeting was then expected to end. */
export interface SetClock {
  readonly caseId: string;
  readonly clock: WallClock | null;
  readonly endsAt: PlainTime | null;
  readonly setAt: number;
}

export interface WallReader {
  readonly showing: () => Showing | null;
  readonly clock: () => SetClock | null;
  readonly isDark: (meetingId: string) => boolean;
}

export interface Wall extends WallReader {
  readonly show: (showing: Showing | null) => void;
  readonly setClock: (clock: SetClock | null) => void;
  readonly darken: (meetingId: string, isDark: boolean) => void;
}

const DARK_KEY = 'projector.dark';

/**
 * The state of the wall on this machine. Which item is up lives in memory, so that it is gone with the key: after
 * a lock nothing shows until the meeting's screen is there again. That the wall is blanked is kept on disk, so that
 * no lock or crash lights it behind somebody's back; another meeting begins with a wall that is lit.
 */
export function createWall(store: Store): Wall {
  let now: Showing | null = null;
  let clock: SetClock | null = null;
  return {
    showing: () => now,
    show: (showing) => {
      now = showing;
    },
    clock: () => clock,
    setClock: (given) => {
      clock = given;
    },
    isDark: (meetingId) => getMeta(store, DARK_KEY) === meetingId,
    darken: (meetingId, isDark) => {
      setMeta(store, DARK_KEY, isDark ? meetingId : '');
    },
  };
}
