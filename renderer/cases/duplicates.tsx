import { Copy, History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { today } from '../api/clock.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ageThisYear, type CaseDraft } from './case-draft.ts';
import { DuplicateCard } from './duplicate-card.tsx';
import { duplicatesHeadingId, toCompare } from './use-duplicate-stop.ts';
import { useSettled } from './use-settled.ts';
import styles from './duplicates.module.css';

const TYPING_MS = 300;

interface DuplicatesProps {
  readonly draft: CaseDraft;
  readonly onChange: (part: Partial<CaseDraft>) => void;
  /** A save waits for the answer. */
  readonly isAsked: boolean;
}

/** Asks once name and year are there; at most three, side by side, each answered with the same or not the same. */
export function Duplicates({ draft, onChange, isAsked }: DuplicatesProps) {
  const t = useT();
  const settled = useSettled(draft, TYPING_MS);
  const hasEnough = settled.firstName.trim() !== '' && ageThisYear(settled, today()) !== null;
  if (draft.returnOf !== null)
    return (
      <div className={styles.return}>
        <Banner
          tone="accent"
          icon={History}
          title={t(draft.returnOf.reopens ? 'cases.duplicate.return' : 'cases.duplicate.link', {
            number: draft.returnOf.number,
          })}
          actions={
            <Button size="compact" onPress={() => onChange({ returnOf: null })}>
              {t('cases.duplicate.undo')}
            </Button>
          }
        >
          {t(draft.returnOf.reopens ? 'cases.duplicate.returnText' : 'cases.duplicate.linkText')}
        </Banner>
      </div>
    );
  return hasEnough ? <Candidates draft={settled} onChange={onChange} isAsked={isAsked} /> : null;
}

function Candidates({ draft, onChange, isAsked }: DuplicatesProps) {
  const t = useT();
  const navigate = useNavigate();
  const found = useApi('cases.duplicates', toCompare(draft), { keepPreviousData: true });
  const candidates = found.data?.filter((one) => !draft.notSame.includes(one.id)) ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  const mustAnswer = isAsked && candidates.length > 0;
  useEffect(() => {
    if (!mustAnswer) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [mustAnswer]);
  return (
    <div aria-live="polite">
      {candidates.length > 0 && (
        <section className={styles.duplicates} aria-labelledby={duplicatesHeadingId}>
          <header>
            <Copy aria-hidden="true" size={17} />
            <h3 id={duplicatesHeadingId} ref={heading} tabIndex={-1}>
              {t('cases.duplicate.title')}
            </h3>
            <p>
              {mustAnswer
                ? t('cases.duplicate.asked')
                : t('cases.duplicate.text', { count: candidates.length })}
            </p>
          </header>
          <div className={styles.cards}>
            {candidates.map((candidate) => (
              <DuplicateCard
                key={candidate.id}
                candidate={candidate}
                onSame={() => {
                  const { id, number, closedOn, isReturn } = candidate;
                  if (closedOn === null) void navigate(paths.case(id));
                  else onChange({ returnOf: { id, number, reopens: isReturn } });
                }}
                onOther={() => onChange({ notSame: [...draft.notSame, candidate.id] })}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
