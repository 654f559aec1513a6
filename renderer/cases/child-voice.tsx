import type { CaseView } from './case-view.ts';
import { useT } from '../text/t.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { dayAndWeek } from '../text/dates.ts';
import styles from './child-voice.module.css';

/** The child's own words, marked with the accent: how they were asked for, and whether the child knows they are read. */
export function ChildVoice({ voice }: { readonly voice: CaseView['childVoice'][number] }) {
  const t = useT();
  return (
    <figure className={styles.voice}>
      <blockquote>{t('cases.voice.quote', { words: voice.words })}</blockquote>
      <figcaption>
        {[howText(voice.how, t), dayAndWeek(voice.on)].filter((part) => part !== '').join(', ')}.{' '}
        {voice.knowsItIsRead === 'yes' && t('cases.voice.knows')}
        {voice.knowsItIsRead === 'no' && t('cases.voice.doesNotKnow')}
      </figcaption>
    </figure>
  );
}

/** At a meeting the way is one of four; when the case was raised somebody wrote it down. */
function howText(how: string, t: ReturnType<typeof useT>): string {
  const key = `cases.how.${how}`;
  return isTextKey(key) ? t(key) : how.trim().replace(/\.$/, '');
}
