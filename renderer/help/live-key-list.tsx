import { KeyNames } from '../app/key-names.tsx';
import { liveKeys } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import css from './help-page.module.css';

/** The keys of the live meeting, as they are defined. */
export function LiveKeyList() {
  const t = useT();
  return (
    <>
      <h3>{t('help.keys.live')}</h3>
      <dl className={css.keys}>
        {Object.entries(liveKeys).map(([name, { keys, label }]) => (
          <div key={name}>
            <dt>{t(label)}</dt>
            <dd>
              <KeyNames keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
