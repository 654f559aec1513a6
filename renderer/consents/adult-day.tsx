import { Cake } from 'lucide-react';
import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { fullDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { adultTitle } from './adult-title.ts';
import type { ConsentView } from './consent-view.ts';
import styles from './signatories.module.css';

/** The 18th birthday ends the guardians' consent: its day is asked for here, and what comes after is said. */
export function AdultDay({ view }: { readonly view: ConsentView }) {
  const t = useT();
  const errorText = useErrorText();
  const change = useCommand('consents.setAdultOn');
  const [day, setDay] = useState<PlainDate | null>(view.adultOn);
  const { adult } = view.standing;
  if (adult === null) return null;
  return (
    <div className={styles.custody}>
      <Banner
        tone="soon"
        icon={Cake}
        title={t(adultTitle(adult), { name: view.name, day: fullDay(adult.on) })}
        actions={
          <div className={styles.adultDay}>
            <DateField
              label={t('consents.adult.day', { name: view.name })}
              value={day}
              onChange={setDay}
              error={errorText(change.error)}
            />
            <Button
              size="compact"
              isDisabled={day === null || day === view.adultOn}
              isPending={change.isPending}
              onPress={() => change.mutate({ caseId: view.caseId, adultOn: day })}
            >
              {t('consents.adult.save')}
            </Button>
          </div>
        }
      >
        {t('consents.adult.transition', { name: view.name })}
      </Banner>
    </div>
  );
}
