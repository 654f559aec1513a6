import { ArrowRight, Circle, CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import css from './getting-started.module.css';
import type { Overview } from './overview.ts';

type Step = Overview['gettingStarted'][number];

const targets: Readonly<Record<Step['step'], string>> = {
  units: paths.settings('units'),
  people: paths.settings('people'),
  case: paths.newCase,
  consent: paths.cases,
  meeting: paths.meetings,
};

/** The way to a first meeting, for a new team; gone once it is sealed. */
export function GettingStarted({ steps }: { readonly steps: readonly Step[] }) {
  const t = useT();
  const next = steps.find((step) => !step.done);
  return (
    <section className={css.card} aria-labelledby="getting-started">
      <header className={css.head}>
        <h2 id="getting-started">{t('overview.start.title')}</h2>
        <p>
          {t('overview.start.progress', { done: steps.filter((step) => step.done).length, of: steps.length })}
        </p>
        <Link to={paths.help}>{t('overview.start.help')}</Link>
      </header>
      <ol className={css.steps}>
        {steps.map(({ step, done }) => {
          const Shape = done ? CircleCheck : Circle;
          return (
            <li key={step} className={done ? css.done : undefined}>
              <Shape className={css.icon} aria-hidden="true" />
              <div>
                <p className={css.name}>
                  {t(`overview.start.${step}`)}
                  {done ? <span className="sr"> {t('overview.start.done')}</span> : null}
                </p>
                <p className={css.why}>{t(`overview.start.${step}.why`)}</p>
              </div>
              {done ? null : (
                <LinkButton
                  to={targets[step]}
                  size="compact"
                  variant={step === next?.step ? 'primary' : 'standard'}
                  icon={ArrowRight}
                  ariaLabel={t('overview.start.goTo', { step: t(`overview.start.${step}`) })}
                >
                  {t('overview.start.go')}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
