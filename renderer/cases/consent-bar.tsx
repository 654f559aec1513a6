import { Ban, Cake, Hourglass, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { covers } from '../../domain/consents/consent-rules.ts';
import { informationCategories } from '../../domain/consents/consents.ts';
import { paths } from '../app/paths.ts';
import { adultTitle } from '../consents/adult-title.ts';
import { CategoryList } from '../consents/category-list.tsx';
import { type UnitConsent, UnitConsentHead } from '../consents/unit-consent-status.tsx';
import { NotShared } from '../consents/not-shared.tsx';
import { fullDay, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
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
      <Standing view={props.view} mayWrite={props.mayWrite} />
      <dl className={styles.bar} aria-label={t('cases.consent.perUnit')}>
        {props.view.consent.map((unit) => (
          <div key={unit.unitId} className={styles[tint(unit)]}>
            <dt>{unit.name}</dt>
            <dd>
              <UnitConsentHead unit={unit} />
              <p className={styles.more}>
                {unit.until !== null && covers(unit) && (
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

/** What the consent rests on, what it does not cover, and a birthday that will end it. */
function Standing({ view, mayWrite }: { readonly view: CaseView; readonly mayWrite: boolean }) {
  const t = useT();
  const standing = view.consentStanding;
  if (standing === null) return null;
  const { basis, notShared, adult } = standing;
  return (
    <div className={styles.standing}>
      {basis !== null && <p>{t(`consents.basis.${basis}`)}</p>}
      {adult !== null && (
        <Note icon={Cake}>
          {t(adultTitle(adult), { name: view.name, day: fullDay(adult.on) })}{' '}
          {t('consents.adult.transition', { name: view.name })}{' '}
          {mayWrite && <Link to={paths.consent(view.id)}>{t('consents.adult.enter')}</Link>}
        </Note>
      )}
      <NotShared text={notShared} />
    </div>
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
