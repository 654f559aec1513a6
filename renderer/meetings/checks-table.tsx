import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { ClosingView } from './views.ts';
import styles from './closing.module.css';

type Check = ClosingView['checks'][number];

/** What should be there, n of n: "klart" is a count and not a feeling. */
export function ChecksTable({ checks }: { readonly checks: readonly Check[] }) {
  const t = useT();
  return (
    <section className={styles['checks']} aria-labelledby="checks-title">
      <h2 id="checks-title">{t('meetings.checks.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('meetings.checks.what')}</th>
            <th scope="col">{t('meetings.checks.state')}</th>
            <th scope="col">{t('meetings.checks.count')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.kind}>
              <th scope="row">{t(`meetings.check.${check.kind}`)}</th>
              <td>
                <CheckState check={check} />
              </td>
              <td>{t('meetings.nOfN', { done: check.done, of: check.of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CheckState({ check }: { readonly check: Check }) {
  const t = useT();
  const left = check.of - check.done;
  // Somebody may be away: that is noted, and nothing to mend.
  if (check.kind === 'attendance' && check.done > 0) {
    return (
      <Status tone={left === 0 ? 'ok' : 'idle'} icon={left === 0 ? CircleCheck : Info}>
        {left === 0 ? t('meetings.checks.done') : t('meetings.checks.away', { count: left })}
      </Status>
    );
  }
  // It stops nothing, and the minutes say so.
  if (check.kind === 'confidentiality' && left > 0) {
    return (
      <Status tone="idle" icon={Info}>
        {t('meetings.checks.unread')}
      </Status>
    );
  }
  if (check.of === 0) {
    return (
      <Status tone="idle" icon={CircleCheck}>
        {t('meetings.checks.none')}
      </Status>
    );
  }
  return (
    <Status tone={left === 0 ? 'ok' : 'late'} icon={left === 0 ? CircleCheck : TriangleAlert}>
      {left === 0 ? t('meetings.checks.done') : t('meetings.checks.left', { count: left })}
    </Status>
  );
}
