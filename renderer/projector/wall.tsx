import { CirclePause, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import type { WallView } from './views.ts';
import { WallCase } from './wall-case.tsx';
import css from './wall.module.css';

interface Props {
  readonly view: WallView;
  /** When the core answered, for the clock to go on from. */
  readonly at: number;
}

/** What the room sees, marked while the team is made up. */
export function Wall({ view, at }: Props) {
  const t = useT();
  return (
    <div className={css.room}>
      {view.sample && view.state !== 'blank' ? (
        <p className={css.sample} data-sample>
          {t('app.sample.mark')}
        </p>
      ) : null}
      <View view={view} at={at} />
    </div>
  );
}

function View({ view, at }: Props) {
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
