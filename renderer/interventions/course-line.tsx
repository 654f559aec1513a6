import { CircleCheck, CircleDot, CircleSlash, Hourglass, TriangleAlert } from 'lucide-react';
import type { CaseDecision } from '../cases/case-view.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import { pastText, presentText } from './course-words.ts';
import css from './interventions.module.css';

const icons = {
  ok: CircleCheck,
  soon: Hourglass,
  late: TriangleAlert,
  idle: CircleSlash,
  accent: CircleDot,
} as const;

/** How far an agreed intervention has come and how long the family has waited; nothing for other decisions. */
export function CourseLine({ decision }: { readonly decision: CaseDecision }) {
  const t = useT();
  const { course, firstContactBy } = decision;
  if (course === null) return null;
  const past = pastText(course, t);
  const present = presentText(course, firstContactBy, t);
  return (
    <span className={css.course}>
      {past !== '' && <span>{past}</span>}
      {present !== null && (
        <Status tone={present.tone} icon={icons[present.tone]} canWrap>
          {present.text}
        </Status>
      )}
    </span>
  );
}
