import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import css from './consent-paper.module.css';
import type { ConsentView } from './consent-view.ts';

interface InfoPaperProps {
  readonly view: Pick<ConsentView, 'team' | 'contact'>;
  readonly sheet: 'guardianInfo' | 'childInfo';
  readonly foot?: ReactNode;
  readonly isPrinted: boolean;
}

const guardianParts = ['what', 'why', 'share', 'no', 'withdraw', 'child', 'kept', 'other'] as const;
const childParts = ['what', 'who', 'about', 'you', 'stop', 'ask'] as const;

/** What a guardian, or the child, is told before answering. No name stands on it: it is left lying. */
export const InfoPaper = onPaper(function InfoPaper({ view, sheet, foot, isPrinted }: InfoPaperProps) {
  const t = useT();
  const isChild = sheet === 'childInfo';
  return (
    <PaperDocument
      head={[view.team]}
      title={t(isChild ? 'consents.childInfo.title' : 'consents.guardianInfo.title')}
      foot={foot}
      isPrinted={isPrinted}
      className={isChild ? css.large : css.plain}
    >
      {isChild
        ? childParts.map((part) => (
            <section key={part} className={css.together}>
              <h2>{t(`consents.childInfo.${part}`)}</h2>
              <p>{t(`consents.childInfo.${part}Text`, { team: view.team })}</p>
            </section>
          ))
        : guardianParts.map((part) => (
            <section key={part} className={css.together}>
              <h2>{t(`consents.guardianInfo.${part}`)}</h2>
              <p>{t(`consents.guardianInfo.${part}Text`, { team: view.team })}</p>
            </section>
          ))}
      <section className={css.together}>
        <h2>{t('consents.info.contact')}</h2>
        <p>{view.contact === '' ? <span className={css.line} /> : view.contact}</p>
      </section>
    </PaperDocument>
  );
});
