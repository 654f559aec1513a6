import { reviewDraftKey } from '../../domain/access-log/access-log-contract.ts';
import { checkReview, finishedMonths, monthOf, rangeOf } from '../../domain/access-log/access-log-rules.ts';
import { CopyKind } from '../../domain/access-log/access-log.ts';
import type { Month } from '../../domain/access-log/access-log.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { byName } from '../../domain/kernel/swedish-order.ts';
import {
  accessTime,
  casesNumbered,
  countAccess,
  everyAccess,
  firstAccess,
  lastCopy,
  lastLink,
  listAccess,
  listActions,
  protectedCaseIds,
  rowsOfPaper,
  seqOfLink,
} from '../../db/access-log-reads.ts';
import { verifyAccessLog } from '../../db/access-log-sql.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { readTeam } from '../settings/team.ts';
import { readAccessDirectory } from './access-rows.ts';
import { drawMonth, readDrawn } from './drawn-rows.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import { ensureMayReceive, extractReceiversOf } from '../case-extracts/extract-receivers.ts';
import { EXTRACT, extractRows, findExtractCase } from './log-extract.ts';
import { logToDo, monthsWithRows, onlyTold, reviewsOf } from './reviews.ts';

/** How the log calls a file of itself. */
const EXPORT = 'accessLog';

export const accessLogHandlers: HandlersOf<'accessLog'> = {
  'accessLog.list': ({ case: about, userId, month, only, offset, limit }, { db, device }) => {
    const filter = {
      caseIds: caseIdsOf(db, about),
      userId,
      range: month === null ? null : rangeOf(month),
      only: only === undefined ? undefined : onlyTold(db, device, only),
    };
    const directory = readAccessDirectory(db);
    return {
      rows: listAccess(db, filter, offset, limit).map((row) => directory.view(row)),
      total: countAccess(db, filter),
    };
  },
  'accessLog.toDo': (_input, context) => logToDo(context),
  'accessLog.export': ({ userId, month }, { db, log }) => {
    log('export', '', month === null ? EXPORT : `${EXPORT} ${month}`);
    const filter = { caseIds: null, userId, range: month === null ? null : rangeOf(month) };
    const directory = readAccessDirectory(db);
    return { rows: everyAccess(db, filter).map((row) => directory.view(row)) };
  },
  'accessLog.copyNumber': ({ of }, { db, user }) => {
    const { seq, at } = lastCopy(db, user.id, of) ?? notFound('accessLog');
    return { number: seq, by: user.name, at, sample: readTeam(db).sample };
  },
  'accessLog.cancelled': ({ number }, { db, user, log }) => {
    if (!CopyKind.options.some((of) => lastCopy(db, user.id, of)?.seq === number)) notFound('accessLog');
    for (const { case_id, action, at, detail } of rowsOfPaper(db, number))
      log('cancelled', case_id, `${action} ${at} ${detail}`);
    return null;
  },
  'accessLog.choices': (_input, { db, today }) => {
    const since = firstAccess(db);
    const directory = readAccessDirectory(db);
    return {
      months: since === null ? [] : [monthOf(today), ...finishedMonths(since, today)],
      users: listRows(db, 'users')
        .map(({ id, name, role, unitId }) => ({ id, name: name ?? '', role, unit: directory.unit(unitId) }))
        .toSorted(byName),
    };
  },
  'accessLog.check': (_input, { db, now }) => {
    const { rows, brokenAt } = verifyAccessLog(db);
    return {
      rows,
      since: firstAccess(db),
      brokenAt,
      wholeUntil: brokenAt === null ? null : accessTime(db, brokenAt - 1),
      checkedAt: now,
    };
  },
  'accessLog.sample': ({ month: asked }, { db, device, today }) => {
    const reviews = reviewsOf(db, device);
    const months = monthsWithRows(db, today).map((month) => ({
      month,
      signedAt: reviews.get(month)?.body.signedAt ?? null,
    }));
    const month = asked ?? months[0]?.month;
    if (month === undefined) return null;
    if (!months.some((one) => one.month === month)) throw notFinished(db, month, today);
    const review = reviews.get(month)?.body;
    const { among, drawn } = drawMonth(db, month);
    const shown = review === undefined ? drawn : review.rows.map(({ seq }) => seq);
    return {
      month,
      months,
      among,
      drawn: readDrawn(db, shown),
      review:
        review === undefined ? null : { ...review, addedAfter: addedAfter(db, month, review.chainHash) },
    };
  },
  'accessLog.sign': ({ month, rows }, { db, device, now, today, tx, user, drafts }) => {
    if (!monthsWithRows(db, today).includes(month)) throw notFinished(db, month, today);
    if (reviewsOf(db, device).has(month)) throw new Failure('rule', { rule: 'accessLog.signed' });
    ensure(checkReview(drawMonth(db, month).drawn, rows));
    tx.add('logReviews', {
      month,
      device,
      rows: rows.toSorted((left, right) => left.seq - right.seq),
      chainHash: lastLink(db),
      signedAt: now,
      signedBy: user.name,
    });
    drafts.remove(reviewDraftKey(month));
    return { signedAt: now };
  },
  'accessLog.extract': ({ number }, context) => {
    const found = findExtractCase(number, context);
    const directory = readAccessDirectory(context.db);
    const rows = extractRows(found, context).map((row) => directory.view(row));
    context.log('read', found.caseId, EXTRACT);
    return {
      number: found.number,
      team: readTeam(context.db).name,
      madeAt: context.now,
      ...extractReceiversOf(found.facts, context.today),
      protectedCases: found.facts === undefined ? [] : protectedCase(found.facts, context),
      rows: rows.map(({ seq, at, unit, action, detail, recipients }) => ({
        seq,
        at,
        unit,
        action,
        detail,
        recipients,
      })),
    };
  },
  'accessLog.extractPrinted': ({ number, to, way }, context) => {
    const found = findExtractCase(number, context);
    ensureMayReceive(found.facts, to, context.today);
    ensureApproved(context.db, found.caseId, 'logExtract', context.user, context.now);
    context.log(way, found.caseId, `${EXTRACT} ${to}`);
    return null;
  },
};

/** A number finds no protected case: those are asked for together, and tell no number. */
function caseIdsOf(db: Reader, about: { readonly number: string } | 'protected' | null): string[] | null {
  if (about === null) return null;
  if (about === 'protected') return protectedCaseIds(db);
  return casesNumbered(db, about.number.trim().toUpperCase())
    .filter(({ isProtected }) => !isProtected)
    .map(({ id }) => id);
}

function notFinished(db: Reader, month: Month, today: PlainDate): Failure {
  if (month >= monthOf(today)) return new Failure('rule', { rule: 'accessLog.notFinished' });
  return countAccess(db, { caseIds: null, userId: null, range: rangeOf(month) }) === 0
    ? new Failure('not-found', { entity: 'accessLog' })
    : new Failure('rule', { rule: 'accessLog.nothingDrawn' });
}

/** Rows that a clock set back has put into a month that was signed. */
function addedAfter(db: Reader, month: Month, chainHash: string): number {
  const signedAt = seqOfLink(db, chainHash);
  if (signedAt === null) return 0;
  return listActions(db, rangeOf(month)).filter(({ seq }) => seq > signedAt).length;
}
