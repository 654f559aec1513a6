import type { ReactNode } from 'react';
import { LegalReference } from '../law/legal-reference.tsx';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import paper from '../paper/paper.module.css';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import type { NamedPlan, SipDocument } from './sip.ts';

interface Props {
  readonly document: SipDocument;
  /** Whom it is for, as the paper says it. */
  readonly to: string;
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** The plan for the family and those who are in it: every part that the law asks for, in plain words. */
export const SipPaper = onPaper(function SipPaper({ document, to, foot, isPrinted = false }: Props) {
  const t = useT();
  const { fullDay } = usePhrases();
  const { plan, heldOn, followUps, name, team, number } = document;
  const { content } = plan;
  return (
    <PaperDocument
      head={[team, fullDay(plan.on)]}
      title={t('sip.paper.title')}
      colophon={
        <>
          <p>{t('sip.paper.voluntary')}</p>
          <p>
            {t('sip.paper.law')} <LegalReference law="coordinatedPlan" />.{' '}
            {t('sip.paper.version', { day: fullDay(plan.on), name: plan.by })}{' '}
            <CaseNumbers>{t('sip.paper.number', { number })}</CaseNumbers>
          </p>
        </>
      }
      foot={foot}
      isPrinted={isPrinted}
    >
      <p className={paper.lede}>
        {t('sip.paper.for', { name })}. {t('sip.paper.to', { who: to })}.{' '}
        {heldOn !== null && t('sip.paper.held', { day: fullDay(heldOn) })}
      </p>
      <Needs plan={plan} />
      <Part title={t('sip.paper.others')}>{content.others}</Part>
      <Part title={t('sip.paper.lead')}>{who(plan.lead)}</Part>
      <Part title={t('sip.paper.family')}>{content.family}</Part>
      <Part title={t('sip.paper.child')}>{content.child}</Part>
      <section>
        <h2>{t('sip.paper.followUp')}</h2>
        {content.followUpOn !== null && (
          <p>{t('sip.paper.followUpOn', { day: fullDay(content.followUpOn) })}</p>
        )}
        {followUps.map((one) => (
          <p key={`${one.on}${one.result}`}>
            <b>{t('sip.paper.followedUp', { day: fullDay(one.on) })}:</b> {one.result} {one.next}
          </p>
        ))}
      </section>
    </PaperDocument>
  );
});

function Needs({ plan: { content, needs } }: { readonly plan: NamedPlan }) {
  const t = useT();
  const { fullDay } = usePhrases();
  return (
    <section>
      <h2>{t('sip.paper.needs')}</h2>
      <table>
        <caption className="sr">{t('sip.paper.needs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sip.field.need')}</th>
            <th scope="col">{t('sip.field.what')}</th>
            <th scope="col">{t('sip.paper.who')}</th>
            <th scope="col">{t('sip.field.by')}</th>
          </tr>
        </thead>
        <tbody>
          {content.needs.map(({ need, what, by }, index) => (
            <tr key={index}>
              <td>{need}</td>
              <td>{what}</td>
              <td>{who(needs[index])}</td>
              <td className={paper.day}>{by === null ? '' : fullDay(by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: string }) {
  if (children === '') return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}

const who = (one: NamedPlan['lead'] | undefined): string =>
  [one?.person ?? '', one?.unit ?? ''].filter((part) => part !== '').join(', ');
