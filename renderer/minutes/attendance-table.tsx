import { clockTime } from '../text/dates.ts';
import { phrasesIn, usePhrases } from '../text/phrases.ts';
import { type Translate, useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import { type MinutesDocument, wordOf } from './minutes.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';

type Attendance = MinutesDocument['attendance'][number];

/** Who sat at the table, a line each; those who were away are named below. */
export function AttendanceTable({
  document: { attendance, confidentialityRead },
}: {
  readonly document: MinutesDocument;
}) {
  const t = useT();
  const { joinWords } = usePhrases();
  const there = attendance.filter((one) => one.state !== 'absent');
  const away = attendance.filter((one) => one.state === 'absent');
  return (
    <section>
      <h2>{t('minutes.paper.attendance')}</h2>
      {there.length === 0 ? (
        <p>{t('minutes.paper.nobody')}</p>
      ) : (
        <table>
          <caption>
            {t('minutes.paper.attendanceCount', { count: there.length, of: attendance.length })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('minutes.paper.unit')}</th>
              <th scope="col">{t('minutes.paper.who')}</th>
              <th scope="col">{t('minutes.paper.presence')}</th>
            </tr>
          </thead>
          <tbody>
            {there.map((one) => (
              <tr key={`${one.unit}/${one.person}`}>
                <td>{one.unit}</td>
                <th scope="row">{nameOf(one)}</th>
                <td className={css.presence}>
                  <CaseNumbers>{presence(one, t)}</CaseNumbers>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {away.length === 0 ? null : (
        <p className={css.muted}>
          {t('minutes.paper.away', {
            people: joinWords(away.map((one) => `${nameOf(one)} (${one.unit})`)),
          })}
        </p>
      )}
      <p className={css.muted}>
        {t(
          confidentialityRead ? 'minutes.paper.confidentialityRead' : 'minutes.paper.confidentialityNotRead',
        )}
      </p>
    </section>
  );
}

function presence({ state, at, deputy, outsideOf, recusedFrom = [] }: Attendance, t: Translate): string {
  const { joinWords } = phrasesIn(t);
  const except =
    outsideOf.length === 0
      ? ''
      : t('minutes.paper.except', {
          cases: joinWords(outsideOf),
        });
  const recused =
    recusedFrom.length === 0
      ? ''
      : t('minutes.paper.recused', {
          cases: joinWords(recusedFrom),
        });
  // "The whole meeting, except": the exception says it.
  const said =
    deputy === undefined
      ? wordOf(t, 'minutes.attendance', state)
      : t('minutes.paper.deputy', { name: deputy });
  const word = at === undefined ? said : `${said} ${clockTime(at)}`;
  const whole = state === 'present' && except !== '' ? '' : word;
  return [whole, except, recused].filter((part) => part !== '').join(', ');
}

const nameOf = ({ person, profession }: Attendance): string =>
  profession === '' ? person : `${person}, ${profession}`;
