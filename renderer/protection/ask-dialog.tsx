import { UserRound } from 'lucide-react';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './protection.module.css';

/** Whom to ask. Nothing is sent: somebody who may open the case lets others in, and that somebody asked is logged. */
export function AskDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t('protection.ask.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('protection.ask.close')}
        </Button>
      }
    >
      <WhomToAsk caseId={caseId} />
    </Dialog>
  );
}

function WhomToAsk({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const { data, error } = useApi('cases.get', { caseId });
  if (error !== null) return <ErrorLine error={error} />;
  if (data === undefined) return <Skeleton rows={3} />;
  return (
    <div className={styles.dialog}>
      <p>{t('protection.ask.text')}</p>
      <ul className={styles.names}>
        {data.namedUsers.map(({ id, name }) => (
          <li key={id}>
            <UserRound size={16} aria-hidden />
            {name}
          </li>
        ))}
      </ul>
      <p className={styles.help}>{t('protection.ask.logged')}</p>
    </div>
  );
}
