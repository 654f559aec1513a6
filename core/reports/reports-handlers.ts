import { randomUUID } from 'node:crypto';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { endedPeriods, periodKinds, periodOf } from '../../domain/reports/periods.ts';
import type { Period, PeriodId } from '../../domain/reports/periods.ts';
import { changesBetween } from '../../domain/reports/report-changes.ts';
import type { ReportDocument, ShownDocument } from '../../domain/reports/reports.ts';
import { namingSentences } from '../../domain/reports/sentence-rules.ts';
import { contentHashOf } from '../../db/content-hash.ts';
import type { Reader } from '../../db/query.ts';
import { listSnapshots } from '../../db/report-snapshots-sql.ts';
import type { CheckedSnapshot } from '../../db/report-snapshots-sql.ts';
import { listRows } from '../../db/rows.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { makeDocument } from './make-document.ts';

export const reportsHandlers: HandlersOf<'reports'> = {
  'reports.list': (_input, { db, today }) => ({
    frozen: listSnapshots(db).toReversed().map(toFrozen),
    periods: periodsFor(db, today).map(({ id }) => id),
  }),
  'reports.get': ({ snapshotId }, context) => {
    const all = listSnapshots(context.db);
    const found = all.find(({ id }) => id === snapshotId) ?? notFound('report');
    context.log('read', '', `report P${found.snapshot.periodId}`);
    const before = all.slice(0, all.indexOf(found));
    return {
      ...toFrozen(found),
      document: shown(found.snapshot.document),
      changed: changedSince(before, found.snapshot.periodId, found.snapshot.document.released),
    };
  },
  'reports.draft': ({ periodId }, context) => {
    const earlier = listSnapshots(context.db);
    const document = makeDocument(context, reportable(periodId, context), [], releasedIn(earlier));
    context.log('read', '', `report P${periodId}`);
    return { document: shown(document), changed: changedSince(earlier, periodId, document.released) };
  },
  'reports.checkSentences': ({ sentences }, { db }) => ({
    naming: namingSentences(
      sentences,
      listRows(db, 'cases').map(({ number, firstName, school }) => ({
        number: number ?? '',
        firstName: firstName ?? '',
        school: school ?? '',
      })),
    ),
  }),
  'reports.freeze': ({ periodId, sentences, draftKey }, context) => {
    const { tx, now, user, drafts } = context;
    const earlier = releasedIn(listSnapshots(tx));
    const document = makeDocument(context, reportable(periodId, context), sentences, earlier);
    ensure(document.released.layout === 'none' ? [{ rule: 'report.tooShort' }] : []);
    const contentHash = contentHashOf(document);
    const snapshotId = tx.add(
      'reportSnapshots',
      { periodId, frozenAt: now, frozenBy: user.name, contentHash, document },
      randomUUID(),
    );
    if (draftKey !== null) drafts.remove(draftKey);
    return { snapshotId, contentHash };
  },
  'reports.printed': ({ snapshotId, way }, context) => {
    const found = listSnapshots(context.db).find(({ id }) => id === snapshotId) ?? notFound('report');
    ensure(found.state === 'lost' ? [{ rule: 'report.altered' }] : []);
    context.log(way, '', `report P${found.snapshot.periodId}`);
    return { document: shown(found.snapshot.document) };
  },
};

const toFrozen = ({ id, state, snapshot }: CheckedSnapshot) => ({
  id,
  state,
  periodId: snapshot.periodId,
  frozenAt: snapshot.frozenAt,
  frozenBy: snapshot.frozenBy,
  contentHash: snapshot.contentHash,
});

function shown({ released, ...document }: ReportDocument): ShownDocument {
  const { relations: _relations, withRest: _withRest, ...printed } = released;
  return { ...document, released: printed };
}

const releasedIn = (snapshots: readonly CheckedSnapshot[]) =>
  snapshots.map(({ snapshot }) => snapshot.document.released);

/** What the latest report of the same period before it said otherwise. */
function changedSince(
  earlier: readonly CheckedSnapshot[],
  periodId: PeriodId,
  released: CheckedSnapshot['snapshot']['document']['released'],
) {
  const last = earlier.findLast(({ snapshot }) => snapshot.periodId === periodId);
  return last === undefined ? [] : changesBetween(last.snapshot.document.released, released);
}

function periodsFor(db: Reader, today: PlainDate): Period[] {
  const since = db.one<{ day: PlainDate | null }>('SELECT min(raised_on) AS day FROM cases')?.day ?? null;
  if (since === null) return [];
  return periodKinds
    .flatMap((kind) => endedPeriods(kind, since, today))
    .toSorted((left, right) => right.to.localeCompare(left.to) || right.from.localeCompare(left.from));
}

/** @throws `rule` while the period is not over, or there was no case in or before it */
function reportable(periodId: PeriodId, { db, today }: Pick<QueryContext, 'db' | 'today'>): Period {
  ensure(periodsFor(db, today).some(({ id }) => id === periodId) ? [] : [{ rule: 'report.period' }]);
  return periodOf(periodId);
}
