import {
  Ban,
  Cake,
  CalendarClock,
  CircleDashed,
  Clock,
  FilePen,
  HandHelping,
  HelpCircle,
  Hourglass,
  ShieldAlert,
  Shuffle,
  TriangleAlert,
} from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { Role } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { paths } from '../app/paths.ts';
import { dayMonth, shortDay } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import type { Icon } from '../ui/icon.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import css from './attention-list.module.css';
import { childText } from './child-text.ts';
import type { Line } from './overview.ts';

/** Where all of a list stands. */
const all = {
  consent: paths.casesOf('consentMissing'),
  ending: paths.casesOf('consentEnds'),
  handover: paths.waitingHandovers,
  overdue: paths.casesOf('overdue'),
  sip: paths.casesOf('sipWaits'),
  waiting: paths.casesOf('waiting'),
} as const;

interface Props {
  readonly kind: keyof typeof all;
  readonly lines: { readonly total: number; readonly rows: readonly Line[] };
}

/** Cases that wait for somebody, the longest first; gone when there is none. */
export function AttentionList({ kind, lines }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { user } = useSession();
  if (lines.total === 0) return null;
  return (
    <section className={css.group} aria-labelledby={`attention-${kind}`}>
      <SectionHead
        id={`attention-${kind}`}
        level={3}
        title={t(`overview.list.${kind}`)}
        count={lines.total}
        action={
          <Link to={all[kind]} className={css.all}>
            {t('overview.list.all', { count: lines.total })}
          </Link>
        }
      />
      <ul>
        {lines.rows.map((line) => {
          const action = t(`overview.action.${actionOf(line, user.role)}`);
          return (
            <li key={line.caseId} className={css.row}>
              <LineState line={line} />
              <span className={css.id}>
                <Link to={paths.case(line.caseId)} className={css.number}>
                  {line.number}
                </Link>{' '}
                <span className={css.faint}>{childText(line, t)}</span>
              </span>
              <span className={css.what} title={`${line.unit} ${line.what}`.trim()}>
                <b>{line.unit === '' ? t('overview.list.allUnits') : line.unit}</b> {whatText(line, t)}
              </span>
              <Button
                size="compact"
                ariaLabel={t('overview.list.action', { action, number: line.number })}
                onPress={() => void navigate(pathOf(kind, line, user.role))}
              >
                {action}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Consent is the coordinator's to mend. */
const isToMend = (state: Line['state'], role: Role): boolean =>
  state === 'handoverOutside' && role === 'coordinator';

function pathOf(kind: Props['kind'], { caseId, state }: Line, role: Role): string {
  if (kind === 'consent' || kind === 'ending' || isToMend(state, role)) return paths.consent(caseId);
  return state === 'asked' || state === 'theyAnswer' ? paths.waitingHandovers : paths.case(caseId);
}

/** Without the day, the safe side is 1 January: that is said where it can still be put right. */
function whatText({ state, what, name, days, on }: Line, t: Translate): string {
  if (state === 'sipAsk' || state === 'sipPlan')
    return days > 0 ? t('overview.sip.waited', { count: days }) : '';
  if (isHandover(state)) return t('overview.handover.way', { from: what });
  if (state !== 'adultDay') return what;
  const child = name ?? t('overview.adult.child');
  return on === null
    ? t('overview.adult.asked', { name: child })
    : t('overview.adult.ask', { name: child, day: dayMonth(on) });
}

const isHandover = (state: Line['state']): boolean =>
  state === 'asked' || state === 'theyAnswer' || state.startsWith('handover');

function actionOf(line: Line, role: Role): 'register' | 'renew' | 'open' | 'adultDay' | 'answer' {
  if (line.state === 'asked') return 'answer';
  if (isToMend(line.state, role)) return 'register';
  if (line.state === 'expires') return 'renew';
  if (line.state === 'adultDay') return 'adultDay';
  return line.state === 'missing' || line.state === 'withdrawn' ? 'register' : 'open';
}

const looks: Readonly<Record<Line['state'], { readonly tone: Tone; readonly icon: Icon }>> = {
  missing: { tone: 'late', icon: ShieldAlert },
  withdrawn: { tone: 'late', icon: Ban },
  expires: { tone: 'soon', icon: Clock },
  waiting: { tone: 'idle', icon: CircleDashed },
  turns18: { tone: 'soon', icon: Cake },
  adultDay: { tone: 'soon', icon: Cake },
  asked: { tone: 'soon', icon: HandHelping },
  theyAnswer: { tone: 'idle', icon: Clock },
  handoverDeclined: { tone: 'late', icon: Ban },
  handoverExpired: { tone: 'late', icon: Hourglass },
  handoverCollided: { tone: 'late', icon: Shuffle },
  handoverOutside: { tone: 'late', icon: ShieldAlert },
  sipAsk: { tone: 'soon', icon: HelpCircle },
  sipLeft: { tone: 'soon', icon: Hourglass },
  sipLate: { tone: 'late', icon: TriangleAlert },
  sipPlan: { tone: 'soon', icon: FilePen },
  sipFollowUpLeft: { tone: 'idle', icon: CalendarClock },
  sipFollowUp: { tone: 'late', icon: TriangleAlert },
  overdue: { tone: 'late', icon: TriangleAlert },
  newCase: { tone: 'soon', icon: Hourglass },
};

function LineState({ line }: { readonly line: Line }) {
  const t = useT();
  const { tone, icon } = looks[line.state];
  return (
    <Status tone={tone} icon={icon} canWrap>
      {stateText(line, t)}
    </Status>
  );
}

function stateText({ state, days, on }: Line, t: Translate): string {
  switch (state) {
    case 'missing':
      return t('overview.state.missing');
    case 'withdrawn':
      return t('overview.state.withdrawn');
    case 'expires':
      return on === null ? t('overview.state.expires') : t('overview.state.expiresOn', { day: shortDay(on) });
    case 'turns18':
      return on === null ? t('overview.state.adult') : t('overview.state.turns18', { day: shortDay(on) });
    case 'adultDay':
      return t('overview.state.adult');
    case 'overdue':
      return t('overview.state.overdue', { count: days });
    case 'asked':
      return days <= 0 ? t('overview.state.lastDay') : t('overview.state.asked', { count: days });
    case 'theyAnswer':
      return days <= 0 ? t('overview.state.theirLastDay') : t('overview.state.theyAnswer', { count: days });
    case 'handoverDeclined':
    case 'handoverExpired':
    case 'handoverCollided':
    case 'handoverOutside':
      return t(`overview.state.${state}`);
    case 'sipAsk':
    case 'sipPlan':
      return t(`overview.state.${state}`);
    case 'sipLeft':
    case 'sipFollowUpLeft':
      return t(days === 0 ? `overview.state.${state}.today` : `overview.state.${state}`, { count: days });
    case 'sipLate':
    case 'sipFollowUp':
      return t(`overview.state.${state}`, { count: days });
    case 'waiting':
      return t('overview.state.waiting');
    case 'newCase':
      return t('overview.state.waited', { count: days });
  }
}
