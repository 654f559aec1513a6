import { Check, MessageCircleQuestionMark } from 'lucide-react';
import { useT } from '../text/t.ts';
import type { Consultation } from './consultation.ts';
import css from './consultations.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface Props {
  readonly consultations: readonly Consultation[];
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Below the meeting's thread, which they are no part of: they belong to no child. */
export function LiveConsultations({ consultations, currentId, onOpen }: Props) {
  const t = useT();
  if (consultations.length === 0) return null;
  return (
    <nav className={css.agenda} aria-label={t('consultations.label')}>
      <h2>{t('consultations.label')}</h2>
      <ul>
        {consultations.map(({ id, number, unit, advice }) => {
          const isAnswered = advice.trim() !== '';
          const Icon = isAnswered ? Check : MessageCircleQuestionMark;
          return (
            <li key={id}>
              <button
                type="button"
                className={css.row}
                aria-current={id === currentId ? 'step' : undefined}
                onClick={() => onOpen(id)}
              >
                <Icon size={18} aria-hidden />
                <span>
                  <CaseNumbers>{number}</CaseNumbers>
                  <small>
                    {unit}, {t(isAnswered ? 'consultations.answered' : 'consultations.waits')}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
