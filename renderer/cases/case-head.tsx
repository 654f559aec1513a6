import {
  CalendarCheck,
  CalendarClock,
  History,
  Languages,
  LockKeyhole,
  Pencil,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { ReturnedTag } from '../returns/returned-tag.tsx';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { dayAndWeek, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Status } from '../ui/status.tsx';
import type { CaseView } from './case-view.ts';
import { gradeText } from './grades.ts';
import styles from './case-page.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface CaseHeadProps {
  readonly view: CaseView;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onContact: () => void;
}

export function CaseHead({ view, mayWrite, onEdit, onContact }: CaseHeadProps) {
  const t = useT();
  const navigate = useNavigate();
  useShortcuts([
    { keys: 'e', label: t('cases.edit.action'), action: onEdit, isDisabled: !mayWrite },
    { keys: 'Alt ArrowLeft', label: t('cases.list.back'), action: () => void navigate(-1) },
  ]);
  return (
    <header>
      <PageHead
        back={{ to: paths.cases, label: t('cases.list.back') }}
        title={view.number}
        detail={view.restricted ? t('cases.case.holder', { holder: view.holder }) : <Who view={view} />}
        actions={
          mayWrite && (
            <>
              <span data-mends="contact">
                <Button icon={UserRound} onPress={onContact}>
                  {t('cases.contact.action')}
                </Button>
              </span>
              <Button icon={Pencil} shortcut="E" onPress={onEdit}>
                {t('cases.edit.action')}
              </Button>
            </>
          )
        }
      />
      {view.fields !== null && <p className={styles.question}>{view.fields.question}</p>}
      {!view.restricted && (
        <p className={styles.tags}>
          <ProtectionTag view={view} />
          <NextTag view={view} />
          <InterpreterTag view={view} />
          <MovedTag view={view} />
          <ReturnedTag view={view} mayWrite={mayWrite} />
          {view.concerns.length > 0 && <span className={styles.soft}>{view.concerns.join(' · ')}</span>}
          {view.returnOf !== null && (
            <Status tone="idle" icon={History}>
              {t('cases.case.returnOf')}{' '}
              <Link to={paths.case(view.returnOf.id)}>
                <CaseNumbers>{view.returnOf.number}</CaseNumbers>
              </Link>
            </Status>
          )}
        </p>
      )}
    </header>
  );
}

function Who({ view }: { readonly view: CaseView }) {
  const t = useT();
  const child = [
    view.name,
    view.age === null ? '' : t('cases.years', { count: view.age }),
    gradeText(view.fields?.grade ?? '', t),
    view.fields?.school ?? '',
  ].filter((part) => part !== '');
  return (
    <>
      {child.join(', ')}. {t('cases.case.holder', { holder: view.holder })}
      {view.contact === '' ? '' : ` ${t('cases.case.contact', { person: view.contact })}`}
    </>
  );
}

/** A warning to whoever reads: what is said here must not lead anybody to the child. */
function ProtectionTag({ view }: { readonly view: CaseView }) {
  const t = useT();
  const protection = view.fields?.identityProtection ?? 'none';
  if (protection === 'none') return null;
  return (
    <Status tone="late" icon={LockKeyhole}>
      {t('cases.case.protected', { kind: t(`cases.identityProtection.${protection}`) })}
    </Status>
  );
}

/** Whoever calls the family or books a meeting has to know it before, not after. */
function InterpreterTag({ view }: { readonly view: CaseView }) {
  const t = useT();
  if (view.fields?.interpreter.needed !== true) return null;
  const language = view.fields.interpreter.language.trim();
  return (
    <Status tone="accent" icon={Languages}>
      {language === '' ? t('cases.case.interpreter') : t('cases.case.interpreterFor', { language })}
    </Status>
  );
}

/** The day agreed has no meeting: the page says where the follow-up went, and why. */
function MovedTag({ view }: { readonly view: CaseView }) {
  const t = useT();
  if (view.movedFollowUp === null) return null;
  const { dueOn, on, why } = view.movedFollowUp;
  return (
    <Status tone="soon" icon={CalendarClock} canWrap>
      {t('decisions.followUpMoved', {
        from: withYear(dueOn),
        to: withYear(on),
        why: t(`decisions.moved.${why}`),
      })}
    </Status>
  );
}

function NextTag({ view }: { readonly view: CaseView }) {
  const t = useT();
  // The page says of a closed case first that it is closed.
  if (view.closure !== null || view.nextOn === null) return null;
  if (view.overdueDays > 0)
    return (
      <Status tone="late" icon={TriangleAlert}>
        {t('cases.case.overdue', { count: view.overdueDays, day: dayAndWeek(view.nextOn) })}
      </Status>
    );
  return (
    <Status tone="accent" icon={CalendarCheck}>
      {t('cases.case.next', { day: dayAndWeek(view.nextOn) })}
    </Status>
  );
}
