import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { informationCategories } from '../../domain/consents/consents.ts';
import { withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { type ConsentDraft, standing } from './consent-draft.ts';
import type { ConsentView } from './consent-view.ts';
import styles from './consent-sentence.module.css';

interface ConsentSentenceProps {
  readonly view: ConsentView;
  readonly draft: ConsentDraft;
  readonly until: PlainDate;
}

/** The form read back as people say it, and when it starts to apply. */
export function ConsentSentence({ view, draft, until }: ConsentSentenceProps) {
  const t = useT();
  const { state, who } = standing(draft, view.age);
  const parts = sharing(view, draft, t).map(({ units, what }) =>
    t('consents.sentence.knows', { units: joinWords(units), what: joinWords(what) }),
  );
  const names = joinWords(who.map((one) => (one === '' ? view.name : one)));
  return (
    <p className={styles.sentence} aria-live="polite">
      {state === 'refused' && t('consents.sentence.refused', { who: names })}
      {state !== 'refused' && parts.length === 0 && t('consents.sentence.nothing')}
      {state !== 'refused' && parts.length > 0 && (
        <>
          {state === 'waiting' ? t('consents.sentence.when', { who: names }) : t('consents.sentence.now')}{' '}
          {joinWords(parts)} {t('consents.sentence.about', { name: view.name, day: withYear(until) })}{' '}
          {state === 'waiting' && t('consents.sentence.notYet')}
        </>
      )}
    </p>
  );
}

/** Units that may know the same are named together. */
function sharing(view: ConsentView, draft: ConsentDraft, t: ReturnType<typeof useT>) {
  const groups = new Map<string, { readonly units: string[]; readonly what: readonly string[] }>();
  for (const row of draft.scope) {
    const unit = view.units.find((one) => one.unitId === row.unitId);
    if (unit === undefined || row.categories.length === 0) continue;
    const isAll = row.categories.length === informationCategories.length;
    const what = isAll
      ? [t('consents.sentence.everything')]
      : row.categories.map((category) => t(`consents.category.${category}`));
    const group = groups.get(what.join()) ?? { units: [], what };
    groups.set(what.join(), { units: [...group.units, unit.shortName], what });
  }
  return [...groups.values()];
}
