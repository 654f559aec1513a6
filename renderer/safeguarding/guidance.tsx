import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import css from './concern.module.css';

const steps = ['acute', 'call', 'unsure', 'self', 'talk', 'write'] as const;

interface Props {
  /** Where the law says it; not known before anybody has unlocked. */
  readonly law?: ReactNode;
  /** Whom to call. */
  readonly children: ReactNode;
}

/** What to do now, for everybody and before anybody has unlocked. */
export function Guidance({ law, children }: Props) {
  const t = useT();
  return (
    <>
      <p className={css.intro}>
        {t('safeguarding.intro')} {law}
      </p>
      <div className={css.now}>
        <section aria-labelledby="concern-steps">
          <h3 id="concern-steps">{t('safeguarding.steps')}</h3>
          <ol className={css.steps}>
            {steps.map((step) => (
              <li key={step}>{t(`safeguarding.step.${step}`)}</li>
            ))}
          </ol>
        </section>
        {children}
      </div>
    </>
  );
}
