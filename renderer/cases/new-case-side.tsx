import { CircleDashed, Phone, ShieldAlert } from 'lucide-react';
import { today } from '../api/clock.ts';
import { useApi } from '../api/use-api.ts';
import { openConcern } from '../safeguarding/concern-store.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { Status } from '../ui/status.tsx';
import { ageThisYear, type CaseDraft } from './case-draft.ts';
import styles from './form-page.module.css';

/** What stands beside the form: consent, what saving does, and the way to go when a child is harmed. */
export function NewCaseSide({ draft }: { readonly draft: CaseDraft }) {
  const t = useT();
  return (
    <SidePanel label={t('cases.side.label')}>
      <section className={styles.side}>
        <h2>{t('cases.consent.title')}</h2>
        <p className={styles.hint}>
          <Status tone="late" icon={ShieldAlert} canWrap>
            {t('cases.side.consentMissing')}
          </Status>
        </p>
        <p className={styles.hint}>{t('cases.side.consentText')}</p>
        <ul className={styles.people}>
          {signatories(draft, t).map((who) => (
            <li key={who}>
              <span>{who}</span>
              <Status tone="idle" icon={CircleDashed}>
                {t('cases.side.notAsked')}
              </Status>
            </li>
          ))}
        </ul>
      </section>
      <WhenSaved draft={draft} />
      <Harm />
    </SidePanel>
  );
}

function signatories(draft: CaseDraft, t: ReturnType<typeof useT>): readonly string[] {
  const guardians =
    draft.custody === 'sole' || draft.custody === 'courtAppointed'
      ? [t('cases.side.guardianOnly')]
      : [1, 2].map((ordinal) => t('cases.side.guardian', { ordinal }));
  const age = ageThisYear(draft, today());
  const name = draft.firstName.trim() === '' ? t('cases.side.child') : draft.firstName.trim();
  return [...guardians, age === null ? name : t('cases.nameAge', { name, age })];
}

function WhenSaved({ draft }: { readonly draft: CaseDraft }) {
  const t = useT();
  const session = useApi('session.get', null);
  const settings = useApi('settings.get', null);
  const unit = settings.data?.units.find((one) => one.id === draft.referringUnitId)?.name;
  const nextOn = session.data?.nextMeetingId ?? null;
  return (
    <section className={styles.side}>
      <h2>{t('cases.side.whenSaved')}</h2>
      <ul className={styles.next}>
        <li>{unit === undefined ? t('cases.side.holderUnknown') : t('cases.side.holder', { unit })}</li>
        <li>
          {nextOn === null ? t('cases.side.noMeeting') : t('cases.side.meeting', { day: dayAndWeek(nextOn) })}
        </li>
        {settings.data !== undefined && (
          <li>{t('cases.side.answer', { count: settings.data.team.familyAnswerDays })}</li>
        )}
      </ul>
    </section>
  );
}

/** Always there and never a field of the form: a report of concern is made by whoever is worried, and not here. */
function Harm() {
  const t = useT();
  return (
    <section className={`${styles.side} ${styles.concern}`}>
      <h2>{t('safeguarding.title')}</h2>
      <p className={styles.hint}>{t('safeguarding.text')}</p>
      <Button size="compact" icon={Phone} onPress={openConcern}>
        {t('safeguarding.how')}
      </Button>
    </section>
  );
}
