import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import paper from '../paper/paper.module.css';
import css from './consent-paper.module.css';
import type { ConsentInput, ConsentView } from './consent-view.ts';
import type { PaperSigning } from './paper-signing.ts';

interface SignatureTableProps {
  readonly view: ConsentView;
  readonly input: ConsentInput;
  readonly signing: PaperSigning;
}

type Place = PaperSigning['signs'][number];

/** A line for everybody whose answer counts, and why nobody else signs. */
export function SignatureTable({ view, input, signing }: SignatureTableProps) {
  const t = useT();
  const { fullDay } = usePhrases();
  const nameOf = (place: Place): string =>
    place === 'child' ? view.name : (guardianAt(place, input)?.label ?? t(`consents.receiver.${place}`));
  const answered = (place: Place): string => {
    const guardian = place === 'child' ? undefined : guardianAt(place, input);
    return guardian?.answer === 'yes' && guardian.on !== null
      ? t('consents.form.answered', { day: fullDay(guardian.on) })
      : '';
  };
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
          {signing.signs.map((place) => (
            <tr key={place}>
              <th scope="row" className={css.who}>
                <b>{nameOf(place)}</b>
              </th>
              <td className={css.sign}>{answered(place)}</td>
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
      {signing.others.map(({ place, need, why }) => (
        <p key={place} className={paper.muted}>
          {t(need === 'viewAsked' ? 'consents.form.onlyAsked' : 'consents.form.notSigning', {
            who: nameOf(place),
            why: t(`consents.need.why.${why}`),
          })}
        </p>
      ))}
      {signing.alone !== null && <Alone name={view.name} why={signing.alone} exception={input.exception} />}
    </section>
  );
}

const guardianAt = (place: 'guardian1' | 'guardian2', { guardians }: ConsentInput) =>
  guardians[place === 'guardian1' ? 0 : 1];

interface AloneProps {
  readonly name: string;
  readonly why: NonNullable<PaperSigning['alone']>;
  readonly exception: ConsentInput['exception'];
}

/** Why the guardians do not sign, and who has assessed it; a line to write on until somebody has said. */
function Alone({ name, why, exception }: AloneProps) {
  const t = useT();
  const { fullDay } = usePhrases();
  return (
    <>
      <p>{t(`consents.form.alone.${why}`, { name })}</p>
      {why === 'youngPerson' && (
        <p>
          {exception === null || exception.assessedBy.trim() === '' ? (
            <>
              {t('consents.form.assessedBy')} <span className={css.line} />
            </>
          ) : (
            t('consents.form.assessed', { day: fullDay(exception.on), by: exception.assessedBy.trim() })
          )}
        </p>
      )}
    </>
  );
}
