import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { verdicts as verdictWords } from '../../domain/access-log/access-log.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useCommand } from '../api/use-api.ts';
import { clock, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { monthWords } from './access-words.ts';
import type { Sample, Verdicts } from './use-verdicts.ts';
import css from './sample-side.module.css';

/** Blocked but reachable until every row is judged; afterwards what was signed, as it was signed. */
export function SampleSignature({
  sample,
  verdicts,
}: {
  readonly sample: Sample;
  readonly verdicts: Verdicts;
}) {
  const t = useT();
  const { month, months, review } = sample;
  const others = months.filter((one) => one.signedAt === null && one.month !== month);
  return (
    <section className={css.sign} aria-labelledby="sign-heading">
      <h3 id="sign-heading">{t('accessLog.sign.title')}</h3>
      <dl className={css.totals}>
        {verdictWords.map((verdict) => (
          <div key={verdict}>
            <dt>{t(`accessLog.sign.total.${verdict}`)}</dt>
            <dd>{verdicts.count(verdict)}</dd>
          </div>
        ))}
        {verdicts.isSigned ? null : (
          <div>
            <dt>{t('accessLog.sign.toJudge')}</dt>
            <dd>{verdicts.left}</dd>
          </div>
        )}
      </dl>
      {review === null ? (
        <SignButton sample={sample} verdicts={verdicts} />
      ) : (
        <p role="status">
          {t('accessLog.sign.done', {
            name: review.signedBy,
            day: dayAndWeek(dayOfInstant(review.signedAt)),
            time: clock(review.signedAt),
          })}
        </p>
      )}
      {others.length === 0 ? null : (
        <p className={css.hint}>
          {t('accessLog.sign.others', { months: others.map((one) => monthWords(t, one.month)).join(', ') })}
        </p>
      )}
    </section>
  );
}

function SignButton({ sample, verdicts }: { readonly sample: Sample; readonly verdicts: Verdicts }) {
  const t = useT();
  const sign = useCommand('accessLog.sign');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ErrorBanner title={t('accessLog.sign.failed')} error={sign.error} />
      <Button
        variant="primary"
        size="large"
        isWide
        icon={PenLine}
        isPending={sign.isPending}
        disabledReason={verdicts.left === 0 ? null : t('accessLog.sign.leftReason')}
        onPress={() => setAsking(true)}
      >
        {verdicts.left === 0
          ? t('accessLog.sign.button')
          : t('accessLog.sign.left', { count: verdicts.left })}
      </Button>
      <ConfirmDialog
        title={t('accessLog.sign.title')}
        description={<p>{t('accessLog.sign.text', { month: monthWords(t, sample.month) })}</p>}
        confirm={t('accessLog.sign.confirm')}
        isOpen={isAsking}
        isPending={sign.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          sign.mutate(
            { month: sample.month, rows: [...verdicts.rows] },
            {
              // What waits to be saved must not come back as a draft.
              onSuccess: () => void verdicts.forget(),
              onSettled: () => setAsking(false),
            },
          );
        }}
      />
    </>
  );
}
