import { FilePenLine } from 'lucide-react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useKeptOpen } from '../app/use-kept-in-address.ts';
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
  const [isOpen, setOpen] = useKeptOpen('amend', meetingId);
  const mayAmend = isAllowed(user.role, 'meeting.run');
  useShortcuts([
    { keys: 'r', label: t('minutes.amend.action'), action: () => setOpen(true), isDisabled: !mayAmend },
  ]);
  if (!mayAmend) return null;
  return (
    <>
      <p>
        <Button size="compact" icon={FilePenLine} shortcut="R" onPress={() => setOpen(true)}>
          {t('minutes.amend.action')}
        </Button>
      </p>
      {isOpen && <AmendDialog meetingId={meetingId} minutes={minutes} onClose={() => setOpen(false)} />}
    </>
  );
}
