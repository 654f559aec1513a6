import {
  CirclePause,
  Clock,
  EyeOff,
  Flag,
  type LucideIcon,
  Presentation,
  Projector,
  ShieldAlert,
} from 'lucide-react';
import { hintOf } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import type { WallControl } from './use-wall.ts';
import type { WallView } from './views.ts';

const looks: Readonly<Record<WallView['state'], readonly [Tone, LucideIcon]>> = {
  case: ['accent', Presentation],
  pause: ['idle', CirclePause],
  noMeeting: ['idle', CirclePause],
  blank: ['idle', EyeOff],
  waitingForConsent: ['late', ShieldAlert],
};

/** In the meeting's top bar: what the room sees at this moment, one key to blank it, one to close it. */
export function WallControls({ wall }: { readonly wall: WallControl }) {
  const t = useT();
  const isDark = wall.view?.state === 'blank';
  return (
    <>
      {wall.isOpen && (
        <>
          <span role="status">{wall.view !== undefined && <Shows view={wall.view} />}</span>
          <Button size="compact" shortcut={hintOf('darken')} onPress={wall.darken}>
            {t(isDark ? 'projector.lighten' : 'projector.darken')}
          </Button>
          <IconButton
            size="compact"
            label={t('projector.clock')}
            icon={Clock}
            isPressed={wall.hasClock}
            onPress={wall.toggleClock}
          />
          <IconButton
            size="compact"
            label={t('projector.end')}
            icon={Flag}
            isPressed={wall.hasEnd}
            onPress={wall.toggleEnd}
          />
        </>
      )}
      <Button
        size="compact"
        icon={Projector}
        shortcut={hintOf('projector')}
        isPressed={wall.isOpen}
        onPress={wall.toggle}
      >
        {t('projector.button')}
      </Button>
    </>
  );
}

function Shows({ view }: { readonly view: WallView }) {
  const t = useT();
  const [tone, icon] = looks[view.state];
  return (
    <Status tone={tone} icon={icon}>
      {view.state === 'case'
        ? t('projector.shows.case', { number: view.number })
        : t(`projector.shows.${view.state}`)}
    </Status>
  );
}
