import { Hourglass, TriangleAlert } from 'lucide-react';
import type { SipDue as Due } from '../../domain/sip/sip-due.ts';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

/** What the case's plan waits for, on a row of the agenda: the day, and how many are left of the clock. */
export function SipDue({ due }: { readonly due: Due | null }) {
  const t = useT();
  if (due === null) return null;
  const { what, on, daysLeft, isLate } = due;
  const day = shortDay(on);
  return (
    <Status tone={isLate ? 'late' : 'soon'} icon={isLate ? TriangleAlert : Hourglass} canWrap>
      {isLate
        ? t(`sip.due.${what}.late`, { day, count: -daysLeft })
        : t(`sip.due.${what}`, { day, count: daysLeft })}
    </Status>
  );
}
