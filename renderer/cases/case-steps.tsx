import type { CaseRow } from './use-case-window.ts';
import { useT } from '../text/t.ts';
import styles from './case-steps.module.css';

const order = ['raised', 'consent', 'meeting', 'decided', 'followUp'] as const;
const GAP = 16;
const LEFT = 5;

/** The small red thread of a row: solid as far as the case has come, a ring where it is, dashed ahead. */
export function CaseSteps({ step }: { readonly step: CaseRow['step'] }) {
  const t = useT();
  const now = step === 'closed' ? order.length : order.indexOf(step);
  const x = (index: number): number => LEFT + index * GAP;
  const walked = Math.min(now, order.length - 1);
  return (
    <span className={styles.stage}>
      <svg className={styles.mini} viewBox="0 0 74 12" aria-hidden="true">
        {walked > 0 && <path className={styles.walked} d={`M${x(0)} 6H${x(walked)}`} />}
        {walked < order.length - 1 && (
          <path className={styles.ahead} d={`M${x(walked) + 5} 6H${x(order.length - 1)}`} />
        )}
        {order.map((name, index) => (
          <circle
            key={name}
            className={styles[index < now ? 'knot' : index === now ? 'ring' : 'rest']}
            cx={x(index)}
            cy="6"
            r={index < now ? 3 : index === now ? 4.2 : 2.4}
          />
        ))}
      </svg>
      {t(`cases.step.${step}`)}
    </span>
  );
}
