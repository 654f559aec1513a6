import { Link, Navigate, useParams } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { BackupsSection } from '../backups/backups-section.tsx';
import { ErasuresSection } from '../erasures/erasures-section.tsx';
import { LegalTextsSection } from '../law/legal-texts-section.tsx';
import { useT } from '../text/t.ts';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { UsersSection } from '../users/users-section.tsx';
import { AboutSection } from './about-section.tsx';
import { CheckSection } from './check-section.tsx';
import { ConcernsSection } from './concerns-section.tsx';
import { InterventionsSection } from './interventions-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { type SectionId, sections, sectionsFor } from './sections.ts';
import { SeriesSection } from './series-section.tsx';
import css from './settings-page.module.css';
import { TeamSection } from './team-section.tsx';
import { UnitsSection } from './units-section.tsx';

const contents: Readonly<Record<SectionId, () => React.ReactNode>> = {
  team: TeamSection,
  units: UnitsSection,
  people: PeopleSection,
  interventions: InterventionsSection,
  concerns: ConcernsSection,
  series: SeriesSection,
  law: LegalTextsSection,
  users: UsersSection,
  backups: BackupsSection,
  erasures: ErasuresSection,
  check: CheckSection,
  about: AboutSection,
};

/** One list, one section at a time. */
export function SettingsPage() {
  const t = useT();
  const { section } = useParams();
  const session = useApi('session.get', null);
  if (session.data === undefined)
    return (
      <Sheet>
        <Skeleton rows={6} />
      </Sheet>
    );
  const open = sectionsFor(session.data.user.role);
  const current = open.find((id) => id === section);
  if (current === undefined) return <Navigate to={paths.settings(open[0] ?? 'about')} replace />;
  const Section = contents[current];
  return (
    <Sheet padding="plain" className={css.page}>
      <nav className={css.nav} aria-label={t('settings.title')}>
        <h1 className={css.title} tabIndex={-1} data-page-heading>
          {t('settings.title')}
        </h1>
        {open.map((id) => {
          const Shape = sections[id].icon;
          return (
            <Link key={id} to={paths.settings(id)} aria-current={id === current ? 'page' : undefined}>
              <Shape className={css.icon} aria-hidden="true" />
              {t(`settings.section.${id}`)}
            </Link>
          );
        })}
      </nav>
      <div className={css.section}>
        <Section key={current} />
      </div>
    </Sheet>
  );
}
