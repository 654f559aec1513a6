import { randomUUID } from 'node:crypto';
import { tellingWords } from '../../domain/consultations/consultation-rules.ts';
import { Failure, ensure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { endedPeriods, periodKinds, periodOf } from '../../domain/reports/periods.ts';
import type { Period, PeriodId } from '../../domain/reports/periods.ts';
import { changesBetween } from '../../domain/reports/report-changes.ts';
import type { ReportSteps } from '../../domain/reports/report-progress.ts';
import type { ReportDocument, ShownDocument } from '../../domain/reports/reports.ts';
import type { Optimizer } from '../../domain/reports/suppression/integer-programme.ts';
import { lastReadings } from '../../db/access-log-reads.ts';
import { listKnownNames } from '../../db/consultations-sql.ts';
import { contentHashOf } from '../../db/content-hash.ts';
import type { Reader } from '../../db/query.ts';
import { listSnapshotIds, listSnapshots } from '../../db/report-snapshots-sql.ts';
import type { CheckedSnapshot } from '../../db/report-snapshots-sql.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { namesClosed } from './closed-names.ts';
import type { Drafted } from './drafting.ts';
import { makeDocument } from './make-document.ts';
import { readSteering } from './read-steering.ts';

export const reportsHandlers: HandlersOf<'reports'> = {
  'reports.list': (_input, { db, today, user }) => {
    const readAt = lastReadings(db, user.id, 'report P');
    return {
      frozen: listSnapshots(db)
        .toReversed()
        .map(toFrozen)
        .map((one) => ({ ...one, isNew: (readAt.get(`report P${one.periodId}`) ?? '') < one.frozenAt })),
      periods: periodsFor(db, today).map(({ id }) => id),
    };
  },
  'reports.get': ({ snapshotId }, context) => {
    const all = listSnapshots(context.db);
    const found = all.find(({ id }) => id === snapshotId) ?? notFound('report');
    context.log('read', '', `report P${found.snapshot.periodId}`);
    const before = all.slice(0, all.indexOf(found));
    return {
      ...toFrozen(found),
      document: shown(found.snapshot.document),
      changed: changedSince(before, found.snapshot.document),
    };
  },
  'reports.draft': ({ periodId }, context) => {
    const answer = context.drafting.goOn(reportKey(periodId, context), (optimize) =>
      draft(periodId, context, optimize),
    );
    if ('step' in answer) return { state: 'counting', ...answer };
    context.log('read', '', `report P${periodId}`);
    return { state: 'ready', document: shown(answer.document), changed: [...answer.changed] };
  },
  'reports.checkSentences': ({ periodId, sentences }, { db, user }) => {
    const known = listKnownNames(db, user);
    const { actions } = readSteering(db, readDirectory(db), periodOf(periodId));
    return {
      sentences: tellingWords(sentences.join('\n'), known),
      decisions: actions
        .map(({ number, decided }) => ({ number, words: tellingWords(decided, known) }))
        .filter(({ words }) => words.length > 0),
    };
  },
  'reports.freeze': ({ periodId, sentences, draftKey }, context) => {
    const { db, tx, now, user, drafts, drafting } = context;
    const drafted = drafting.drafted(reportKey(periodId, context));
    if (drafted === null) throw new Failure('rule', { rule: 'report.outdated' });
    ensure(drafted.document.released.layout === 'none' ? [{ rule: 'report.tooShort' }] : []);
    const decided = drafted.document.actions.map((action) => action.decided);
    if (namesClosed(db, user, [...sentences, ...decided])) {
      context.logRefusal('search', '', `report closedName P${periodId}`);
      throw new Failure('rule', { rule: 'report.closedName' });
    }
    const document = { ...drafted.document, sentences: sentences.filter((sentence) => sentence !== '') };
    const contentHash = contentHashOf(document);
    const snapshotId = tx.add(
      'reportSnapshots',
      { periodId, frozenAt: now, frozenBy: user.name, contentHash, document },
      randomUUID(),
    );
    if (draftKey !== null) drafts.remove(draftKey);
    return { snapshotId, contentHash, frozenAt: now };
  },
  'reports.printed': ({ snapshotId, way }, context) => {
    const found = listSnapshots(context.db).find(({ id }) => id === snapshotId) ?? notFound('report');
    ensure(found.state === 'lost' ? [{ rule: 'report.altered' }] : []);
    context.log(way, '', `report P${found.snapshot.periodId}`);
    return { document: shown(found.snapshot.document) };
  },
};

/**
 * Which report it is, and all that it stands on but the cases: the day, what is in print already, and the words of the
 * steering group, which somebody may have to take a name out of first.
 */
function reportKey(periodId: PeriodId, { db, today }: Pick<QueryContext, 'db' | 'today'>): string {
  const steering = readSteering(db, readDirectory(db), periodOf(periodId));
  return [periodId, today, contentHashOf(steering), ...listSnapshotIds(db)].join(' ');
}

function* draft(periodId: PeriodId, context: QueryContext, optimize: Optimizer): ReportSteps<Drafted> {
  const period = reportable(periodId, context);
  const earlier = listSnapshots(context.db);
  const frozen = earlier.map(({ snapshot }) => snapshot);
  const document = yield* makeDocument(context, period, frozen, optimize);
  return { document, changed: changedSince(earlier, document) };
}

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

/** What the latest report of the same period before it said otherwise. */
function changedSince(earlier: readonly CheckedSnapshot[], document: ReportDocument) {
  const last = earlier.findLast(({ snapshot }) => snapshot.periodId === document.periodId);
  return last === undefined ? [] : changesBetween(last.snapshot.document, document);
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
