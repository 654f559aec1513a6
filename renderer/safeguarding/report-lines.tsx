import { HeartHandshake } from 'lucide-react';
import { useApi, useCommand } from '../api/use-api.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import css from './concern.module.css';

/** More than these have been seen before. */
const SHOWN = 4;

/** A quiet line for each report that this reader may know of; for the others there is nothing to see. */
export function ReportLines({
  caseId,
  heading,
}: {
  readonly caseId: string | null;
  /** Said before the lines where they stand among other things. */
  readonly heading?: string;
}) {
  const t = useT();
  const { data } = useApi('safeguarding.list', { caseId });
  const takeBack = useCommand('safeguarding.takeBack');
  if (data === undefined || data.length === 0) return null;
  return (
    <ul className={css.lines} aria-label={heading ?? t('safeguarding.registered')}>
      {data.slice(0, SHOWN).map(({ id, on, unit, isOwn }) => {
        const day = dayAndWeek(on);
        return (
          <li key={id}>
            <Status tone="idle" icon={HeartHandshake} canWrap>
              {t('safeguarding.line', { day, unit })}{' '}
              <span className={css.who}>{t('safeguarding.line.who', { unit })}</span>
            </Status>
            {isOwn && (
              <Button
                variant="quiet"
                size="compact"
                ariaLabel={t('safeguarding.takeBack.label', { day })}
                onPress={() => takeBack.mutate({ reportId: id })}
              >
                {t('safeguarding.takeBack')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
