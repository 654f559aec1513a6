import { TriangleAlert } from 'lucide-react';
import { signatoryNeeds } from '../../domain/consents/consent-basis.ts';
import { consentWarnings } from '../../domain/consents/consent-checks.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { AdultDay } from './adult-day.tsx';
import { ChildCard } from './child-card.tsx';
import type { ConsentDraft, DraftChange } from './consent-draft.ts';
import type { ConsentInput, ConsentView } from './consent-view.ts';
import { CustodyQuestion } from './custody-question.tsx';
import { ExceptionBox } from './exception-box.tsx';
import { GuardianCard } from './guardian-card.tsx';
import { NotNeededCard } from './need-tag.tsx';
import grid from '../cases/form-grid.module.css';
import styles from './signatories.module.css';

interface SignatorySectionProps {
  readonly view: ConsentView;
  readonly draft: ConsentDraft;
  /** The draft as it would be kept, for the rules. */
  readonly input: ConsentInput;
  readonly onChange: (part: DraftChange) => void;
  readonly userName: string;
}

/** Each guardian and the child side by side; then what applies when a guardian does not answer. */
export function SignatorySection({ view, draft, input, onChange, userName }: SignatorySectionProps) {
  const t = useT();
  const needs = signatoryNeeds(input, view);
  const isAdult = needs.child.why === 'adult';
  return (
    <section className={grid.section} aria-labelledby="who-consents">
      <h2 id="who-consents">{t('consents.who.title')}</h2>
      <AdultDay view={view} />
      {view.custody === 'unknown' && !isAdult && (
        <CustodyQuestion
          caseId={view.caseId}
          // By then somebody may have answered for a guardian: what stands now is what is kept.
          onAnswer={(count) => onChange((now) => ({ guardians: now.guardians.slice(0, count) }))}
        />
      )}
      <div className={styles.cards}>
        {needs.guardians.map((need, index) => {
          const guardian = isAdult ? undefined : draft.guardians[index];
          const ordinal = index + 1;
          // Guardians have no identity but their place: first and second.
          return guardian === undefined ? (
            <NotNeededCard key={ordinal} ordinal={ordinal} need={need} />
          ) : (
            <GuardianCard
              key={ordinal}
              ordinal={ordinal}
              guardian={guardian}
              userName={userName}
              need={need}
              isMissed={
                need.need === 'required' &&
                guardian.answer === 'none' &&
                draft.guardians.some((one) => one.answer !== 'none')
              }
              onChange={(part) =>
                onChange({
                  guardians: draft.guardians.map((one, place) =>
                    place === index ? { ...one, ...part } : one,
                  ),
                })
              }
            />
          );
        })}
        <ChildCard
          view={view}
          child={draft.child}
          need={needs.child}
          isAlone={draft.exception.kind === 'OSL12:3'}
          onChange={(part) => onChange({ child: { ...draft.child, ...part } })}
        />
      </div>
      <Warnings view={view} input={input} />
      {!isAdult && <ExceptionBox view={view} draft={draft} onChange={onChange} />}
    </section>
  );
}

function Warnings({ view, input }: Pick<SignatorySectionProps, 'view' | 'input'>) {
  const t = useT();
  const warnings = consentWarnings(input, view);
  if (warnings.length === 0) return null;
  return (
    <div className={styles.warnings} role="status">
      {warnings.map(({ rule }) => {
        const key = `rule.${rule}`;
        return (
          <Note key={rule} icon={TriangleAlert}>
            {isTextKey(key) ? t(key) : rule}
          </Note>
        );
      })}
    </div>
  );
}
