import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Progress } from '../ui/progress.tsx';

/** Often enough to follow it, and seldom enough not to hold it up. */
const ASK_EVERY_MS = 400;

/** How far a file has come that is being made or read, and the way out until it is being taken in. */
export function WorkProgress() {
  const t = useT();
  const cancel = useCommand('exchange.cancel');
  const { data } = useQuery({
    queryKey: ['exchange.work', null],
    queryFn: () => call('exchange.work', null),
    refetchInterval: ASK_EVERY_MS,
    gcTime: 0,
  });
  return (
    <Progress
      label={t('exchange.work')}
      detail={data == null ? '' : t(`exchange.work.${data.step}`)}
      done={data?.done ?? 0}
      of={data?.of ?? null}
      cancel={{ label: t('exchange.work.cancel'), onPress: () => cancel.mutate(null) }}
    />
  );
}
