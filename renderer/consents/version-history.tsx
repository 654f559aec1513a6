import { consentChanges, type ConsentChange } from '../../domain/consents/consent-changes.ts';
import { withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { type Translate, useT } from '../text/t.ts';
import type { ConsentView } from './consent-view.ts';
import page from '../cases/form-page.module.css';
import styles from './consent-side.module.css';

type Version = ConsentView['versions'][number];
interface Line {
  readonly id: string;
  readonly on: string;
  readonly by: string;
  readonly text: string;
  readonly changes: readonly string[];
}

/** Every version and withdrawal, newest first: where it stood, what it changed, and who wrote it. */
export function VersionHistory({ view }: { readonly view: ConsentView }) {
  const t = useT();
  const lines = linesOf(view, t);
  if (lines.length === 0) return null;
  return (
    <section className={page.side}>
      <h2>{t('consents.side.earlier')}</h2>
      <ul className={styles.earlier}>
        {lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.on}>{withYear(line.on)}</time>
            {line.text}
            {line.changes.length > 0 && (
              <ul className={styles.changes}>
                {line.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
            <small>{t('consents.side.by', { by: line.by })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(view: ConsentView, t: Translate): Line[] {
  const versions = view.versions.map((version) => ({
    id: version.id,
    on: version.consent.on,
    by: version.by,
    text: `${t(`consents.status.${version.status}`)}.`,
    changes: changesOf(version, view, t),
  }));
  const withdrawals = view.withdrawals.map(({ id, on, units, all, by }) => ({
    id,
    on,
    by,
    text: all ? t('consents.side.withdrewAll') : t('consents.side.withdrew', { units: units.join(', ') }),
    changes: [],
  }));
  return [...versions, ...withdrawals].sort((one, other) => other.on.localeCompare(one.on));
}

/** Against the version it replaced; the first one says what it took in. */
function changesOf({ consent }: Version, view: ConsentView, t: Translate): string[] {
  const before = view.versions.find(({ id }) => id === consent.replaces)?.consent;
  const nameOf = (unitId: string): string => {
    const name = view.units.find((unit) => unit.unitId === unitId)?.shortName ?? '';
    return name === '' ? t('consents.unit.unknown') : name;
  };
  if (before === undefined)
    return [
      joinWords(
        consent.scope.filter(({ categories }) => categories.length > 0).map(({ unitId }) => nameOf(unitId)),
      ),
      t('consents.change.until', { day: withYear(consent.validUntil) }),
    ];
  return consentChanges(before, consent).map((change) => sentence(change, nameOf, view.name, t));
}

function sentence(
  change: ConsentChange,
  nameOf: (unitId: string) => string,
  child: string,
  t: Translate,
): string {
  switch (change.kind) {
    case 'unitAdded':
    case 'unitRemoved':
    case 'mayTell':
    case 'mayNotTell':
      return t(`consents.change.${change.kind}`, { unit: nameOf(change.unitId) });
    case 'told':
    case 'notTold':
      return t(`consents.change.${change.kind}`, {
        unit: nameOf(change.unitId),
        what: joinWords(change.categories.map((category) => t(`consents.category.${category}`))),
      });
    case 'guardian':
      return t(`consents.change.answer.${change.answer}`, { who: change.label });
    case 'child':
      return t(`consents.change.answer.${change.answer}`, { who: child });
    case 'exception':
      return change.exception === null
        ? t('consents.change.noException')
        : t('consents.change.exception', {
            what: t(`consents.exception.${exceptionKeys[change.exception]}`),
          });
    case 'until':
      return t('consents.change.until', { day: withYear(change.until) });
    case 'notShared':
      return t('consents.change.notShared');
  }
}

const exceptionKeys = { 'FB6:13': 'prevented', 'FB6:13a': 'board', 'OSL12:3': 'young' } as const;
