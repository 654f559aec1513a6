import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { LegalReference } from '../law/legal-reference.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Contacts } from './contacts.tsx';
import { Guidance } from './guidance.tsx';
import { RegisterReport } from './register-report.tsx';

/**
 * What somebody who is worried for a child does now. Whatever they came from waits: the duty is their own and
 * immediate, whatever their role, and nothing here asks for consent, a meeting or a vote. That a report has been made is
 * written down by those who work with children.
 */
export function ConcernDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { user } = useSession();
  return (
    <Dialog
      title={t('safeguarding.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('safeguarding.close')}
        </Button>
      }
    >
      <Guidance law={<LegalReference law="dutyToReport" />}>
        <Contacts onLeave={onClose} />
      </Guidance>
      {isAllowed(user.role, 'concern.report') && <RegisterReport />}
    </Dialog>
  );
}
