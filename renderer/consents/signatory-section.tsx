import { useT } from '../text/t.ts';
import { ChildCard } from './child-card.tsx';
import type { ConsentDraft } from './consent-draft.ts';
import type { ConsentView } from './consent-view.ts';
import { CustodyQuestion } from './custody-question.tsx';
import { ExceptionBox } from './exception-box.tsx';
import { GuardianCard } from './guardian-card.tsx';
import grid from '../cases/form-grid.module.css';
import styles from './signatories.module.css';

interface SignatorySectionProps {
  readonly view: ConsentView;
  readonly draft: ConsentDraft;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
  readonly userName: string;
}

/** Each guardian and the child side by side; then what applies when a guardian does not answer. */
export function SignatorySection({ view, draft, onChange, userName }: SignatorySectionProps) {
  const t = useT();
  return (
    <section className={grid.section} aria-labelledby="who-consents">
      <h2 id="who-consents">{t('consents.who.title')}</h2>
      {view.custody === 'unknown' && (
        <CustodyQuestion
          caseId={view.caseId}
          onAnswer={(guardians) => onChange({ guardians: draft.guardians.slice(0, guardians) })}
        />
      )}
      <div className={styles.cards}>
        {draft.guardians.map((guardian, index) => (
          <GuardianCard
            // Guardians have no identity but their place: first and second.
            key={index}
            ordinal={index + 1}
            guardian={guardian}
            userName={userName}
            isMissed={guardian.answer === 'none' && draft.guardians.some((one) => one.answer !== 'none')}
            onChange={(part) =>
              onChange({
                guardians: draft.guardians.map((one, place) => (place === index ? { ...one, ...part } : one)),
              })
            }
          />
        ))}
        <ChildCard
          view={view}
          child={draft.child}
          onChange={(part) => onChange({ child: { ...draft.child, ...part } })}
        />
      </div>
      <ExceptionBox draft={draft} onChange={onChange} />
    </section>
  );
}
