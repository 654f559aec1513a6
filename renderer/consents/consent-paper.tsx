import type { ReactNode } from 'react';
import { consentBasis, endOf } from '../../domain/consents/consent-basis.ts';
import { informationCategories } from '../../domain/consents/consents.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import paper from '../paper/paper.module.css';
import css from './consent-paper.module.css';
import type { ConsentInput, ConsentView } from './consent-view.ts';
import { paperSigning } from './paper-signing.ts';
import { SignatureTable } from './signature-table.tsx';
import type { ConsentUnit } from './use-consent-units.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';

export interface ConsentPaperProps {
  readonly view: ConsentView;
  readonly units: readonly ConsentUnit[];
  readonly input: ConsentInput;
  readonly to: 'guardian1' | 'guardian2' | 'child';
  readonly foot?: ReactNode;
  readonly isPrinted: boolean;
}

/** The form to sign: who may tell and know what, until when, how it is taken back, and who has been told. */
export const ConsentPaper = onPaper(function ConsentPaper({
  view,
  units,
  input,
  to,
  foot,
  isPrinted,
}: ConsentPaperProps) {
  const t = useT();
  const { fullDay } = usePhrases();
  const whole = { ...input, replaces: null, seenWithdrawals: [] };
  const basis = consentBasis(whole, view);
  const end = endOf(whole, view);
  const signing = paperSigning(input, view);
  const isAlone = signing.alone !== null;
  return (
    <PaperDocument
      head={[view.team, t('minutes.paper.secrecy')]}
      title={t('consents.form.title')}
      colophon={<p>{t('consents.form.law')}</p>}
      foot={foot}
      isPrinted={isPrinted}
    >
      <p className={paper.lede}>
        <CaseNumbers>{t('consents.form.about', { name: view.name, number: view.number })}</CaseNumbers>{' '}
        {t('consents.form.for', { who: t(`consents.receiver.${to}`).toLocaleLowerCase('sv') })}
      </p>
      <p>{t('consents.form.why', { team: view.team })}</p>
      <ScopeTable units={units} input={input} />
      <section>
        <h2>{t('consents.form.notShared')}</h2>
        {input.notShared.trim() === '' ? (
          <>
            <p>{t('consents.form.notSharedNone')}</p>
            <Line />
          </>
        ) : (
          <p className={css.text}>{input.notShared}</p>
        )}
      </section>
      <section>
        <h2>{t('consents.form.until')}</h2>
        <p>
          {t('consents.form.untilText', { day: fullDay(end.on) })}{' '}
          {end.why === 'adult' && t('consents.form.untilAdult', { name: view.name })}
        </p>
        <p>{basis === null ? t('consents.form.basisNone') : t(`consents.basis.${basis}`)}</p>
      </section>
      <section>
        <h2>{t(isAlone ? 'consents.form.withdrawOwn' : 'consents.form.withdraw')}</h2>
        <p>
          {t(isAlone ? 'consents.form.withdrawOwnText' : 'consents.form.withdrawText')}{' '}
          {view.contact !== '' &&
            t(isAlone ? 'consents.form.contactOwn' : 'consents.form.contact', { name: view.contact })}
        </p>
      </section>
      <Told view={view} input={input} />
      <SignatureTable view={view} input={input} signing={signing} />
    </PaperDocument>
  );
});

/** Every unit that tells or is told, a row each, and what kind of information. */
function ScopeTable({ units, input }: Pick<ConsentPaperProps, 'units' | 'input'>) {
  const t = useT();
  const { joinWords } = usePhrases();
  const rows = input.scope.flatMap((row) => {
    const unit = units.find(({ unitId }) => unitId === row.unitId);
    return unit === undefined ? [] : [{ ...row, unit }];
  });
  return (
    <section>
      <h2>{t('consents.form.scope')}</h2>
      <table>
        <caption>{t('consents.form.scopeCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('consents.scope.unit')}</th>
            <th scope="col">{t('consents.scope.mayTell')}</th>
            <th scope="col">{t('consents.form.mayKnow')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, mayTell, categories }) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <b>{unit.name}</b>
                {unit.detail !== '' && <span className={paper.muted}>{unit.detail}</span>}
              </th>
              <td>{t(mayTell ? 'consents.answer.yes' : 'consents.answer.no')}</td>
              <td>
                {categories.length === informationCategories.length
                  ? t('consents.form.everything')
                  : categories.length === 0
                    ? t('consents.form.nothing')
                    : joinWords(categories.map((category) => t(`consents.category.${category}`)))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={paper.muted}>{t('consents.form.categories')}</p>
    </section>
  );
}

/** Who told the child, and how; lines to write on where nobody has said. */
function Told({ view, input }: Pick<ConsentPaperProps, 'view' | 'input'>) {
  const t = useT();
  const { child } = input;
  return (
    <section className={css.together}>
      <h2>{t('consents.form.child', { name: view.name })}</h2>
      <dl className={css.facts}>
        <dt>{t('consents.form.childInformed')}</dt>
        <dd>{child.informedHow === '' ? <Line /> : child.informedHow}</dd>
        {child.interpreter === true && (
          <>
            <dt>{t('consents.form.interpreter')}</dt>
            <dd>{child.language === '' || child.language === undefined ? <Line /> : child.language}</dd>
          </>
        )}
        <dt>{t('consents.form.childThinks')}</dt>
        <dd>{child.stance === 'unknown' ? <Line /> : t(`consents.stance.${child.stance}`)}</dd>
      </dl>
    </section>
  );
}

function Line() {
  return <span className={css.line} />;
}
