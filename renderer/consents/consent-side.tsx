import { GitFork } from 'lucide-react';
import { covers } from '../../domain/consents/consent-rules.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import type { ConsentView } from './consent-view.ts';
import { UnitConsentStatus } from './unit-consent-status.tsx';
import { VersionHistory } from './version-history.tsx';
import page from '../cases/form-page.module.css';

/** What applies already and what it rests on, and everything that was said before. */
export function ConsentSide({ view }: { readonly view: ConsentView }) {
  const t = useT();
  const applies = view.units.filter(covers);
  const gone = view.units.filter((unit) => unit.state === 'gone');
  return (
    <SidePanel label={t('consents.side.label')}>
      {view.isContested && (
        <Banner tone="late" icon={GitFork} title={t('consents.side.contested')}>
          {t('consents.side.contestedText')}
        </Banner>
      )}
      <section className={page.side}>
        <h2>{t('consents.side.applies')}</h2>
        {applies.length === 0 ? (
          <p className={page.hint}>{t('consents.side.nothing')}</p>
        ) : (
          view.standing.basis !== null && (
            <p className={page.hint}>{t(`consents.basis.${view.standing.basis}`)}</p>
          )
        )}
        <ul className={page.people}>
          {[...applies, ...gone].map((unit) => (
            <li key={unit.unitId}>
              <span>{unit.shortName === '' ? t('consents.unit.unknown') : unit.shortName}</span>
              <UnitConsentStatus unit={unit} />
            </li>
          ))}
        </ul>
        {gone.length > 0 && <p className={page.hint}>{t('consents.side.gone')}</p>}
        <p className={page.hint}>{t('consents.side.old')}</p>
      </section>
      <VersionHistory view={view} />
    </SidePanel>
  );
}
