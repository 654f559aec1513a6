import type { CaseView } from './case-view.ts';
import { useT } from '../text/t.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { dayAndWeek } from '../text/dates.ts';
import styles from './child-voice.module.css';

type Voice = CaseView['childVoice'][number];

/**
 * The child's own words, marked with the accent: how they were asked for, how they mattered, and whether the child
 * knows they are read. Where nobody knows what the child thinks: why, and when it will be asked for.
 */
export function ChildVoice({ voice }: { readonly voice: Voice }) {
  const t = useT();
  if (voice.words === '') return <Unknown voice={voice} />;
  return (
    <figure className={styles.voice}>
      <blockquote>{t('cases.voice.quote', { words: voice.words })}</blockquote>
      <figcaption>
        {[howText(voice.how, t), dayAndWeek(voice.on)].filter((part) => part !== '').join(', ')}.{' '}
        {voice.influence !== null && influenceText(voice, t)}
        {voice.knowsItIsRead === 'yes' && t('cases.voice.knows')}
        {voice.knowsItIsRead === 'no' && t('cases.voice.doesNotKnow')}
      </figcaption>
    </figure>
  );
}

function Unknown({ voice: { on, reason, plan, planOn } }: { readonly voice: Voice }) {
  const t = useT();
  return (
    <div className={styles.unknown}>
      <p>
        <b>{t('cases.voice.notAscertained')}</b>, {dayAndWeek(on)}
      </p>
      {reason !== '' && <p>{t('cases.voice.why', { text: reason })}</p>}
      {plan !== '' && <p>{t('cases.voice.plan', { text: plan })}</p>}
      {planOn !== null && <p>{t('cases.voice.planOn', { day: dayAndWeek(planOn) })}</p>}
    </div>
  );
}

function influenceText({ influence, influenceHow }: Voice, t: ReturnType<typeof useT>): string {
  if (influence === null) return '';
  const text = t(`cases.voice.influence.${influence}`);
  return influenceHow === '' ? `${text}.` : `${text}: ${influenceHow.replace(/\.$/, '')}.`;
}

/** At a meeting the way is one of four; when the case was raised somebody wrote it down. */
function howText(how: string, t: ReturnType<typeof useT>): string {
  const key = `cases.how.${how}`;
  return isTextKey(key) ? t(key) : how.trim().replace(/\.$/, '');
}
