import {
  BadgeAlert,
  Ban,
  FilePenLine,
  ListTodo,
  Mail,
  ShieldCheck,
  Stamp,
  TriangleAlert,
} from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { OwnRecordTicks } from '../own-records/own-record-ticks.tsx';
import { PaperAwaited } from '../paper/paper-awaited.tsx';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import css from '../paper/paper-page.module.css';
import { clock, dayAndWeek, shortDay } from '../text/dates.ts';
import { phrasesIn } from '../text/phrases.ts';
import { swedish, useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Tag } from '../ui/tag.tsx';
import { AmendButton } from './amend-button.tsx';
import { MinutesPaper } from './minutes-paper.tsx';
import { type Minutes, shortHash } from './minutes.ts';

/** One meeting's minutes as the paper they are, with what can be done with it beside. */
export function MinutesPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error } = useApi('minutes.get', { meetingId: id });
  if (data !== undefined) return <MinutesView key={id} meetingId={id} minutes={data} />;
  return (
    <PaperAwaited
      head={
        <PageHead title={t('minutes.title')} back={{ to: paths.minutes, label: t('minutes.list.back') }} />
      }
      error={error}
      failure={t('minutes.error')}
    />
  );
}

function MinutesView({ meetingId, minutes }: { readonly meetingId: string; readonly minutes: Minutes }) {
  const t = useT();
  const { document: paper, seal, amendments, removed, withdrawn, protectedCases } = minutes;
  const { user } = useSession();
  const [isOwnCopy, setOwnCopy] = useState(false);
  const records = useApi('ownRecords.list', { meetingId }).data ?? [];
  const log = useCommand('minutes.printed');
  const said = phrasesIn(swedish);
  const print = usePaper(
    {
      header: swedish('minutes.paper.header', { team: paper.team }),
      footer: swedish(seal === null ? 'minutes.paper.footerDraft' : 'minutes.paper.footer', {
        day: said.shortDay(paper.heldOn),
        week: said.week(paper.heldOn),
      }),
      fileName: swedish(seal === null ? 'minutes.paper.fileNameDraft' : 'minutes.paper.fileName', {
        day: paper.heldOn,
      }),
    },
    (way, withProtected) => log.mutateAsync({ meetingId, way, withProtected, isOwnCopy }),
  );
  return (
    <PaperView
      previewLabel={t('minutes.preview')}
      sideLabel={t('minutes.side')}
      print={print}
      paper={
        <MinutesPaper
          document={paper}
          seal={seal}
          amendments={amendments}
          removed={removed}
          records={records}
        />
      }
      // What may stand on paper can be less than what is read on screen.
      copy={
        print.printing === null ? null : (
          <MinutesPaper
            {...print.printing.copy}
            records={records}
            seal={seal}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
      approval={{ paper: 'minutes', cases: protectedCases }}
    >
      <PageHead
        title={t('minutes.of', { day: dayAndWeek(paper.heldOn) })}
        back={{ to: paths.minutes, label: t('minutes.list.back') }}
      />
      <SealState minutes={minutes} />
      {seal !== null && <AmendButton meetingId={meetingId} minutes={minutes} />}
      <OwnRecordTicks rows={records} by="case" />
      <LinkButton size="compact" to={paths.unitPaper(meetingId, 'tasks')} icon={ListTodo}>
        {t('unitPapers.link')}
      </LinkButton>
      {isAllowed(user.role, 'case.write') && (
        <LinkButton size="compact" to={paths.letters(meetingId)} icon={Mail}>
          {t('letters.title')}
        </LinkButton>
      )}
      {removed === 0 ? null : (
        <Note icon={BadgeAlert}>
          <b>{t('minutes.removed.title', { shown: paper.items.length, of: paper.items.length + removed })}</b>{' '}
          {t('minutes.removed.text')}
        </Note>
      )}
      {withdrawn === 0 ? null : (
        <Note icon={Ban}>
          {t('minutes.withdrawn', { count: withdrawn })}
          <Checkbox
            label={t('minutes.ownCopy')}
            detail={t('minutes.ownCopyHint')}
            isSelected={isOwnCopy}
            onChange={setOwnCopy}
          />
        </Note>
      )}
      <Note icon={ShieldCheck}>{t('minutes.logged')}</Note>
    </PaperView>
  );
}

function SealState({ minutes }: { readonly minutes: Minutes }) {
  const t = useT();
  const { seal, sealedElsewhere } = minutes;
  const matches = minutes.document.items.some(({ erased }) => erased === true) ? 'erased' : 'intact';
  if (seal === null)
    return (
      <>
        <p>
          <Tag tone="soon" icon={sealedElsewhere === null ? FilePenLine : Stamp}>
            {t(sealedElsewhere === null ? 'minutes.state.draft' : 'minutes.elsewhere.state')}
          </Tag>
        </p>
        <p className={css.hint}>
          {t(sealedElsewhere === null ? 'minutes.draft.text' : 'minutes.elsewhere.text')}
        </p>
      </>
    );
  return (
    <>
      <p>
        <Tag tone={seal.intact ? 'ok' : 'late'} icon={seal.intact ? Stamp : TriangleAlert}>
          {t(seal.intact ? 'minutes.state.sealed' : 'minutes.seal.broken')}
        </Tag>
      </p>
      <dl className={css.facts}>
        <div>
          <dt>{t('minutes.seal.by')}</dt>
          <dd>
            {seal.sealedBy}
            {seal.sealedAt === null
              ? ''
              : `, ${shortDay(dayOfInstant(seal.sealedAt))} ${clock(seal.sealedAt)}`}
          </dd>
        </div>
        {seal.contentHash !== '' && (
          <div>
            <dt>{t('minutes.seal.hash')}</dt>
            <dd className={css.hash}>{shortHash(seal.contentHash)}</dd>
          </div>
        )}
        <div>
          <dt>{t('minutes.seal.checked')}</dt>
          <dd>{t(`minutes.seal.${seal.intact ? matches : 'notIntact'}`)}</dd>
        </div>
      </dl>
      {seal.intact ? null : (
        <Banner tone="late" icon={TriangleAlert} title={t('minutes.seal.broken')} role="alert">
          <p>{t(`minutes.seal.what.${seal.state}`)}</p>
          <p>{t(`minutes.seal.safe.${seal.state}`)}</p>
          <p>
            {t(`minutes.seal.do.${seal.state}`)}{' '}
            <Link to={paths.settings(seal.state === 'copyAltered' ? 'check' : 'backups')}>
              {t(seal.state === 'copyAltered' ? 'settings.section.check' : 'settings.section.backups')}
            </Link>
          </p>
        </Banner>
      )}
    </>
  );
}
