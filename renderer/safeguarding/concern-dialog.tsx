import { LegalReference } from '../law/legal-reference.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Contacts } from './contacts.tsx';
import css from './concern.module.css';
import { RegisterReport } from './register-report.tsx';

const steps = ['acute', 'call', 'unsure', 'self', 'talk', 'write'] as const;

/**
 * What somebody who is worried for a child does now. Whatever they came from waits: the duty is their own and
 * immediate, and nothing here asks for consent, a meeting or a vote.
 */
export function ConcernDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t('safeguarding.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('safeguarding.close')}
        </Button>
      }
    >
      <p className={css.intro}>
        {t('safeguarding.intro')} <LegalReference law="dutyToReport" />
      </p>
      <div className={css.now}>
        <section aria-labelledby="concern-steps">
          <h3 id="concern-steps">{t('safeguarding.steps')}</h3>
          <ol className={css.steps}>
            {steps.map((step) => (
              <li key={step}>{t(`safeguarding.step.${step}`)}</li>
            ))}
          </ol>
        </section>
        <Contacts onLeave={onClose} />
      </div>
      <RegisterReport />
    </Dialog>
  );
}
