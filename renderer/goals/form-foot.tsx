import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import styles from './goals.module.css';

interface Props {
  readonly label: string;
  /** Why it cannot be saved yet. */
  readonly problem: string | null;
  /** Why the core has refused it. */
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** In a meeting Ctrl Enter is the decision's. */
  readonly hasKey?: boolean | undefined;
}

/** Saving and leaving a form; what is half-written stays a draft. */
export function FormFoot({ label, problem, error, isPending, onSave, onClose, hasKey = true }: Props) {
  const t = useT();
  useShortcuts([{ keys: 'Ctrl Enter', label, action: onSave, isDisabled: !hasKey }]);
  return (
    <>
      <ErrorLine error={error} />
      <div className={styles.acts}>
        <Button
          type="submit"
          variant="primary"
          size="compact"
          shortcut={hasKey ? 'Ctrl Enter' : undefined}
          isPending={isPending}
          disabledReason={problem}
        >
          {label}
        </Button>
        <Button size="compact" variant="quiet" onPress={onClose}>
          {t('goals.close')}
        </Button>
      </div>
    </>
  );
}
