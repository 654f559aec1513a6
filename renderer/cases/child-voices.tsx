import { useT } from '../text/t.ts';
import type { CaseView } from './case-view.ts';
import { ChildVoice } from './child-voice.tsx';
import styles from './case-page.module.css';

export function ChildVoices({ view }: { readonly view: CaseView }) {
  const t = useT();
  const spoken = view.childVoice.filter((voice) => voice.words !== '');
  return (
    <section aria-labelledby="child-voice">
      <h2 id="child-voice">{t('cases.voice.title')}</h2>
      {spoken.length === 0 && <p className={styles.hint}>{t('cases.voice.empty')}</p>}
      {spoken.map((voice) => (
        <ChildVoice key={`${voice.on} ${voice.words}`} voice={voice} />
      ))}
    </section>
  );
}
