import type { SignatoryNeed } from '../../domain/consents/consent-basis.ts';
import { fullDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import paper from '../paper/paper.module.css';
import css from './consent-paper.module.css';
import type { ConsentInput, ConsentView } from './consent-view.ts';

interface SignatureTableProps {
  readonly view: ConsentView;
  readonly input: ConsentInput;
  readonly needs: { readonly guardians: readonly SignatoryNeed[]; readonly child: SignatoryNeed };
}

interface Signatory {
  readonly key: string;
  readonly who: string;
  readonly need: SignatoryNeed;
  readonly answered: string;
}

/** A line for everybody whose answer counts, and why nobody else has to sign. */
export function SignatureTable({ view, input, needs }: SignatureTableProps) {
  const t = useT();
  const guardians: Signatory[] = needs.guardians.map((need, index) => {
    const guardian = input.guardians[index];
    const isYes = guardian?.answer === 'yes' && guardian.on !== null;
    return {
      key: `guardian${index + 1}`,
      who: guardian?.label ?? t('consents.guardian.label', { ordinal: index + 1 }),
      need,
      answered: isYes ? t('consents.form.answered', { day: fullDay(guardian.on ?? input.on) }) : '',
    };
  });
  const signatories = [...guardians, { key: 'child', who: view.name, need: needs.child, answered: '' }];
  return (
    <section className={css.together}>
      <h2>{t('consents.form.signatures')}</h2>
      <p>{t('consents.form.yes')}</p>
      <table>
        <caption className="sr">{t('consents.form.signatures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('consents.form.who')}</th>
            <th scope="col">{t('consents.form.day')}</th>
            <th scope="col">{t('consents.form.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {signatories.map(({ key, who, need, answered }) => (
            <tr key={key}>
              <th scope="row" className={css.who}>
                <b>{who}</b>
                <span className={paper.muted}>
                  {t(`consents.need.${need.need}`, { why: t(`consents.need.why.${need.why}`) })}
                </span>
              </th>
              <td className={css.sign}>{answered}</td>
              <td className={css.sign} />
            </tr>
          ))}
          <tr>
            <th scope="row" className={css.who}>
              <b>{t('consents.form.receivedBy')}</b>
            </th>
            <td className={css.sign} />
            <td className={css.sign} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
