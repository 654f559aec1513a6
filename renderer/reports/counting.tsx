import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Progress } from '../ui/progress.tsx';
import type { useReportDraft } from './use-report-draft.ts';

/** Where the report will stand: how far it has come, or that somebody stopped it. */
export function Counting({ draft }: { readonly draft: ReturnType<typeof useReportDraft> }) {
  const t = useT();
  const { progress, isCancelled, cancel, countAnew } = draft;
  if (isCancelled)
    return (
      <Empty
        title={t('reports.counting.cancelled')}
        action={<Button onPress={countAnew}>{t('reports.counting.start')}</Button>}
      />
    );
  const { step, done, of } = progress ?? { step: 'fetching', done: 0, of: null };
  return (
    <Progress
      label={t('reports.counting')}
      detail={progress === null ? '' : t(`reports.counting.${step}`, { done, of: of ?? '' })}
      done={done}
      of={of}
      cancel={{ label: t('reports.counting.cancel'), onPress: cancel }}
    />
  );
}
