import { useEffect, useState } from 'react';
import { bridge } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { liveShortcuts } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import type { WallView } from './views.ts';
import { Wall } from './wall.tsx';

/** A lock is on its way: nothing shows until this window starts anew, whatever has been fetched. */
function useCover(): boolean {
  const [isCovered, setCovered] = useState(false);
  useEffect(
    () =>
      bridge.onChanged(({ topics }) => {
        if (topics.includes('lock')) setCovered(true);
      }),
    [],
  );
  return isCovered;
}

function close(): void {
  call('shell.projector', { open: false }).catch(() => undefined);
}

/** The wall asks one question and shows the answer. Refused for whatever reason, it looks as in any pause. */
export function WallWindow() {
  const t = useT();
  const isCovered = useCover();
  const { data, error, dataUpdatedAt } = useApi('projector.get', null);
  const view: WallView | undefined =
    isCovered || error !== null ? { state: 'pause', sample: data?.sample ?? false } : data;
  const isDark = view?.state === 'blank';
  const hasEnded = view?.state === 'noMeeting';
  useEffect(() => {
    if (hasEnded) close();
  }, [hasEnded]);
  const darken = (): void => void call('projector.darken', { isDark: !isDark }).catch(() => undefined);
  useShortcuts([
    ...liveShortcuts(t, 'darken', darken),
    ...liveShortcuts(t, 'projector', close),
    { keys: 'Escape', label: t('projector.button'), action: close },
  ]);
  return view === undefined ? null : <Wall view={view} at={dataUpdatedAt} />;
}
