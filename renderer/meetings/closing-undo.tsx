import { useApi } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { UndoButtons } from '../undo/undo-buttons.tsx';
import { useMeetingUndo } from '../undo/use-meeting-undo.ts';
import { liveShortcuts } from './live-keys.ts';
import type { LiveView } from './views.ts';

/** What is answered at closing is taken back there, with the keys of the meeting. */
export function ClosingUndo({ meetingId }: { readonly meetingId: string }) {
  const { data: live } = useApi('meetings.live', { meetingId });
  return live?.held.isHere === true ? <Steps live={live} /> : null;
}

/** The list below shows by itself what a step has left to answer. */
const stayHere = (): void => undefined;

function Steps({ live }: { readonly live: LiveView }) {
  const t = useT();
  const undo = useMeetingUndo(live, stayHere);
  useShortcuts([...liveShortcuts(t, 'undo', undo.undo), ...liveShortcuts(t, 'redo', undo.redo)]);
  return <UndoButtons undo={undo} />;
}
