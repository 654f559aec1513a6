import { Ban } from 'lucide-react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** The form was begun before a withdrawal: the answers in it count no more. @param on the day of it; null for none */
export function WithdrawnSince({
  on,
  onAnew,
}: {
  readonly on: PlainDate | null;
  readonly onAnew: () => void;
}) {
  const t = useT();
  if (on === null) return null;
  return (
    <Banner
      tone="late"
      icon={Ban}
      title={t('consents.withdrawnSince.title', { day: withYear(on) })}
      role="alert"
      actions={
        <Button size="compact" onPress={onAnew}>
          {t('consents.withdrawnSince.anew')}
        </Button>
      }
    >
      {t('consents.withdrawnSince.text')}
    </Banner>
  );
}
