import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import { type MinutesItem, wordOf } from './minutes.ts';

/** What became of the tasks from earlier meetings that were asked about. */
export function AnsweredTasks({ item: { answers = [] } }: { readonly item: MinutesItem }) {
  const t = useT();
  const { withYear } = usePhrases();
  if (answers.length === 0) return null;
  return (
    <span className={css.part}>
      {t('minutes.paper.answered')}
      {answers.map(({ text, unit, person, state, note, dueOn }, index) => (
        <span key={index} className={css.part}>
          {text} ({person === '' ? unit : person}): <b>{wordOf(t, 'minutes.answer', state)}</b>
          {dueOn === undefined ? null : ` ${withYear(dueOn)}`}
          {note === '' ? '.' : `. ${note}`}
        </span>
      ))}
    </span>
  );
}
