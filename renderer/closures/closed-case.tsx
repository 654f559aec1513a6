import { CircleCheck, History, Mail } from 'lucide-react';
import { useState } from 'react';
import { checkReturn } from '../../domain/returns/return-rules.ts';
import { today } from '../api/clock.ts';
import type { ApiOutput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { ReturnDialog } from '../returns/return-dialog.tsx';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import css from './closures.module.css';

export type ClosureView = NonNullable<ApiOutput<'closures.get'>>;

interface Props {
  readonly caseId: string;
  readonly mayWrite: boolean;
}

/** That the case is closed, since when, why, and whom to call: the first thing the page says of it. */
export function ClosedCase({ caseId, mayWrite }: Props) {
  const t = useT();
  const { data } = useApi('closures.get', { caseId });
  const [isReturning, setReturning] = useState(false);
  if (data == null) return null;
  const { meetingId } = data;
  return (
    <section className={css.closed} aria-label={t('closures.title')}>
      <Banner
        tone="idle"
        icon={CircleCheck}
        title={t('closures.since', { day: withYear(data.on) })}
        actions={
          mayWrite ? (
            <>
              {meetingId !== null && (
                <LinkButton to={paths.letter(meetingId, caseId)} size="compact" icon={Mail}>
                  {t('closures.letters')}
                </LinkButton>
              )}
              {checkReturn(data, today()).length === 0 && (
                <Button size="compact" icon={History} onPress={() => setReturning(true)}>
                  {t('returns.action')}
                </Button>
              )}
            </>
          ) : undefined
        }
      >
        <Facts view={data} />
      </Banner>
      {isReturning && <ReturnDialog caseId={caseId} onClose={() => setReturning(false)} />}
    </section>
  );
}

function Facts({ view }: { readonly view: ClosureView }) {
  const t = useT();
  const { call, contacts } = view;
  return (
    <dl>
      <dt>{t('closures.why')}</dt>
      <dd>
        {t(`decisions.closure.${view.reason}`)}
        {view.note === '' ? '' : `. ${view.note}`}
      </dd>
      {view.goals !== null && (
        <>
          <dt>{t('closures.goals')}</dt>
          <dd>{t(`closures.goals.${view.goals}`)}</dd>
        </>
      )}
      {contacts.length > 0 && (
        <>
          <dt>{t('closures.contacts')}</dt>
          <dd>
            <ul>
              {contacts.map((contact, index) => (
                <li key={index}>{contactText(contact)}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{t('closures.call')}</dt>
      <dd>
        <b>
          {call === null
            ? t('closures.call.nobody')
            : [call.person, call.unit].filter((part) => part !== '').join(', ')}
        </b>
      </dd>
    </dl>
  );
}

const contactText = ({ unit, who, what }: ClosureView['contacts'][number]): string =>
  [[who, unit].filter((part) => part !== '').join(', '), what].filter((part) => part !== '').join(': ');
