import { call } from '../api/call.ts';
import { flushDrafts } from '../api/draft-store.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { rememberPlace } from './place.ts';
import css from './frame.module.css';
import { SampleMark } from './sample-mark.tsx';

/** On every screen while the team is made up: says so, and is the way out where the case log was made as a sample. */
export function SampleBanner() {
  const t = useT();
  const { team } = useSession();
  const { data: status } = useApi('vault.status', null);
  const remove = useCommand('vault.removeSample');
  if (!team.sample) return null;
  // At once: the window that follows offers to take it back, and then it is as it was left.
  const start = async (): Promise<void> => {
    rememberPlace();
    await flushDrafts();
    await call('shell.projector', { open: false });
    await remove.mutateAsync(null);
  };
  return (
    <div className={css.sample}>
      <SampleMark>
        {status?.sample === true && (
          <Button
            size="compact"
            isPending={remove.isPending}
            onPress={() => void start().catch(() => undefined)}
          >
            {t('app.sample.remove')}
          </Button>
        )}
      </SampleMark>
      <ErrorLine error={remove.error} />
    </div>
  );
}
