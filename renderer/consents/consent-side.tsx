import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import type { ConsentView } from './consent-view.ts';
import { UnitConsentStatus } from './unit-consent-status.tsx';
import page from '../cases/form-page.module.css';
import styles from './consent-side.module.css';

/** What applies already, and everything that was said before. */
export function ConsentSide({ view }: { readonly view: ConsentView }) {
  const t = useT();
  const applies = view.units.filter((unit) => unit.state === 'yes' || unit.state === 'expires');
  return (
    <SidePanel label={t('consents.side.label')}>
      <section className={page.side}>
        <h2>{t('consents.side.applies')}</h2>
        {applies.length === 0 && <p className={page.hint}>{t('consents.side.nothing')}</p>}
        <ul className={page.people}>
          {applies.map((unit) => (
            <li key={unit.unitId}>
              <span>{unit.shortName}</span>
              <UnitConsentStatus unit={unit} />
            </li>
          ))}
        </ul>
        <p className={page.hint}>{t('consents.side.old')}</p>
      </section>
      {earlier(view, t).length > 0 && (
        <section className={page.side}>
          <h2>{t('consents.side.earlier')}</h2>
          <ul className={styles.earlier}>
            {earlier(view, t).map((line) => (
              <li key={line.id}>
                <time dateTime={line.on}>{line.day}</time>
                {line.text}
                <small>{t('consents.side.by', { by: line.by })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}

function earlier(view: ConsentView, t: ReturnType<typeof useT>) {
  const nameOf = (unitId: string): string =>
    view.units.find((unit) => unit.unitId === unitId)?.shortName ?? '';
  const versions = view.versions.map(({ id, consent, status, by }) => ({
    id,
    on: consent.on,
    by,
    text: `${t(`consents.status.${status}`)}. ${consent.scope
      .map((row) => nameOf(row.unitId))
      .filter(Boolean)
      .join(', ')}`,
  }));
  const withdrawals = view.withdrawals.map(({ id, on, units, all, by }) => ({
    id,
    on,
    by,
    text: all ? t('consents.side.withdrewAll') : t('consents.side.withdrew', { units: units.join(', ') }),
  }));
  return [...versions, ...withdrawals]
    .sort((one, other) => other.on.localeCompare(one.on))
    .map((line) => ({ ...line, day: withYear(line.on) }));
}
