import { Info } from 'lucide-react';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { KeyValues } from '../ui/key-values.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Note } from '../ui/note.tsx';
import css from './form.module.css';
import { Section } from './section.tsx';
import { languages } from '../../domain/text/text.ts';
import { chooseLanguage } from '../app/preferences.ts';
import { useLanguage } from '../text/language.ts';
import { Segmented } from '../ui/segmented.tsx';

/** Which version this is and where everything lies, to be read aloud to whoever helps. */
export function AboutSection() {
  const t = useT();
  const info = useApi('shell.info', null);
  const status = useApi('vault.status', null);
  return (
    <Section
      title={t('settings.section.about')}
      detail={
        info.data === undefined ? undefined : t('settings.about.version', { version: info.data.version })
      }
      lead={t('settings.about.lead')}
      action={<LinkButton to={paths.help}>{t('settings.about.help')}</LinkButton>}
    >
      {info.data === undefined || status.data === undefined ? null : (
        <div className={css.narrow}>
          <KeyValues
            rows={[
              { id: 'version', label: t('settings.about.app'), value: info.data.version },
              { id: 'electron', label: t('settings.about.electron'), value: info.data.electron },
              {
                id: 'platform',
                label: t('settings.about.platform'),
                value: t(`settings.platform.${info.data.platform}`),
              },
              { id: 'device', label: t('settings.about.device'), value: status.data.deviceName },
              { id: 'folder', label: t('settings.about.folder'), value: status.data.folder },
              { id: 'backups', label: t('settings.about.backups'), value: status.data.backups },
            ]}
          />
        </div>
      )}
      <LanguageChoice />
      <Note icon={Info}>{t('settings.about.note')}</Note>
    </Section>
  );
}

/** Each language is named in itself, so that whoever cannot read the other one finds it. */
const ownNames = { sv: 'Svenska', en: 'English' } as const;

function LanguageChoice() {
  const t = useT();
  return (
    <Segmented
      label={t('settings.about.language')}
      options={languages.map((id) => ({ id, label: ownNames[id] }))}
      value={useLanguage()}
      onChange={(id) => {
        const language = languages.find((one) => one === id);
        if (language !== undefined) chooseLanguage(language);
      }}
    />
  );
}
