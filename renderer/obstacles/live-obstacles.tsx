import { MessageSquareReply, Plus } from 'lucide-react';
import { useApi } from '../api/use-api.ts';
import { hintOf } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Status } from '../ui/status.tsx';
import { ObstacleAnswerText } from './obstacle-row.tsx';
import css from './obstacles.module.css';

interface Props {
  readonly meetingId: string;
  readonly onRaise: () => void;
}

/** Last in the meeting: what the steering group has answered is told, and what stands in the way is raised. */
export function LiveObstacles({ meetingId, onRaise }: Props) {
  const t = useT();
  const { data } = useApi('obstacles.ofMeeting', { meetingId });
  const toTell = data?.reported.length ?? 0;
  return (
    <section className={css.live} aria-label={t('obstacles.title')}>
      <h2>{t('obstacles.title')}</h2>
      {toTell > 0 && (
        <Status tone="soon" icon={MessageSquareReply} canWrap>
          {t('obstacles.toTell', { count: toTell })}
        </Status>
      )}
      <Button size="compact" icon={Plus} shortcut={hintOf('obstacle')} onPress={onRaise}>
        {t('obstacles.raise')}
      </Button>
      {data !== undefined && data.reported.length + data.raised.length > 0 && (
        <ul>
          {data.reported.map((obstacle) => (
            <li key={obstacle.id}>
              <b>
                <CaseNumbers>{obstacle.number}</CaseNumbers>
              </b>{' '}
              {t(`obstacles.kind.${obstacle.kind}`)}
              <ObstacleAnswerText obstacle={obstacle} />
            </li>
          ))}
          {data.raised.map(({ id, number, kind }) => (
            <li key={id}>
              <b>
                <CaseNumbers>{number}</CaseNumbers>
              </b>{' '}
              {t(`obstacles.kind.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
