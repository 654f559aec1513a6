import { exceptionKinds } from '../../domain/consents/consents.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { oneOf } from '../cases/one-of.ts';
import { useLegalText } from '../law/use-legal-texts.ts';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ConsentDraft } from './consent-draft.ts';
import type { ConsentView } from './consent-view.ts';
import styles from './signatories.module.css';

const kinds = ['none', ...exceptionKinds] as const;
const keys = { none: 'none', 'FB6:13': 'prevented', 'FB6:13a': 'board', 'OSL12:3': 'young' } as const;
/** OSL 12:3 from this age in principle. */
const ALONE_FROM = 12;

const laws = {
  'FB6:13': 'preventedGuardian',
  'FB6:13a': 'socialBoardDecision',
  'OSL12:3': 'maturity',
} as const;

interface ExceptionBoxProps {
  readonly view: ConsentView;
  readonly draft: ConsentDraft;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
}

/** FB 6:13, 6:13 a and OSL 12:3: never without a reason, a day, and who made the assessment. */
export function ExceptionBox({ view, draft, onChange }: ExceptionBoxProps) {
  const t = useT();
  const textOf = useLegalText();
  const { exception } = draft;
  const change = (part: Partial<typeof exception>): void =>
    onChange({ exception: { ...exception, ...part } });
  const isAsked = exception.kind !== 'none' || draft.guardians.some((guardian) => guardian.answer !== 'yes');
  if (!isAsked) return null;
  return (
    <div className={styles.exception}>
      <RadioList
        label={t('consents.exception.title')}
        options={kinds
          .filter((id) => id !== 'OSL12:3' || (view.age ?? 0) >= ALONE_FROM)
          .map((id) => ({
            id,
            label: t(`consents.exception.${keys[id]}`),
            detail: id === 'none' ? t('consents.exception.law.none') : textOf(laws[id])?.section,
          }))}
        value={exception.kind}
        onChange={oneOf(kinds, (kind) => change({ kind }))}
      />
      {exception.kind !== 'none' && (
        <>
          <TextField
            label={t(
              exception.kind === 'OSL12:3' ? 'consents.exception.maturity' : 'consents.exception.reason',
            )}
            value={exception.reason}
            onChange={(reason) => change({ reason })}
            maxLength={FREE_TEXT_MAX}
            multiline={3}
            isRequired
          />
          <div className={styles.assessed}>
            <DateField
              label={t('consents.exception.on')}
              value={exception.on}
              onChange={(on) => change({ on })}
            />
            <TextField
              label={t('consents.exception.assessedBy')}
              value={exception.assessedBy}
              onChange={(assessedBy) => change({ assessedBy })}
              placeholder={t('consents.exception.assessedExample')}
              isRequired
            />
          </div>
        </>
      )}
    </div>
  );
}
