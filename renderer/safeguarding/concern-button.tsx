import { HeartHandshake } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { openConcern } from './concern-store.ts';
import css from './concern.module.css';

/** In the top bar of every page. In narrow windows only its sign shows, and its name is heard. */
export function ConcernButton() {
  const t = useT();
  return (
    <Button
      size="compact"
      icon={HeartHandshake}
      ariaLabel={t('safeguarding.title')}
      keyShortcut="Ctrl O"
      onPress={openConcern}
    >
      <span className={css.buttonText}>{t('safeguarding.title')}</span>
    </Button>
  );
}
