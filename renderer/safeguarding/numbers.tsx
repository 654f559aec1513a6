import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import css from './concern.module.css';

type Contact = 'reception' | 'emergency';

interface Props {
  /** As the team calls them; empty for their usual names. */
  readonly names: Readonly<Record<Contact, string>>;
  readonly numbers: Readonly<Record<Contact, ReactNode>>;
}

/** Whom to call, large enough to dial from. The team's numbers come from the settings, never from the app. */
export function Numbers({ names, numbers }: Props) {
  const t = useT();
  return (
    <section className={css.contacts} aria-labelledby="concern-contacts">
      <h3 id="concern-contacts">{t('safeguarding.contacts')}</h3>
      <dl>
        {(['reception', 'emergency'] as const).map((which) => (
          <div key={which}>
            <dt>
              {names[which] || t(`safeguarding.contact.${which}`)}
              <small>{t(`safeguarding.contact.${which}When`)}</small>
            </dt>
            <dd>{numbers[which]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('safeguarding.contact.112')}</dt>
          <dd>
            <b>112</b>
          </dd>
        </div>
      </dl>
    </section>
  );
}
