import { ShieldBan } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { letterReceivers } from '../../domain/letters/letter-rules.ts';
import { useApi } from '../api/use-api.ts';
import type { ApiOutput } from '../api/call.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { FeedbackDialog } from '../family-feedback/feedback-dialog.tsx';
import { ToldState } from '../family-feedback/told-state.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Sheet } from '../ui/sheet.tsx';
import css from './letter.module.css';

type Letters = ApiOutput<'letters.list'>;
type Receiver = Letters['rows'][number]['receivers'][number];

/** Whom to tell after a meeting, and who has been told. */
export function LettersPage() {
  const t = useT();
  const { id = '' } = useParams();
  const letters = useApi('letters.list', { meetingId: id }, { isAskedAnew: true });
  const { data } = letters;
  return (
    <Sheet>
      <PageHead
        title={
          data === undefined ? t('letters.title') : t('letters.titleOf', { day: dayAndWeek(data.heldOn) })
        }
        back={{ to: paths.minutesOf(id), label: t('letters.back') }}
      />
      <Loaded query={letters} failed={t('letters.error')} rows={6}>
        {(list) => <LetterTable meetingId={id} letters={list} />}
      </Loaded>
    </Sheet>
  );
}

function LetterTable({ meetingId, letters }: { readonly meetingId: string; readonly letters: Letters }) {
  const t = useT();
  const [telling, setTelling] = useState<string | null>(null);
  const told = letters.rows.find(({ caseId }) => caseId === telling);
  if (letters.rows.length === 0 && letters.hidden === 0)
    return <Empty title={t('letters.empty')}>{t('letters.emptyText')}</Empty>;
  return (
    <>
      <p className={css.lead}>
        {letters.isSealed ? t('letters.lead', { day: dayAndWeek(letters.answerBy) }) : t('letters.leadDraft')}
      </p>
      <PlainTable
        label={t('letters.title')}
        columns={[
          { id: 'case', label: t('letters.column.case') },
          ...letterReceivers.map((to) => ({ id: to, label: t(`letters.column.${to}`) })),
          { id: 'open', label: t('letters.column.open'), isHidden: true },
        ]}
      >
        {letters.rows.map(({ caseId, number, name, receivers }) => (
          <tr key={caseId}>
            <RowHead detail={name}>
              <CaseNumbers>{number}</CaseNumbers>
            </RowHead>
            {letterReceivers.map((to) => (
              <Cell key={to}>
                <LetterState receiver={receivers.find((one) => one.to === to)} />
              </Cell>
            ))}
            <Cell isEnd>
              <Button
                size="compact"
                ariaLabel={t('letters.toldOne', { number })}
                onPress={() => setTelling(caseId)}
              >
                {t('familyFeedback.action')}
              </Button>
              <LinkButton
                size="compact"
                to={paths.letter(meetingId, caseId)}
                ariaLabel={t('letters.openOne', { number })}
              >
                {t('letters.open')}
              </LinkButton>
            </Cell>
          </tr>
        ))}
      </PlainTable>
      {letters.hidden === 0 ? null : (
        <Note icon={ShieldBan}>{t('letters.hidden', { count: letters.hidden })}</Note>
      )}
      {told === undefined ? null : (
        <FeedbackDialog {...told} meetingId={meetingId} onClose={() => setTelling(null)} />
      )}
    </>
  );
}

function LetterState({ receiver }: { readonly receiver: Receiver | undefined }) {
  const t = useT();
  return receiver === undefined ? <>{t('letters.state.none')}</> : <ToldState receiver={receiver} />;
}
