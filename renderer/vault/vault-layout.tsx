import { HardDrive, LockKeyhole, SunMoon, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { SampleMark } from '../app/sample-mark.tsx';
import { nextTheme, setTheme, useTheme } from '../app/theme.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Logo } from '../ui/logo.tsx';
import css from './vault-layout.module.css';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly isWide?: boolean | undefined;
  /** It is about a sample that does not lie here: a copy of one. */
  readonly isSample?: boolean | undefined;
}

/** What stands round every screen before somebody is in: a card on the thread. */
export function VaultLayout({ title, lead, children, isWide = false, isSample = false }: Props) {
  const t = useT();
  const { data: status } = useApi('vault.status', null);
  const theme = useTheme();
  return (
    <div className={css.screen}>
      <Thread />
      <header className={css.top}>
        <p className={css.brand}>Teambordet</p>
        <IconButton
          label={t('app.theme.button', { theme: t(`app.theme.${theme}`) })}
          icon={SunMoon}
          onPress={() => setTheme(nextTheme(theme))}
        />
      </header>
      {isSample || status?.sample === true ? (
        <div className={css.sample}>
          <SampleMark />
        </div>
      ) : null}
      <main id="main" className={css.middle} tabIndex={-1}>
        <section className={classes(css.card, isWide && css.wide)} aria-labelledby="vault-title">
          {isWide ? null : <Logo className={css.mark} />}
          <h1 id="vault-title" className={css.title} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <div className={css.lead}>{lead}</div>}
          {children}
        </section>
      </main>
      <footer className={css.foot}>
        <span>
          <HardDrive aria-hidden="true" />
          {t('vault.foot.local')}
        </span>
        <span>
          <LockKeyhole aria-hidden="true" />
          {t('vault.foot.encrypted')}
        </span>
        <span>
          <WifiOff aria-hidden="true" />
          {t('vault.foot.offline')}
        </span>
      </footer>
    </div>
  );
}

function Thread() {
  return (
    <svg
      className={css.thread}
      viewBox="0 0 1440 900"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path d="M-20 640C140 640 200 560 330 560S520 470 720 450" />
      <path className={css.rest} d="M720 450c200-20 260-120 390-120s190 60 350 20" />
      <circle cx="135" cy="612" r="7" />
      <circle cx="330" cy="560" r="7" />
      <circle className={css.restKnot} cx="1110" cy="330" r="7" />
      <circle className={css.restKnot} cx="1305" cy="360" r="7" />
    </svg>
  );
}
