import { CalendarCheck, CircleDot, Equal, History } from 'lucide-react';
import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { shortDay, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import styles from './duplicates.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

type Candidate = Output<AppContract, 'cases.duplicates'>[number];

interface DuplicateCardProps {
  readonly candidate: Candidate;
  readonly onSame: () => void;
  readonly onOther: () => void;
}

/** One case beside what is being typed; equal fields carry the sign and the weight. */
export function DuplicateCard({ candidate, onSame, onOther }: DuplicateCardProps) {
  const t = useT();
  const rows = [
    { label: t('cases.duplicate.firstName'), value: candidate.firstName, same: candidate.same.firstName },
    { label: t('cases.field.birthYear'), value: String(candidate.birthYear), same: candidate.same.birthYear },
    { label: t('cases.duplicate.school'), value: candidate.school, same: candidate.same.school },
    {
      label: t('cases.duplicate.raisedBy'),
      value: candidate.referringUnit,
      same: candidate.same.referringUnit,
    },
    candidate.closedOn === null
      ? { label: t('cases.duplicate.raisedOn'), value: withYear(candidate.raisedOn), same: false }
      : { label: t('cases.duplicate.closedOn'), value: withYear(candidate.closedOn), same: false },
  ];
  return (
    <article aria-label={candidate.number}>
      <p className={styles.head}>
        <b>
          <CaseNumbers>{candidate.number}</CaseNumbers>
        </b>
        <State candidate={candidate} />
      </p>
      <dl>
        {rows.map(({ label, value, same }) => (
          <div key={label} className={same ? styles.same : undefined}>
            <dt>{label}</dt>
            <dd>
              {same && <Equal aria-label={t('cases.duplicate.equal')} role="img" size={14} />}
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t(hintOf(candidate))}</p>
      <div className={styles.actions}>
        <Button size="compact" onPress={onSame}>
          {t('cases.duplicate.sameChild')}
        </Button>
        <Button size="compact" variant="quiet" onPress={onOther}>
          {t('cases.duplicate.otherChild')}
        </Button>
      </div>
    </article>
  );
}

const hintOf = ({ closedOn, isReturn }: Candidate) => {
  if (closedOn === null) return 'cases.duplicate.asSame';
  return isReturn ? 'cases.duplicate.asReturn' : 'cases.duplicate.asLink';
};

function State({ candidate }: { readonly candidate: Candidate }) {
  const t = useT();
  if (candidate.closedOn !== null)
    return (
      <Status tone="soon" icon={History}>
        {t('cases.duplicate.closed')}
      </Status>
    );
  if (candidate.nextOn !== null)
    return (
      <Status tone="accent" icon={CalendarCheck}>
        {shortDay(candidate.nextOn)}
      </Status>
    );
  return (
    <Status tone="idle" icon={CircleDot}>
      {t('cases.duplicate.open')}
    </Status>
  );
}
