import { useT } from '../text/t.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './cases-page.module.css';

/** The keys of the list, and how far down it the chosen row is. */
export function CaseListKeys(props: {
  readonly total: number;
  readonly selected: number;
  readonly mayWrite: boolean;
}) {
  const t = useT();
  return (
    <div className={styles.keys} role="group" aria-label={t('cases.keys.label')}>
      <span>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t('cases.keys.browse')}
      </span>
      <span>
        <Kbd>Enter</Kbd>
        {t('cases.keys.open')}
      </span>
      {props.mayWrite && (
        <span>
          <Kbd>S</Kbd>
          {t('cases.keys.consent')}
        </span>
      )}
      <span>
        <Kbd>?</Kbd>
        {t('cases.keys.all')}
      </span>
      {props.total > 0 && (
        <span className={styles.place}>
          {t('cases.list.place', { row: Math.min(props.selected + 1, props.total), total: props.total })}
        </span>
      )}
    </div>
  );
}
