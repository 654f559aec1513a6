import { useT } from '../text/t.ts';
import type { TextKey } from '../../domain/text/text.ts';
import css from './step-thread.module.css';

const steps: readonly TextKey[] = ['vault.step.team', 'vault.step.passphrase', 'vault.step.code'];

/** The three steps as a thread: walked, here, ahead. */
export function StepThread({ current }: { readonly current: number }) {
  const t = useT();
  return (
    <ol className={css.steps} aria-label={t('vault.step.label', { step: current + 1, steps: steps.length })}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-done={index < current || undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {t(step)}
          {index < current ? <span className="sr">{t('vault.step.done')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
