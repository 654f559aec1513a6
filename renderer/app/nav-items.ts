import {
  ArrowLeftRight,
  ChartColumn,
  FileText,
  Folder,
  HandHelping,
  House,
  ListChecks,
  ScrollText,
  Settings,
  UsersRound,
} from 'lucide-react';
import { isAllowed, type Permission } from '../../domain/kernel/permissions.ts';
import type { TextKey } from '../../domain/text/text.ts';
import type { Session } from '../api/session.ts';
import { shortDay } from '../text/dates.ts';
import type { Icon } from '../ui/icon.ts';
import { paths } from './paths.ts';

export interface NavItem {
  readonly to: string;
  readonly text: TextKey;
  readonly icon: Icon;
  readonly needs: Permission;
  readonly detail: (session: Session) => string;
  /** A line above it: the first of the second group. */
  readonly startsGroup: boolean;
}

const nothing = (): string => '';

const items: readonly NavItem[] = [
  {
    to: paths.home,
    text: 'app.nav.overview',
    icon: House,
    needs: 'everyone',
    detail: nothing,
    startsGroup: false,
  },
  {
    to: paths.meetings,
    text: 'app.nav.meeting',
    icon: UsersRound,
    needs: 'meeting.read',
    detail: ({ liveMeetingId, nextMeetingId }) => {
      const day = liveMeetingId ?? nextMeetingId;
      return day === null ? '' : shortDay(day);
    },
    startsGroup: false,
  },
  {
    to: paths.tasks,
    text: 'app.nav.tasks',
    icon: ListChecks,
    needs: 'commitment.answer',
    detail: nothing,
    startsGroup: false,
  },
  {
    to: paths.handovers,
    text: 'app.nav.handovers',
    icon: HandHelping,
    needs: 'handover.answer',
    detail: ({ handoversToAnswer }) => (handoversToAnswer === 0 ? '' : String(handoversToAnswer)),
    startsGroup: false,
  },
  {
    to: paths.cases,
    text: 'app.nav.cases',
    icon: Folder,
    needs: 'case.read',
    detail: ({ openCases }) => String(openCases),
    startsGroup: false,
  },
  {
    to: paths.minutes,
    text: 'app.nav.minutes',
    icon: FileText,
    needs: 'meeting.read',
    detail: nothing,
    startsGroup: true,
  },
  {
    to: paths.reports,
    text: 'app.nav.reports',
    icon: ChartColumn,
    needs: 'report.read',
    detail: nothing,
    startsGroup: false,
  },
  {
    to: paths.accessLog,
    text: 'app.nav.accessLog',
    icon: ScrollText,
    needs: 'log.read',
    detail: nothing,
    startsGroup: false,
  },
  {
    to: paths.exchange,
    text: 'app.nav.exchange',
    icon: ArrowLeftRight,
    needs: 'exchange.use',
    detail: nothing,
    startsGroup: false,
  },
  {
    to: '/settings',
    text: 'app.nav.settings',
    icon: Settings,
    needs: 'everyone',
    detail: nothing,
    startsGroup: false,
  },
];

/** The coordinator comes to tasks and handovers from the overview and the case. */
export const navItemsFor = ({ user }: Session): readonly NavItem[] =>
  items.filter(
    ({ needs, to }) =>
      isAllowed(user.role, needs) &&
      !((to === paths.handovers || to === paths.tasks) && user.role === 'coordinator'),
  );
