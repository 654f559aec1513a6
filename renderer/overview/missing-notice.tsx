import { CircleCheck, ClipboardList } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { missingParts } from '../meetings/missing-parts.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import css from './overview-page.module.css';
import type { NextMeeting } from './overview.ts';
import { sentenceCase } from '../text/sentence-case.ts';

/** From two working days before the meeting: what it misses, in numbers that lead to their lists. */
export function MissingNotice({
  meetingId,
  missing,
}: {
  readonly meetingId: string;
  readonly missing: NonNullable<NextMeeting['missing']>;
}) {
  const t = useT();
  const lacks = missingParts.filter(({ id }) => missing[id] > 0);
  const isReady = lacks.length === 0;
  return (
    <div className={css.notice}>
      <Banner
        tone={isReady ? 'ok' : 'soon'}
        icon={isReady ? CircleCheck : ClipboardList}
        title={t('overview.missing.title')}
        actions={
          <LinkButton size="compact" to={paths.meeting(meetingId)}>
            {t('overview.missing.go')}
          </LinkButton>
        }
        isSlim
      >
        {isReady ? (
          t('overview.missing.none')
        ) : (
          <ul className={css.lacks}>
            {lacks.map(({ id, heading }) => (
              <li key={id}>
                <Link to={paths.meetingPart(meetingId, heading)}>
                  {sentenceCase(t(`overview.missing.parts.${id}`, { count: missing[id] }))}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Banner>
    </div>
  );
}
