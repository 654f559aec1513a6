import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { hasOutcome } from '../../domain/minutes/totals.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import css from '../paper/paper.module.css';
import { RatedHere } from './rated-here.tsx';
import { AnsweredTasks } from './answered-tasks.tsx';
import { type MinutesDecision, type MinutesDocument, type MinutesItem, wordOf } from './minutes.ts';

/** What was agreed, in the order it was taken up. An item without an outcome says so. */
export function DecisionTable({ document: { items } }: { readonly document: MinutesDocument }) {
  const t = useT();
  if (items.length === 0)
    return (
      <section>
        <h2>{t('minutes.paper.decisions')}</h2>
        <p>{t('minutes.paper.noDecisions')}</p>
      </section>
    );
  return (
    <section>
      <h2>{t('minutes.paper.decisions')}</h2>
      <table>
        <caption>{t('minutes.paper.decisionsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('minutes.paper.case')}</th>
            <th scope="col">{t('minutes.paper.agreed')}</th>
            <th scope="col">{t('minutes.paper.responsible')}</th>
            <th scope="col">{t('minutes.paper.followUp')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRows key={item.caseId} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function deferralText({ deferral, escalated }: MinutesItem) {
  if (escalated === true) return 'minutes.paper.escalatedBecause';
  return deferral === '' ? 'minutes.paper.deferred' : 'minutes.paper.deferredBecause';
}

function ItemRows({ item }: { readonly item: MinutesItem }) {
  const t = useT();
  const note =
    item.note === '' ? null : (
      <span className={css.note}>{t('minutes.paper.note', { text: item.note })}</span>
    );
  if (item.erased === true)
    return (
      <tr>
        <th scope="row" className={css.number}>
          {item.number}
        </th>
        <td colSpan={3}>{t('minutes.paper.erased')}</td>
      </tr>
    );
  if (item.decisions.length === 0)
    return (
      <tr>
        <th scope="row" className={css.number}>
          {item.number}
        </th>
        <td>
          {item.deferral === null ? (
            hasOutcome(item) ? null : (
              <span className={css.missing}>{t('minutes.paper.noOutcome')}</span>
            )
          ) : (
            t(deferralText(item), {
              reason: item.deferral,
            })
          )}
          <AnsweredTasks item={item} />
          <RatedHere item={item} />
          {note}
        </td>
        <td />
        <td>{item.deferral === null ? null : t('minutes.paper.nextTime')}</td>
      </tr>
    );
  return item.decisions.map((decision, index) => (
    <tr key={`${item.caseId}/${index}`}>
      <th scope="row" className={css.number}>
        {item.number}
      </th>
      <td>
        <DecisionText decision={decision} />
        {index === item.decisions.length - 1 ? (
          <>
            <AnsweredTasks item={item} />
            <RatedHere item={item} />
            {note}
          </>
        ) : null}
      </td>
      <td>
        {decision.unit}
        <span className={classes(css.muted, css.person)}>{decision.person}</span>
      </td>
      <td className={css.day}>
        <Day day={decision.followUpOn} none={t('minutes.paper.noFollowUp')} />
      </td>
    </tr>
  ));
}

function DecisionText({ decision }: { readonly decision: MinutesDecision }) {
  const t = useT();
  const { withYear } = usePhrases();
  const type = wordOf(t, 'decisions.type', decision.type);
  // "Ingen åtgärd därför att" goes on with its reason.
  const isReason = decision.type === 'noAction';
  const what = isReason ? decision.because : decision.what;
  return (
    <>
      <b>{type}</b>
      {what === '' || what === type ? '.' : `: ${what}`}
      {isReason || decision.because === '' ? null : (
        <span className={css.part}>{t('minutes.paper.because', { text: decision.because })}</span>
      )}
      {decision.replaces === undefined ? null : (
        <span className={css.part}>
          {t('minutes.paper.replaces', {
            what: decision.replaces.what,
            day: withYear(decision.replaces.on),
          })}
        </span>
      )}
      {decision.needsApplication === true && (
        <span className={css.part}>{t('interventions.needsApplicationNote')}</span>
      )}
      {decision.level === undefined ? null : (
        <span className={css.part}>
          {t('minutes.paper.level', { level: wordOf(t, 'settings.level', decision.level) })}
        </span>
      )}
      {decision.goal === '' ? null : (
        <span className={css.part}>{t('minutes.paper.goal', { text: decision.goal })}</span>
      )}
      {decision.closing === undefined ? null : (
        <span className={css.part}>{closingText(decision.closing, t)}</span>
      )}
      {decision.firstContactBy === null ? null : (
        <span className={css.part}>
          {t('minutes.paper.firstContact', { day: withYear(decision.firstContactBy) })}
        </span>
      )}
      <ChildViewText decision={decision} />
      {decision.dissent === undefined ? null : (
        <span className={css.part}>{t('minutes.paper.dissent', { text: decision.dissent })}</span>
      )}
    </>
  );
}

function closingText(
  { reason, goals, contacts }: NonNullable<MinutesDecision['closing']>,
  t: ReturnType<typeof useT>,
): string {
  return [
    reason === '' ? '' : t('minutes.paper.closure', { reason: wordOf(t, 'decisions.closure', reason) }),
    goals === '' ? '' : t('minutes.paper.closureGoals', { goals: wordOf(t, 'closures.goals', goals) }),
    contacts.length === 0 ? '' : t('minutes.paper.closureContacts', { contacts: contacts.join('; ') }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The child's words with the way they are known and how they mattered, or why they are not and the plan. */
function ChildViewText({ decision }: { readonly decision: MinutesDecision }) {
  const t = useT();
  const { childView, childWords, childReason, childPlan, childInfluence, childInfluenceHow } = decision;
  if (childWords === '' && childView === '') return null;
  const way = wordOf(t, 'decisions.view', childView);
  const parts =
    childWords === ''
      ? [
          childReason === undefined
            ? t('minutes.paper.childView', { text: way })
            : t('minutes.paper.childReason', { text: childReason }),
          childPlan === undefined ? '' : t('minutes.paper.childPlan', { text: childPlan }),
        ]
      : [
          t('minutes.paper.childWords', { text: childWords }),
          childView === '' ? '' : `${way}.`,
          childInfluence === undefined ? '' : wordOf(t, 'minutes.paper.childInfluence', childInfluence),
          childInfluenceHow ?? '',
        ];
  return <span className={css.part}>{parts.filter((part) => part !== '').join(' ')}</span>;
}

export function Day({ day, none }: { readonly day: PlainDate | null; readonly none: string }) {
  const { week, withYear } = usePhrases();
  return <>{day === null ? none : `${withYear(day)}, ${week(day)}`}</>;
}
