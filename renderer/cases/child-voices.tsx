import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import type { CaseView } from './case-view.ts';
import { ChildVoice } from './child-voice.tsx';
import styles from './case-page.module.css';

/** What stands before the older ones are asked for. */
const LATEST = 3;

/** The child's voice over time, the newest first. */
export function ChildVoices({ view }: { readonly view: CaseView }) {
  const t = useT();
  const [showsAll, setShowsAll] = useState(false);
  const voices = view.childVoice;
  const older = voices.length - LATEST;
  return (
    <section aria-labelledby="child-voice">
      <h2 id="child-voice">{t('cases.voice.title')}</h2>
      {voices.length === 0 && <p className={styles.hint}>{t('cases.voice.empty')}</p>}
      {voices.slice(0, showsAll ? undefined : LATEST).map((voice) => (
        <ChildVoice key={`${voice.on} ${voice.words}`} voice={voice} />
      ))}
      {older > 0 && (
        <Button
          variant="quiet"
          size="compact"
          isExpanded={showsAll}
          onPress={() => setShowsAll((shown) => !shown)}
        >
          {showsAll ? t('cases.voice.fewer') : t('cases.voice.older', { count: older })}
        </Button>
      )}
    </section>
  );
}
