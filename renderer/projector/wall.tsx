import { CirclePause, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import type { WallView } from './views.ts';
import { WallCase } from './wall-case.tsx';
import css from './wall.module.css';

/** What the room sees. @param at when the core answered, for the clock to go on from */
export function Wall({ view, at }: { readonly view: WallView; readonly at: number }) {
  const t = useT();
  switch (view.state) {
    case 'case':
      return <WallCase view={view} at={at} />;
    case 'blank':
      return (
        <main className={css.dark}>
          <h1 className="sr">{t('projector.shows.blank')}</h1>
        </main>
      );
    case 'waitingForConsent':
      return (
        <Picture>
          <ShieldAlert className={css.late} aria-hidden />
          <h1>{t('projector.waiting')}</h1>
        </Picture>
      );
    case 'pause':
      return (
        <Picture>
          <CirclePause aria-hidden />
          <h1>{t('projector.pause.title')}</h1>
          <p>{t('projector.pause.text')}</p>
        </Picture>
      );
    case 'noMeeting':
      return (
        <Picture>
          <h1>{t('projector.noMeeting.title')}</h1>
          <p>{t('projector.noMeeting.text')}</p>
        </Picture>
      );
  }
}

const Picture = ({ children }: { readonly children: ReactNode }) => (
  <main className={css.picture}>{children}</main>
);
