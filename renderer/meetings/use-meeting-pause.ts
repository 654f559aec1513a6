import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import type { LiveView } from './views.ts';

/**
 * The meeting's clocks stand still together, and stay so after a lock or a crash: the pause is part of the meeting.
 * Shown at once, before the core has answered.
 */
export interface MeetingPause {
  readonly isPaused: boolean;
  readonly toggle: () => void;
}

export function useMeetingPause(live: Pick<LiveView, 'meeting' | 'pausedAt'>): MeetingPause {
  const meetingId = live.meeting.id;
  const stored = live.pausedAt !== null;
  /** What has been asked for, as long as what is stored is what it was then. */
  const [asked, setAsked] = useState<{ readonly before: boolean; readonly now: boolean } | null>(null);
  const pause = useCommand('meetings.pause').mutate;
  const goOn = useCommand('meetings.goOn').mutate;
  const isPaused = asked?.before === stored ? asked.now : stored;
  return {
    isPaused,
    toggle: () => {
      setAsked({ before: stored, now: !isPaused });
      const refused = {
        onError: () => setAsked(null),
      };
      (isPaused ? goOn : pause)({ meetingId }, refused);
    },
  };
}
