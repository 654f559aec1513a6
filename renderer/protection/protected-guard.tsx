import { hintOf } from '../meetings/live-keys.ts';
import { DoorOpen, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { Strip } from '../meetings/strip.tsx';
import type { LiveCase } from '../meetings/views.ts';
import { joinWords } from '../text/join-words.ts';
import { type Translate, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';

type Room = NonNullable<LiveCase['protected']>;

/** Whether the guard asks who may stay at all, before it asks about consent. */
export const isRoomGuarded = (item: LiveCase): boolean =>
  item.stopped && item.protected !== null && (item.withheld !== null || item.protected.leave.length > 0);

/** Everybody but those it names, once they have all left; null when that would open nothing. */
export function outsideOfProtected(item: LiveCase): { unitIds: string[]; personIds: string[] } | null {
  const room = item.protected;
  if (room === null || item.withheld !== null || room.stay.length === 0) return null;
  return { unitIds: [], personIds: [...room.outside, ...room.leave].map(({ personId }) => personId) };
}

/** A protected case opens for those it names, with nobody else in the room. */
export function ProtectedGuard({
  item,
  room,
  onLeft,
  onLater,
}: {
  readonly item: LiveCase;
  readonly room: Room;
  readonly onLeft: () => void;
  readonly onLater: () => void;
}) {
  const t = useT();
  const canOpen = item.withheld === null && room.stay.length > 0;
  return (
    <Strip
      label={t('meetings.guard.label')}
      icon={LockKeyhole}
      looks="stop"
      role="alert"
      title={titleText(t, item, room)}
      actions={
        <>
          {canOpen && (
            <Button variant="primary" shortcut={hintOf('theyLeft')} onPress={onLeft}>
              {t('protection.guard.left')}
            </Button>
          )}
          <Button shortcut={hintOf('guardLater')} onPress={onLater}>
            {t('meetings.live.later')}
          </Button>
        </>
      }
    >
      {explainText(t, item, room)}
    </Strip>
  );
}

function titleText(t: Translate, item: LiveCase, room: Room): string {
  if (item.withheld !== null) return t('protection.guard.notNamed');
  if (room.stay.length === 0) return t('protection.guard.nobody');
  return t('protection.guard.only', { count: room.stay.length, names: joinWords(room.stay) });
}

function explainText(t: Translate, item: LiveCase, room: Room): ReactNode {
  const names = joinWords(room.named);
  if (item.withheld !== null)
    return room.named.length === 0 ? t('protection.guard.orphan') : t('protection.guard.askNamed', { names });
  if (room.stay.length === 0) return t('protection.guard.markPresent', { names });
  return t('protection.guard.opens', { count: room.leave.length });
}

/** While the others are outside: who has stayed, and the way back. */
export function ProtectedCalm({ room, onBack }: { readonly room: Room; readonly onBack: () => void }) {
  const t = useT();
  return (
    <Strip
      label={t('meetings.guard.label')}
      icon={DoorOpen}
      looks="calm"
      role="status"
      title={t('protection.guard.only', { count: room.stay.length, names: joinWords(room.stay) })}
      actions={
        <Button size="compact" onPress={onBack}>
          {t('meetings.guard.allBack')}
        </Button>
      }
    >
      {t('protection.guard.outside', { count: room.outside.length })}
    </Strip>
  );
}
