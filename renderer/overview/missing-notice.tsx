import { CircleCheck, ClipboardList } from 'lucide-react';
import { paths } from '../app/paths.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import css from './overview-page.module.css';
import type { NextMeeting } from './overview.ts';
import { sentenceCase } from './sentence-case.ts';

const parts = ['consent', 'tasks', 'handovers', 'absent'] as const;

/** From two working days before the meeting: what it misses, in numbers. */
export function MissingNotice({
  meetingId,
  missing,
}: {
  readonly meetingId: string;
  readonly missing: NonNullable<NextMeeting['missing']>;
}) {
  const t = useT();
  const words = parts
    .filter((part) => missing[part] > 0)
    .map((part) => t(`overview.missing.parts.${part}`, { count: missing[part] }));
  const isReady = words.length === 0;
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
        {isReady ? t('overview.missing.none') : `${sentenceCase(joinWords(words))}.`}
      </Banner>
    </div>
  );
}
