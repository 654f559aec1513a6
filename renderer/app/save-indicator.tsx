import { HardDrive } from 'lucide-react';
import { type SaveStatus, useSaveStatus } from '../api/save-status.ts';
import { clock } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import css from './frame.module.css';

function words(status: SaveStatus, t: Translate): string {
  switch (status.state) {
    case 'idle':
      return t('app.save.idle');
    case 'saving':
      return t('app.save.saving');
    case 'saved':
      return t(status.isDraft ? 'app.save.draft' : 'app.save.saved', { time: clock(status.at) });
    case 'failed':
      return t('app.save.failed');
  }
}

/** Whether the last thing written is on disk. */
export function SaveIndicator() {
  const t = useT();
  const status = useSaveStatus();
  const isSaved = status.state === 'saved' || status.state === 'idle';
  return (
    // The words have the minute alone: one save is told from the next by its moment.
    <p
      className={css.save}
      role="status"
      data-state={status.state}
      data-at={status.state === 'saved' ? status.at : undefined}
    >
      <HardDrive className={css.saveIcon} aria-hidden="true" />
      <span>
        {words(status, t)}
        {isSaved ? <span className={css.saveWhere}> {t('app.save.where')}</span> : null}
      </span>
    </p>
  );
}
