import { useParams } from 'react-router';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useConcernAbout } from '../safeguarding/concern-store.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ConsentForm } from './consent-form.tsx';

export function ConsentPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const view = useApi('consents.get', { caseId: id }, { isAskedAnew: true });
  const session = useApi('session.get', null);
  useConcernAbout(view.data === undefined ? null : id, view.data?.number ?? '');
  return (
    <Sheet padding="plain">
      {view.error !== null ? (
        <Empty
          title={errorText(view.error)}
          action={<LinkButton to={paths.cases}>{t('consents.page.toList')}</LinkButton>}
        />
      ) : view.data === undefined || session.data === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <ConsentForm key={id} view={view.data} userName={session.data.user.name} />
      )}
    </Sheet>
  );
}
