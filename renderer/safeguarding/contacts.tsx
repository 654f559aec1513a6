import { Link } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import css from './concern.module.css';
import { Numbers } from './numbers.tsx';

/** The numbers that the team has written down. */
export function Contacts({ onLeave }: { readonly onLeave: () => void }) {
  const { data } = useApi('safeguarding.contacts', null);
  return (
    <Numbers
      names={{ reception: data?.receptionName ?? '', emergency: data?.emergencyName ?? '' }}
      numbers={{
        reception: <Phone number={data?.receptionPhone} onLeave={onLeave} />,
        emergency: <Phone number={data?.emergencyPhone} onLeave={onLeave} />,
      }}
    />
  );
}

interface PhoneProps {
  /** Undefined until it has come. */
  readonly number: string | undefined;
  readonly onLeave: () => void;
}

function Phone({ number, onLeave }: PhoneProps) {
  if (number === undefined) return null;
  return number === '' ? <NoNumber onLeave={onLeave} /> : <b>{number}</b>;
}

function NoNumber({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT();
  const { user } = useSession();
  return (
    <span className={css.missing}>
      {t('safeguarding.contact.missing')}{' '}
      {isAllowed(user.role, 'settings.write') ? (
        <Link to={paths.settings('team')} onClick={onLeave}>
          {t('safeguarding.contact.missing.action')}
        </Link>
      ) : (
        t('safeguarding.contact.missing.ask')
      )}
    </span>
  );
}
