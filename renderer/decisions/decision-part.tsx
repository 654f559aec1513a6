import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Violation } from '../../domain/kernel/errors.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { useT } from '../text/t.ts';
import styles from './recorder.module.css';

/** One part of the recorder with what is wrong about it. `data-part` is how saving finds the first fault. */
export function DecisionPart({
  field,
  violations,
  children,
}: {
  readonly field: string;
  readonly violations: readonly Violation[];
  readonly children: ReactNode;
}) {
  const t = useT();
  const broken = violations.find((violation) => violation.field === field);
  const key = `rule.${broken?.rule ?? ''}`;
  return (
    <div data-part={field}>
      {children}
      {broken !== undefined && (
        <p className={styles['error']} role="alert">
          <CircleAlert size={16} aria-hidden />
          {isTextKey(key) ? t(key, broken.params) : t('decisions.missing')}
        </p>
      )}
    </div>
  );
}
