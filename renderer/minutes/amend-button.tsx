import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import type { Minutes } from './minutes.ts';

interface Props {
  readonly meetingId: string;
  readonly minutes: Minutes;
}

/** For whoever keeps the minutes: as quick to reach as an edit would be. */
export function AmendButton({ meetingId, minutes }: Props) {
  const t = useT();
  const { user } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!isAllowed(user.role, 'meeting.run')) return null;
  return (
    <>
      <p>
        <Button size="compact" icon={FilePenLine} onPress={() => setOpen(true)}>
          {t('minutes.amend.action')}
        </Button>
      </p>
      {isOpen && <AmendDialog meetingId={meetingId} minutes={minutes} onClose={() => setOpen(false)} />}
    </>
  );
}
