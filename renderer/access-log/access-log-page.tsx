import { useNavigate, useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Sheet } from '../ui/sheet.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ChainBanner } from './chain-banner.tsx';
import { ChildLog } from './child-log.tsx';
import { SampleLog } from './sample-log.tsx';
import { UserLog } from './user-log.tsx';
import css from './access-log.module.css';

const views = ['sample', 'child', 'user'] as const;

/** The auditor's page: whether the log is whole, the month's drawn rows, and the log per child and per user. */
export function AccessLogPage() {
  const t = useT();
  const navigate = useNavigate();
  const { view: asked } = useParams();
  const view = views.find((one) => one === asked) ?? 'sample';
  return (
    <Sheet padding="plain" className={css.sheet}>
      <Tabs
        label={t('accessLog.tab.label')}
        tabs={views.map((id) => ({ id, label: t(`accessLog.tab.${id}`) }))}
        value={view}
        onChange={(id) => void navigate(paths.accessLogOf(id))}
        className={css.page}
        panelClass={css.panel}
        headClass={css.head}
        title={
          <h1 className={css.title} tabIndex={-1} data-page-heading>
            {t('accessLog.page.title')}
          </h1>
        }
        notice={<ChainBanner />}
      >
        {view === 'sample' ? <SampleLog /> : view === 'child' ? <ChildLog /> : <UserLog />}
      </Tabs>
    </Sheet>
  );
}
