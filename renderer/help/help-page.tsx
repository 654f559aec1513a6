import { isAllowed } from '../../domain/kernel/permissions.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { useSession } from '../api/session.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { LiveKeyList } from './live-key-list.tsx';
import css from './help-page.module.css';

interface Chapter {
  readonly id:
    | 'first'
    | 'agenda'
    | 'consent'
    | 'stored'
    | 'lock'
    | 'users'
    | 'accessLog'
    | 'backups'
    | 'exchange'
    | 'erasures'
    | 'decision'
    | 'task'
    | 'closing'
    | 'interventions'
    | 'sip'
    | 'goals'
    | 'after'
    | 'handover'
    | 'concern'
    | 'protected'
    | 'wall'
    | 'reports'
    | 'notStored'
    | 'keys';
  readonly points: readonly TextKey[];
  /** In this order, rather than side by side. */
  readonly isOrdered?: boolean;
}

const chapters: readonly Chapter[] = [
  {
    id: 'first',
    isOrdered: true,
    points: ['help.first.1', 'help.first.2', 'help.first.3', 'help.first.4', 'help.first.5', 'help.first.6'],
  },
  {
    id: 'agenda',
    points: [
      'help.agenda.1',
      'help.agenda.2',
      'help.agenda.3',
      'help.agenda.4',
      'help.agenda.5',
      'help.agenda.6',
      'help.agenda.7',
      'help.agenda.8',
      'help.agenda.9',
    ],
  },
  {
    id: 'consent',
    points: [
      'help.consent.1',
      'help.consent.2',
      'help.consent.3',
      'help.consent.4',
      'help.consent.5',
      'help.consent.6',
      'help.consent.7',
      'help.consent.8',
    ],
  },
  { id: 'stored', points: ['help.stored.1', 'help.stored.2', 'help.stored.3', 'help.stored.4'] },
  {
    id: 'notStored',
    points: ['help.notStored.1', 'help.notStored.2', 'help.notStored.3', 'help.notStored.4'],
  },
  {
    id: 'protected',
    points: [
      'help.protected.1',
      'help.protected.2',
      'help.protected.3',
      'help.protected.4',
      'help.protected.5',
    ],
  },
  { id: 'lock', points: ['help.lock.1', 'help.lock.2', 'help.lock.3', 'help.lock.4', 'help.lock.5'] },
  {
    id: 'users',
    points: [
      'help.users.1',
      'help.users.2',
      'help.users.3',
      'help.users.4',
      'help.users.5',
      'help.users.6',
      'help.users.7',
    ],
  },
  {
    id: 'accessLog',
    points: [
      'help.accessLog.1',
      'help.accessLog.2',
      'help.accessLog.3',
      'help.accessLog.4',
      'help.accessLog.5',
      'help.accessLog.6',
      'help.accessLog.7',
    ],
  },
  {
    id: 'backups',
    points: ['help.backups.1', 'help.backups.2', 'help.backups.3', 'help.backups.4', 'help.backups.5'],
  },
  {
    id: 'exchange',
    points: [
      'help.exchange.1',
      'help.exchange.2',
      'help.exchange.3',
      'help.exchange.4',
      'help.exchange.5',
      'help.exchange.6',
    ],
  },
  {
    id: 'erasures',
    points: ['help.erasures.1', 'help.erasures.2', 'help.erasures.3', 'help.erasures.4'],
  },
  {
    id: 'after',
    points: [
      'help.after.1',
      'help.after.2',
      'help.after.3',
      'help.after.4',
      'help.after.5',
      'help.after.6',
      'help.after.7',
    ],
  },
  {
    id: 'reports',
    points: ['help.reports.1', 'help.reports.2', 'help.reports.3', 'help.reports.4', 'help.reports.5'],
  },
  { id: 'decision', points: ['help.decision.1', 'help.decision.2', 'help.decision.3', 'help.decision.4'] },
  { id: 'task', points: ['help.task.1', 'help.task.2', 'help.task.3', 'help.task.4'] },
  { id: 'closing', points: ['help.closing.1', 'help.closing.2', 'help.closing.3'] },
  {
    id: 'interventions',
    points: ['help.interventions.1', 'help.interventions.2', 'help.interventions.3', 'help.interventions.4'],
  },
  { id: 'sip', points: ['help.sip.1', 'help.sip.2', 'help.sip.3', 'help.sip.4'] },
  {
    id: 'handover',
    points: ['help.handover.1', 'help.handover.2', 'help.handover.3', 'help.handover.4', 'help.handover.5'],
  },
  { id: 'goals', points: ['help.goals.1', 'help.goals.2', 'help.goals.3', 'help.goals.4'] },
  {
    id: 'concern',
    points: ['help.concern.1', 'help.concern.2', 'help.concern.3', 'help.concern.4', 'help.concern.5'],
  },
  {
    id: 'wall',
    points: ['help.wall.1', 'help.wall.2', 'help.wall.3', 'help.wall.4', 'help.wall.5', 'help.wall.6'],
  },
  { id: 'keys', points: ['help.keys.1', 'help.keys.2', 'help.keys.3', 'help.keys.4'] },
];

/** What a new coordinator needs to know, in the app itself: there is no network to ask. */
export function HelpPage() {
  const t = useT();
  const { user } = useSession();
  return (
    <Sheet>
      <PageHead title={t('help.title')} detail={t('help.detail')} />
      <nav className={css.contents} aria-label={t('help.contents')}>
        <ul>
          {chapters.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                className={css.jump}
                onClick={() => {
                  const heading = document.getElementById(`help-${id}`);
                  heading?.scrollIntoView();
                  heading?.focus();
                }}
              >
                {t(`help.${id}.title`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.chapters}>
        {chapters.map(({ id, points, isOrdered = false }) => {
          const List = isOrdered ? 'ol' : 'ul';
          return (
            <section key={id} aria-labelledby={`help-${id}`}>
              <h2 id={`help-${id}`} tabIndex={-1}>
                {t(`help.${id}.title`)}
              </h2>
              <List className={isOrdered ? css.steps : css.points}>
                {points.map((point) => (
                  <li key={point}>{t(point)}</li>
                ))}
              </List>
              {id === 'keys' && isAllowed(user.role, 'meeting.run') ? <LiveKeyList /> : null}
              {id === 'first' && isAllowed(user.role, 'case.write') ? (
                <LinkButton to={paths.newCase} size="compact">
                  {t('help.first.go')}
                </LinkButton>
              ) : null}
            </section>
          );
        })}
      </div>
    </Sheet>
  );
}
