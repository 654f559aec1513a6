import { LockKeyhole } from 'lucide-react';
import { useSession } from '../api/session.ts';
import { paths } from '../app/paths.ts';
import type { CaseView } from '../cases/case-view.ts';
import { WithdrawUnseen } from '../consents/withdraw-unseen.tsx';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { AskButton } from './ask-button.tsx';
import styles from './protection.module.css';

/** A protected case that does not name this reader: neither number nor who holds it. */
export function VeiledCase({ view }: { readonly view: CaseView }) {
  const t = useT();
  return (
    <>
      <PageHead
        back={{ to: paths.cases, label: t('cases.list.back') }}
        title={t('protection.case')}
        detail={view.named === null ? undefined : t('protection.count', { count: view.named })}
      />
      <VeiledBanner view={view} />
    </>
  );
}

export function VeiledBanner({ view }: { readonly view: Pick<CaseView, 'id' | 'named'> }) {
  const t = useT();
  const { user } = useSession();
  const isCoordinator = user.role === 'coordinator';
  const text = view.named === 0 ? 'orphan' : isCoordinator ? 'coordinator' : 'member';
  return (
    <div className={styles.note}>
      <Banner
        tone="idle"
        icon={LockKeyhole}
        title={t('protection.veiled.title')}
        actions={
          isCoordinator && (
            <>
              <AskButton caseId={view.id} named={view.named} />
              <WithdrawUnseen caseId={view.id} />
            </>
          )
        }
      >
        {t(`protection.veiled.${text}`)}
      </Banner>
    </div>
  );
}
