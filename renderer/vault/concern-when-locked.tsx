import { HeartHandshake } from 'lucide-react';
import { useState } from 'react';
import { Guidance } from '../safeguarding/guidance.tsx';
import { Numbers } from '../safeguarding/numbers.tsx';
import css from '../safeguarding/concern.module.css';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** The duty does not wait for a passphrase. The team's own numbers lie encrypted, so here it is said where they are. */
export function ConcernWhenLocked() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="quiet" size="compact" icon={HeartHandshake} onPress={() => setOpen(true)}>
        {t('safeguarding.title')}
      </Button>
      <Dialog
        title={t('safeguarding.title')}
        isOpen={isOpen}
        onClose={close}
        actions={
          <Button variant="primary" onPress={close}>
            {t('safeguarding.close')}
          </Button>
        }
      >
        <Guidance>
          <Numbers
            names={{ reception: '', emergency: '' }}
            numbers={{
              reception: <Elsewhere>{t('safeguarding.contact.receptionLocked')}</Elsewhere>,
              emergency: <Elsewhere>{t('safeguarding.contact.emergencyLocked')}</Elsewhere>,
            }}
          />
        </Guidance>
      </Dialog>
    </>
  );
}

const Elsewhere = ({ children }: { readonly children: string }) => (
  <span className={css.missing}>{children}</span>
);
