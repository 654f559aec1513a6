import { Ban, Hourglass, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useNavigate } from 'react-router';
import { informationCategories } from '../../domain/consents/consents.ts';
import { paths } from '../app/paths.ts';
import { CategoryList } from '../consents/category-list.tsx';
import { type UnitConsent, UnitConsentHead } from '../consents/unit-consent-status.tsx';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import type { CaseView } from './case-view.ts';
import styles from './consent-bar.module.css';

/** Consent comes before content: one box a unit, and what it covers. */
export function ConsentBar(props: {
  readonly view: CaseView;
  readonly mayWrite: boolean;
  readonly onWithdraw: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <section className={styles.consent} aria-labelledby="consent">
      <div className={styles.head}>
        <h2 id="consent">{t('cases.consent.title')}</h2>
        <Obstacle status={props.view.consentStatus} />
        {props.mayWrite && (
          <span className={styles.actions}>
            <Button
              size="compact"
              icon={ShieldCheck}
              onPress={() => void navigate(paths.consent(props.view.id))}
            >
              {t('consents.register.action')}
            </Button>
            <Button size="compact" icon={Ban} onPress={props.onWithdraw}>
              {t('consents.withdraw.action')}
            </Button>
          </span>
        )}
      </div>
      <dl className={styles.bar} aria-label={t('cases.consent.perUnit')}>
        {props.view.consent.map((unit) => (
          <div key={unit.unitId} className={styles[tint(unit)]}>
            <dt>{unit.name}</dt>
            <dd>
              <UnitConsentHead unit={unit} />
              <p className={styles.more}>
                {unit.until !== null && (unit.state === 'yes' || unit.state === 'expires') && (
                  <>{t('cases.consent.until', { day: withYear(unit.until) })} </>
                )}
                {unit.categories.length === informationCategories.length
                  ? t('cases.consent.everything')
                  : unit.categories.length > 0 && <CategoryList categories={unit.categories} />}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Whose answer is missing: the boxes say that it is not there yet, never why. */
function Obstacle({ status }: { readonly status: CaseView['consentStatus'] }) {
  const t = useT();
  if (status === 'valid' || status === 'missing' || status === 'withdrawn') return null;
  const waits = status === 'awaitingSecondGuardian' || status === 'awaitingYoungPerson';
  return (
    <Status tone="late" icon={waits ? Hourglass : ShieldAlert}>
      {t(`consents.status.${status}`)}
    </Status>
  );
}

function tint(unit: UnitConsent): 'plain' | 'soon' | 'late' {
  if (unit.state === 'expires') return 'soon';
  return unit.state === 'missing' || unit.state === 'withdrawn' || unit.state === 'expired'
    ? 'late'
    : 'plain';
}
