import { UsersRound } from 'lucide-react';
import { isHere } from '../../domain/meetings/absence-rules.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { ConcernButton } from '../safeguarding/concern-button.tsx';
import { clockTime } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { WallControls } from '../projector/wall-controls.tsx';
import type { WallControl } from '../projector/use-wall.ts';
import { UndoButtons } from '../undo/undo-buttons.tsx';
import type { MeetingUndo } from '../undo/use-meeting-undo.ts';
import { Button } from '../ui/button.tsx';
import { useNavigate } from 'react-router';
import { hintOf, liveShortcuts } from './live-keys.ts';
import { LiveTitle } from './live-title.tsx';
import type { LiveView } from './views.ts';
import styles from './live.module.css';

/** The live meeting's own top bar: back, which meeting, who is here, and the way out of it. */
export function LiveTop({
  live,
  wall,
  undo,
  onAttendance,
}: {
  readonly live: LiveView;
  readonly wall: WallControl;
  readonly undo: MeetingUndo;
  readonly onAttendance: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const { meeting, seats } = live;
  const present = seats.filter(isHere).length;
  const when = `${clockTime(meeting.startsAt)}–${clockTime(meeting.endsAt)}`;
  const toClosing = (): void => void navigate(paths.closing(meeting.id));
  useShortcuts([...liveShortcuts(t, 'attendance', onAttendance), ...liveShortcuts(t, 'close', toClosing)]);
  return (
    <header className={styles['top']} data-wall={wall.isOpen}>
      <LiveTitle meeting={meeting} />
      <p className={styles['place']}>{meeting.place === '' ? when : `${when}, ${meeting.place}`}</p>
      <div className={styles['acts']}>
        <UndoButtons undo={undo} />
        <WallControls wall={wall} />
        <ConcernButton />
        <Button size="compact" icon={UsersRound} shortcut={hintOf('attendance')} onPress={onAttendance}>
          {t('meetings.live.present', { count: present })}
        </Button>
        <Button size="compact" shortcut={hintOf('close')} onPress={toClosing}>
          {t('meetings.close')}
        </Button>
      </div>
    </header>
  );
}
