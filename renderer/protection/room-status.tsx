import { CircleCheck, DoorOpen, LockKeyhole } from 'lucide-react';
import type { AgendaRow } from '../meetings/views.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

/** On an agenda: how many leave the room for a protected case, and how many stay. */
export function RoomStatus({ room }: { readonly room: NonNullable<AgendaRow['protected']> }) {
  const t = useT();
  if (room.stay === 0)
    return (
      <Status tone="late" icon={LockKeyhole} canWrap>
        {t('protection.room.nobody')}
      </Status>
    );
  if (room.leave === 0)
    return (
      <Status tone="ok" icon={CircleCheck} canWrap>
        {t('protection.room.clear')}
      </Status>
    );
  return (
    <Status tone="late" icon={DoorOpen} canWrap>
      {t('protection.room.leave', { leave: room.leave, stay: room.stay })}
    </Status>
  );
}
