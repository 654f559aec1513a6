import { Flag, Plus } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ObstacleDialog } from './obstacle-dialog.tsx';
import { ObstacleAnswerText } from './obstacle-row.tsx';
import css from './obstacles.module.css';

interface Props {
  readonly meetingId: string;
  /** A member reads, and a meeting that is over is looked at. */
  readonly isFixed: boolean;
}

/** The agenda's last point: what the steering group has answered, and what goes there. */
export function ObstaclesSection({ meetingId, isFixed }: Props) {
  const t = useT();
  const { data } = useApi('obstacles.ofMeeting', { meetingId });
  const [isRaising, setRaising] = useState(false);
  if (data === undefined) return null;
  const { raised, reported, waiting } = data;
  if (isFixed && raised.length + reported.length + waiting === 0) return null;
  return (
    <section className={css.section} aria-labelledby="obstacles">
      <SectionHead id="obstacles" title={t('obstacles.title')} count={raised.length + reported.length} />
      <p className={css.muted}>{t('obstacles.waiting', { count: waiting })}</p>
      <ul className={css.list}>
        {reported.map((obstacle) => (
          <li key={obstacle.id}>
            <p>
              <b>
                <CaseNumbers>{obstacle.number}</CaseNumbers>
              </b>{' '}
              <CaseNumbers>{obstacle.text}</CaseNumbers>
            </p>
            <ObstacleAnswerText obstacle={obstacle} />
          </li>
        ))}
        {raised.map(({ id, number, kind, text }) => (
          <li key={id}>
            <b>
              <CaseNumbers>{number}</CaseNumbers>
            </b>{' '}
            {t(`obstacles.kind.${kind}`)}. <CaseNumbers>{text}</CaseNumbers>
          </li>
        ))}
      </ul>
      <p className={css.ways}>
        {!isFixed && (
          <Button size="compact" icon={Plus} onPress={() => setRaising(true)}>
            {t('obstacles.raise')}
          </Button>
        )}
        <LinkButton size="compact" icon={Flag} to={paths.obstacles}>
          {t('obstacles.all')}
        </LinkButton>
      </p>
      {isRaising && (
        <ObstacleDialog obstacle={null} meetingId={meetingId} onClose={() => setRaising(false)} />
      )}
    </section>
  );
}
