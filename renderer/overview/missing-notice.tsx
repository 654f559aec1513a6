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

interface Props {
  readonly meeting: NextMeeting['meeting'];
  readonly missing: NonNullable<NextMeeting['missing']>;
}

/** From two working days before the meeting: what it misses, in numbers that lead to their lists. */
export function MissingNotice({ meeting, missing }: Props) {
  const t = useT();
  const lacks = missingParts.filter(({ id }) => missing[id] > 0);
  const isReady = lacks.length === 0;
  // A meeting without an agenda is not ready, and nothing of it can be missing.
  if (isReady && meeting.newCases + meeting.followUps === 0) return null;
  return (
    <div className={css.notice}>
      <Banner
        tone={isReady ? 'ok' : 'soon'}
        icon={isReady ? CircleCheck : ClipboardList}
        title={t(isReady ? 'overview.missing.ready' : 'overview.missing.title')}
        actions={
          isReady ? undefined : (
            <LinkButton size="compact" to={paths.meeting(meeting.id)}>
              {t('overview.missing.go')}
            </LinkButton>
          )
        }
        isSlim
      >
        {isReady ? (
          t('overview.missing.none')
        ) : (
          <ul className={css.lacks}>
            {lacks.map(({ id, heading }) => (
              <li key={id}>
                <Link to={paths.meetingPart(meeting.id, heading)}>
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
